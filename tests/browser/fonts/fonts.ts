import { existsSync } from "node:fs";
import { join } from "node:path";

const wanted = ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSansMono.ttf"].map((file) => `/usr/share/fonts/truetype/dejavu/${file}`);

/** Whether this machine has the letters that the kept pictures are drawn in. */
export const hasFonts = process.platform === "linux" && wanted.every((file) => existsSync(file));

export const whySkipped = "Pictures are compared on Debian and its relatives only, with the package fonts-dejavu-core: elsewhere the letters look different.";

/** Makes Chromium draw with those letters alone. */
export const fontSettings: Record<string, string> = hasFonts ? { FONTCONFIG_FILE: join(import.meta.dirname, "fonts.conf") } : {};
