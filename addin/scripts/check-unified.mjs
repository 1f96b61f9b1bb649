// The unified manifest against Microsoft's own schemas, as a package carries them, so that no network is needed.
import { createRequire } from "node:module";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";

const require = createRequire(import.meta.url);
const schemas = "@microsoft/app-manifest/build/json-schemas/teams/v1.29";
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false }); // one of the schema's patterns is none by the stricter rules
addFormats(ajv);
const manifest = ajv.compile(require(`${schemas}/MicrosoftTeams.schema.json`));
const localization = ajv.compile(require(`${schemas}/MicrosoftTeams.Localization.schema.json`));

/** @returns {string[]} */
export function problemsOfUnified(unified) {
  return [...said(manifest, unified), ...insecure(JSON.stringify(unified))];
}

/** A language must say everything the manifest says, and nothing else. @returns {string[]} */
export function problemsOfLocalization(language, unified) {
  const wanted = spoken(unified).sort();
  const present = Object.keys(language).filter((key) => key !== "$schema").sort();
  return [
    ...said(localization, language),
    ...wanted.filter((key) => !present.includes(key)).map((key) => `${key} is not translated`),
    ...present.filter((key) => !wanted.includes(key)).map((key) => `${key} translates nothing`),
  ];
}

/** Paths of all texts that people read. */
function spoken(value, path = "") {
  if (Array.isArray(value)) return value.flatMap((item, index) => spoken(item, `${path}[${index}]`));
  if (typeof value === "object" && value !== null) return Object.entries(value).flatMap(([key, item]) => spoken(item, path ? `${path}.${key}` : key));
  return /^(name|description)\.|^extensions.*\.(label|supertip\.(title|description))$/.test(path) ? [path] : [];
}

function said(validate, value) {
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || "/"} ${message}`);
}

const insecure = (text) => [...text.matchAll(/http:\/\/[^"]*/g)].map(([address]) => `${address} is not https`);
