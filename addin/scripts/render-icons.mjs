// Draws the PNG icons from their SVG sources; small sizes have a drawing of their own, because fine lines blur away.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";

const here = join(import.meta.dirname, "..");
const target = join(here, "public/icons");
const draw = (source, size, name) => {
  const svg = readFileSync(join(here, "manifest/icons", source));
  writeFileSync(join(target, name), new Resvg(svg, { fitTo: { mode: "width", value: size } }).render().asPng());
};

mkdirSync(target, { recursive: true });
for (const size of [16, 20, 24, 25, 32, 40, 48, 50, 64, 75, 80, 96, 128, 144, 192]) {
  draw(size <= 32 ? "small.svg" : "color.svg", size, `icon-${size}.png`);
}
draw("outline.svg", 32, "outline-32.png");
