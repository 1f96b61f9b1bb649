// npm run manifest -- --host example.org --client-id <guid> [--out dist-manifest]
// Writes both manifests for one deployment, and the icons that the unified manifest's package carries.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { fill } from "./manifest-tokens.mjs";

const here = new URL("..", import.meta.url).pathname;
const usage = "Usage: npm run manifest -- --host example.org --client-id 00000000-0000-0000-0000-000000000000 [--out dist-manifest]";

try {
  const { values } = parseArgs({ options: { host: { type: "string" }, "client-id": { type: "string" }, out: { type: "string", default: "dist-manifest" } } });
  const deployment = { host: values.host ?? "", clientId: (values["client-id"] ?? "").toLowerCase() };
  const filled = ["manifest.json", "manifest.xml"].map((name) => ({ name, text: fill(readFileSync(join(here, "manifest", name), "utf8"), deployment) }));
  const target = resolve(values.out);
  mkdirSync(target, { recursive: true });
  for (const { name, text } of filled) writeFileSync(join(target, name), text);
  copyFileSync(join(here, "public/icons/icon-192.png"), join(target, "color.png"));
  copyFileSync(join(here, "public/icons/outline-32.png"), join(target, "outline.png"));
  console.log(`Both manifests for ${deployment.host} are in ${target}`);
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  console.error(usage);
  process.exitCode = 1;
}
