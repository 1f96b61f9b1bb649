import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { caniemail } from "caniemail";
import { HtmlValidate } from "html-validate";
import { compileDigest, compiled } from "./compile.mjs";

// Gmail cuts a mail off above 102 KB; three people's texts need the rest.
const mostBytes = 60_000;

const committed = await readFile(compiled, "utf8");

const readers = ["outlook.windows", "outlook.outlook-com", "gmail.desktop-webmail", "gmail.ios", "apple-mail.macos", "apple-mail.ios"];

/** Each loop once and each branch taken: what a reader with one person, one time and one milestone is sent. */
const rendered = committed
  .replaceAll(/\{%.*?%\}/g, "")
  .replaceAll(/href="\{\{.*?\}\}"/g, 'href="https://reconnect.example/"')
  .replaceAll(/\{\{.*?\}\}/g, "words");

test("the committed template is what digest.mjml compiles to", async () => {
  assert.equal(committed, await compileDigest(), "run npm run build and commit digest.html.liquid");
});

test("every tag is closed, every id and attribute stands once, every link and heading can be read out", async () => {
  const rules = ["close-order", "close-attr", "no-dup-id", "no-dup-attr", "element-required-attributes", "attr-quotes", "void-content",
    "no-raw-characters", "empty-heading", "empty-title", "heading-level", "wcag/h30", "wcag/h32", "wcag/h37", "wcag/h67"];
  const validator = new HtmlValidate({ root: true, elements: ["html5"], rules: Object.fromEntries(rules.map(rule => [rule, "error"])) });

  const report = await validator.validateString(rendered, "digest.html");

  assert.deepEqual(report.results.flatMap(result => result.messages.map(message => `${message.line}: ${message.message}`)), []);
});

test("uses nothing that its readers' programs cannot show, beyond what is known to degrade well", () => {
  // The lists are exact: a new feature fails, and so does an entry that is no longer needed.
  const unsupported = {
    "@media": "classic Outlook keeps the 600 px layout and the light colours",
    "Attribute selector": "Outlook on the web and on phones mark their dark mode with [data-ogsc] and [data-ogsb]; all others skip a block of its own",
    "Chaining selectors": "they only choose colours for the dark",
    "Child combinator": "it only chooses colours for the dark",
    "border-radius": "classic Outlook shows square corners",
    "color-scheme CSS property": "light colours stay",
    "color-scheme meta tag": "light colours stay",
    "cursor": "written by MJML, says nothing",
    "max-height property": "one of MJML's ways to hide the preview line",
    "opacity": "one of MJML's ways to hide the preview line",
    "outline": "written by MJML for images, of which there are none",
    "overflow": "one of MJML's ways to hide the preview line",
    "target attribute": "mail programs open links outside anyhow",
    "white-space": "a link may break between its words",
    "word-spacing": "written by MJML, says nothing",
  };
  const partlySupported = [
    "!important keyword", "<body> element", "<style> element", "@media", "Attribute selector", "Chaining selectors", "Child combinator", "Class selector", "Descendant combinator", "ID selector",
    "Type selector", "background", "border", "cursor", "dir attribute", "display", "display:none", "font-size", "font-weight", "height property",
    "line-height", "margin", "max-width", "overflow", "padding", "target attribute", "text-align", "text-decoration", "text-transform", "white-space",
    "width attribute", "width property", "word-break",
  ];

  const { issues } = caniemail({ clients: readers, html: rendered });

  assert.deepEqual(titles(issues.errors), Object.keys(unsupported).sort());
  assert.deepEqual(titles(issues.warnings), partlySupported.sort());
});

test("stays below the size at which Gmail clips", () => {
  assert.ok(Buffer.byteLength(committed) < mostBytes, `${Buffer.byteLength(committed)} bytes`);
});

test("fetches and runs nothing", () => {
  assert.doesNotMatch(committed, /<(img|script|link|iframe|object|embed|form|video|audio|svg)\b/i);
  assert.doesNotMatch(committed, /\bsrc=|background=|url\(|@import|javascript:|\son[a-z]+=/i);
  const fixed = committed.match(/https?:\/\/[^"'\s)]+/g) ?? [];
  assert.deepEqual(fixed, ["http://www.w3.org/1999/xhtml"]);
});

function titles(problemsOfReaders) {
  return [...new Set([...problemsOfReaders.values()].flat().map(problem => problem.title))].sort();
}
