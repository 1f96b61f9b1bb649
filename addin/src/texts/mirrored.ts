import { en, type Texts } from "./en.ts";

const accents: Record<string, string> = { a: "á", e: "é", i: "í", o: "ó", u: "ú", A: "Á", E: "É", I: "Í", O: "Ó", U: "Ú", n: "ñ", c: "ç" };

/** English with accents and longer words, read from right to left: shows what is not translated, too narrow, or not mirrored. */
export const mirrored: Texts = change(en) as Texts;

/** Any texts in the made-up language. */
export function change(texts: unknown): unknown {
    if (typeof texts === "string") return disguise(texts);
    if (typeof texts === "function") return (...values: unknown[]) => disguise(String((texts as (...all: unknown[]) => unknown)(...values)));
    return Object.fromEntries(Object.entries(texts as object).map(([key, value]) => [key, change(value)]));
}

function disguise(text: string): string {
    const accented = text.replace(/[aeiouAEIOUnc]/g, (letter) => accents[letter] ?? letter);
    return `[${accented}${"·".repeat(Math.ceil(text.length / 4))}]`;
}
