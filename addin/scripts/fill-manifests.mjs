// npm run manifest -- --host example.org [--client-id <guid>] [--out dist-manifest]
// Writes both manifests for one deployment, and the files that the unified manifest's package carries. `dotnet run dev.cs package` makes the package of them.
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { makeManifests, problemsOf } from "./make-manifests.mjs";
import { BadWish } from "./manifest-tokens.mjs";

const here = join(import.meta.dirname, "..");

try {
  const { values } = parseArgs({ options: { host: { type: "string" }, "client-id": { type: "string" }, out: { type: "string", default: "dist-manifest" } } });
  const manifests = makeManifests({ host: values.host ?? "", clientId: values["client-id"]?.toLowerCase() ?? null });
  const problems = problemsOf(manifests);
  if (problems.length > 0) throw new BadWish(problems.join("\n"));
  const target = resolve(values.out);
  mkdirSync(target, { recursive: true });
  for (const [name, text] of [["manifest.json", manifests.unified], ["de.json", manifests.german], ["manifest.xml", manifests.xml]]) writeFileSync(join(target, name), text);
  copyFileSync(join(here, "public/icons/icon-192.png"), join(target, "color.png"));
  copyFileSync(join(here, "public/icons/outline-32.png"), join(target, "outline.png"));
  console.log(`Both manifests for ${values.host} are in ${target}`);
} catch (fault) {
  if (!(fault instanceof BadWish) && fault?.code !== "ERR_PARSE_ARGS_UNKNOWN_OPTION") throw fault;
  console.error(fault.message);
  process.exitCode = 1;
}
