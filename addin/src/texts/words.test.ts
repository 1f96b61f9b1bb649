import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { aboutDe } from "./about-de.ts";
import { aboutEn } from "./about-en.ts";
import { about } from "./about.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { late } from "./late.ts";
import { lateDe } from "./late-de.ts";
import { lateEn } from "./late-en.ts";
import { own } from "./own.ts";
import { ownDe } from "./own-de.ts";
import { ownEn } from "./own-en.ts";
import { mirrored } from "./mirrored.ts";
import { direction, isMirrored, locale, speak, words } from "./words.ts";

afterEach(() => speak("en-GB"));

type Leaf = { path: string; value: unknown };
const leaves = (texts: unknown, path = ""): Leaf[] =>
    typeof texts === "object" && texts !== null ? Object.entries(texts).flatMap(([key, value]) => leaves(value, path ? `${path}.${key}` : key)) : [{ path, value: texts }];
// Every sentence, those that come later too.
const english = { ...en, late: lateEn, about: aboutEn, own: ownEn };
const german = { ...de, late: lateDe, about: aboutDe, own: ownDe };
const said = ({ value }: Leaf): string => (typeof value === "function" ? String((value as (...all: unknown[]) => unknown)(2, 3, 4)) : String(value));

const sources = readdirSync(join(import.meta.dirname, ".."), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts") && !/^texts.((late-|about-|own-)?(en|de)|mirrored)\.ts$/.test(name))
    .map((name) => readFileSync(join(import.meta.dirname, "..", name), "utf8")).join("\n");

test("German says everything that English says, and nothing else", () => {
    expect(leaves(german).map(({ path }) => path)).toEqual(leaves(english).map(({ path }) => path));
});

test("no sentence is empty, and none is the same in both languages but by its nature", () => {
    const alike = new Set(["product", "settings.domainHint", "slots.minutes", "own.pause.title"]);
    const inEnglish = new Map(leaves(english).map((leaf) => [leaf.path, said(leaf)]));
    for (const leaf of leaves(german)) {
        expect(said(leaf).trim(), leaf.path).not.toBe("");
        if (!alike.has(leaf.path)) expect(said(leaf), leaf.path).not.toBe(inEnglish.get(leaf.path));
    }
});

test("German uses every value that English uses", () => {
    const inEnglish = new Map(leaves(english).map((leaf) => [leaf.path, leaf.value]));
    const marks = ["\u0001", "\u0002", "\u0003", "\u0004"];
    for (const { path, value } of leaves(german)) {
        if (typeof value !== "function") continue;
        const used = (say: unknown): string[] => marks.filter((mark) => String((say as (...all: unknown[]) => unknown)(...marks)).includes(mark));
        expect(used(value), path).toEqual(used(inEnglish.get(path)));
    }
});

test("every sentence is shown somewhere", () => {
    // Where the key is chosen by a value of the API, its group is what is named.
    const unused = leaves(english).map(({ path }) => path.split(".")).filter((path) => !path.slice(-2).some((key) => new RegExp(`\\b${key}\\b`).test(sources)));
    expect(unused).toEqual([]);
});

test("German addresses the reader as Outlook does, and never counts people or blames them", () => {
    const all = leaves(german).map(said);
    expect(all.filter((sentence) => /\b(du|dein|deine|deinen|dir|dich)\b/i.test(sentence))).toEqual([]);
    expect(all.filter((sentence) => /\b(überfällig|punktzahl|score|versäumt|vernachlässigt|verpasst)/i.test(sentence))).toEqual([]);
});

test.each([["de-AT", de], ["DE", de], ["en-US", en], ["fr-FR", en], ["", en], ["qps-plocm", mirrored]])("for %s it speaks the nearest language", async (tag, texts) => {
    await speak(tag);
    expect(words).toBe(texts);
});

test.each([["de-AT", lateDe.ring.title], ["en-US", lateEn.ring.title], ["fr-FR", lateEn.ring.title], ["qps-plocm", "[Néár áñd fár···]"]])("for %s the late sentences are in the language of the others", async (tag, title) => {
    await speak(tag);
    expect(late.ring.title).toBe(title);
});

test.each([["de", aboutDe.talks.button], ["en", aboutEn.talks.button], ["qps-plocm", "[Wé tálkéd···]"]])("what comes later follows: %s", async (tag, said) => {
    await speak(tag);
    expect(about.talks.button).toBe(said);
});

test.each([["de-AT", ownDe.pause.title], ["en-US", ownEn.pause.end], ["qps-plocm", "[Pá"]])("what comes later follows: %s", async (tag, said) => {
    await speak(tag);
    expect(`${own.pause.title} ${own.pause.end}`).toContain(said);
});

test("dates follow the sentences: their own country's where the language is the same, else plain", async () => {
    await speak("de-AT");
    expect(locale()).toBe("de-AT");
    await speak("fr-FR");
    expect(locale()).toBe("en-GB");
    await speak("en_broken_tag_");
    expect(locale()).toBe("en-GB");
});

test("the made-up language reads from the right and hides no sentence", async () => {
    expect(direction()).toBe("ltr");
    await speak("qps-plocm");
    expect(direction()).toBe("rtl");
    expect(isMirrored("qps-plocm")).toBe(true);
    expect(words.coming.title).toBe("[Cómíñg··]");
    expect(leaves(mirrored).map(({ path }) => path)).toEqual(leaves(en).map(({ path }) => path));
});
