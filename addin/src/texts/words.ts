import { en, type Texts } from "./en.ts";

// English comes with the pane; everything else only for those who read it.
const others: Record<string, () => Promise<Texts>> = {
    de: async () => (await import("./de.ts")).de,
    qps: async () => (await import("./mirrored.ts")).mirrored,
};

/** The sentences of the language that is spoken now. Read at each drawing, so that a change is heard. */
export let words: Texts = en;
let tag = "en";

/** Speaks the language nearest to the wanted one (BCP 47); English where there is none, or where it cannot be fetched now. */
export async function speak(wanted: string): Promise<void> {
    const load = others[languageOf(wanted)];
    words = load ? await load().catch(() => en) : en;
    tag = wanted;
    await Promise.all(followers.map((follow) => follow()));
}

const followers: (() => Promise<void>)[] = [];

/** For sentences that are fetched later than these: `hear` gets them now, and whenever another language is spoken. */
export async function whenSpeaking<T extends object>(english: T, german: () => Promise<T>, hear: (texts: T) => void): Promise<void> {
    const loads: Record<string, () => Promise<T>> = { de: german, qps: async () => (await import("./mirrored.ts")).change(english) as T };
    const follow = async (): Promise<void> => hear(await (loads[language()]?.().catch(() => english) ?? english));
    followers.push(follow);
    await follow();
}

/** The language that is spoken now: "en", "de", or "qps" for the made-up one. */
const language = (): string => (words === en ? "en" : languageOf(tag));

/** The BCP 47 tag that dates and numbers are written in: English sentences take English dates. */
export function locale(): string {
    const isOwn = words === en ? languageOf(tag) === "en" : languageOf(tag) in others;
    try {
        const known = isOwn ? new Intl.Locale(tag).toString() : "en-GB";
        return Intl.DateTimeFormat.supportedLocalesOf(known).length > 0 ? known : "en-GB";
    } catch {
        return "en-GB";
    }
}

/** Where a line begins in the language that is spoken now. */
export const direction = (): "ltr" | "rtl" => (words === en || languageOf(tag) !== "qps" ? "ltr" : "rtl");

/** True for the made-up language in which testers read the pane the other way round (Windows' pseudo-locale qps-plocm). */
export const isMirrored = (wanted: string): boolean => languageOf(wanted) === "qps";

const languageOf = (wanted: string): string => wanted.split("-")[0]?.toLowerCase() ?? "";
