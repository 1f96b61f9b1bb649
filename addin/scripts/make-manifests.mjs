// Both manifests for one deployment, checked before anybody gets them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fill } from "./manifest-tokens.mjs";
import { problemsOfLocalization, problemsOfUnified } from "./check-unified.mjs";
import { problemsOfXml } from "./check-xml.mjs";

const here = join(import.meta.dirname, "..");
const read = (name) => readFileSync(join(here, "manifest", name), "utf8");

/**
 * @param {{ host: string, clientId: string | null }} deployment Without a client id the unified manifest names no app registration.
 * @returns {{ unified: string, german: string, xml: string }}
 */
export function makeManifests(deployment) {
  const unified = JSON.parse(read("manifest.json"));
  if (deployment.clientId === null) delete unified.webApplicationInfo;
  return {
    unified: fill(`${JSON.stringify(unified, null, 2)}\n`, deployment),
    german: read("de.json"),
    xml: fill(read("manifest.xml"), deployment),
  };
}

/**
 * @param {{ unified: string, german: string, xml: string }} manifests
 * @returns {string[]} One sentence for each problem.
 */
export function problemsOf({ unified, german, xml }) {
  return [
    ...problemsOfUnified(JSON.parse(unified)).map((problem) => `manifest.json: ${problem}`),
    ...problemsOfLocalization(JSON.parse(german), JSON.parse(unified)).map((problem) => `de.json: ${problem}`),
    ...problemsOfXml(xml).map((problem) => `manifest.xml: ${problem}`),
  ];
}
