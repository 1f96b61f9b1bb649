// Writes src/styles/fluent-tokens.css: the Fluent design tokens that the pane and its Fluent elements use, light and dark.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { webDarkTheme, webLightTheme } from "@fluentui/tokens";

const here = new URL("..", import.meta.url).pathname;
const fluent = join(here, "node_modules/@fluentui/web-components/dist/esm");
const elements = ["button"].map((name) => join(fluent, name));
const own = ["src/components", "src/styles"].map((folder) => join(here, folder));

const sources = [...elements, ...own, join(fluent, "styles")].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(styles\.js|ts|css)$/.test(name) || folder.endsWith("styles"))
    .filter((name) => name !== "fluent-tokens.css" && /\.(js|ts|css)$/.test(name))
    .map((name) => readFileSync(join(folder, name), "utf8")));
const words = new Set(sources.join("\n").match(/[a-zA-Z][a-zA-Z0-9]+/g));
const used = Object.keys(webLightTheme).filter((token) => words.has(token));

const lines = used.map((token) => {
  const [light, dark] = [String(webLightTheme[token]), String(webDarkTheme[token])];
  const value = token.startsWith("color") && light !== dark ? `light-dark(${light}, ${dark})` : light;
  return `  --${token}: ${value};`;
});
writeFileSync(join(here, "src/styles/fluent-tokens.css"), `/* Written by npm run theme. */\n:root {\n${lines.join("\n")}\n}\n`);
console.log(`${used.length} tokens`);
