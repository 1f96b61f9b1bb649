import { en, type Texts } from "./en.ts";

const accents: Record<string, string> = { a: "á", e: "é", i: "í", o: "ó", u: "ú", A: "Á", E: "É", I: "Í", O: "Ó", U: "Ú", n: "ñ", c: "ç" };

/** English with accents and longer words, read from right to left: shows what is not translated, too narrow, or not mirrored. */
export const mirrored: Texts = change(en) as Texts;

/** Any texts in the made-up language. */
export function change(texts: unknown): unknown {
    if (typeof texts === "string") return disguise(texts);
    if (typeof texts === "function") return (...values: unknown[]) => disguise(String((texts as (...all: unknown[]) => unknown)(...values)), values);
    return Object.fromEntries(Object.entries(texts as object).map(([key, value]) => [key, change(value)]));
}

// What is filled in stays as it is: names are names in every language, and are looked for by their letters.
function disguise(text: string, values: readonly unknown[] = []): string {
    const filledIn = values.filter((value): value is string => typeof value === "string" && value !== "");
    let [said, rest] = ["", text];
    while (rest !== "") {
        const found = filledIn.find((value) => rest.startsWith(value));
        const step = found ?? rest.slice(0, 1);
        said += found ?? step.replace(/[aeiouAEIOUnc]/, (letter) => accents[letter] ?? letter);
        rest = rest.slice(step.length);
    }
    return `[${said}${"·".repeat(Math.ceil(text.length / 4))}]`;
}
