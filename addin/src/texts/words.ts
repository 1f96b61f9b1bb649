import { en, type Texts } from "./en.ts";

const languages: Record<string, Texts> = { en };

/** The sentences of the language that is spoken now. Read at each drawing, so that a change is heard. */
export let words: Texts = en;
let tag = "en";

/** Speaks the language nearest to the wanted one (BCP 47); English where there is none. */
export function speak(wanted: string): void {
    words = languages[wanted.split("-")[0] ?? "en"] ?? en;
    tag = wanted;
}

/** The BCP 47 tag that dates and numbers are written in: English sentences take English dates. */
export function locale(): string {
    const own = words === en ? /^en\b/.test(tag) : true;
    try {
        return own ? new Intl.Locale(tag).toString() : "en-GB";
    } catch {
        return "en-GB";
    }
}
