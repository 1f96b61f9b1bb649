import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { en } from "./texts/en.ts";

const here = import.meta.dirname;
const read = (path: string): string => readFileSync(join(here, path), "utf8");
const components = readdirSync(join(here, "components")).filter((name) => name.endsWith(".ts"));

function sentencesOf(texts: unknown): string[] {
    if (typeof texts === "string") return [texts];
    if (typeof texts === "function") return [String((texts as (...all: string[]) => unknown)("2", "3"))];
    return typeof texts === "object" && texts !== null ? Object.values(texts).flatMap(sentencesOf) : [];
}

test("says nothing that would make people into numbers or guilt", () => {
    expect(sentencesOf(en).filter((sentence) => /\b(overdue|scores?|leads?|pipeline|streaks?|you failed|missed|neglect)/i.test(sentence))).toEqual([]);
});

test.each(["../taskpane.html", "../signin.html"])("%s holds no script, style or handler of its own", (name) => {
    const page = read(name);

    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/i);
    expect([...page.matchAll(/<script\b[^>]*>([^<]*)<\/script>/g)].every(([, inside]) => inside === "")).toBe(true);
});

test.each(["../taskpane.html", "../signin.html"])("%s loads office.js from where Office hosts it, in the head and behind our own script", (name) => {
    expect(read(name).split("</head>")[0]).toMatch(/<script type="module"[^]*<script id="office" src="https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js" defer><\/script>/);
});

test.each(["taskpane.ts", "signin.ts"])("%s says first of all what office.js may fetch", (name) => {
    expect(read(name)).toMatch(/^import "\.\/office\/trust-page\.ts";/);
    expect(read(name)).not.toMatch(/^await /m); // office.js runs behind it, so it must not be waited for
});

test("elements write no inline style and no markup of their own", () => {
    for (const name of components.filter((file) => !file.endsWith(".test.ts"))) {
        const source = read(`components/${name}`);
        const templates = source.replace(/static override styles = [\s\S]*?`\]?;/g, "");
        expect(templates, name).not.toMatch(/[\s"]style=|innerHTML|unsafeHTML|insertAdjacentHTML|document\.write/);
    }
});

test("every design token that is used is there, light and dark", () => {
    const tokens = new Set([...read("styles/fluent-tokens.css").matchAll(/^ {2}(--\w+):/gm)].map((match) => match[1]));
    const used = [...components.map((name) => read(`components/${name}`)), read("styles/page.css")].flatMap((source) => [...source.matchAll(/var\((--\w+)\)/g)].map((match) => match[1]));

    expect([...new Set(used)].filter((name) => !tokens.has(name))).toEqual([]);
    expect(read("styles/fluent-tokens.css")).toContain("--colorNeutralForeground1: light-dark(#242424, #ffffff);");
});
