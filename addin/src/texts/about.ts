import { aboutEn, type AboutTexts } from "./about-en.ts";
import { language, whenSpeaking } from "./words.ts";

// The sentences about one person: they come with the views that say them, not before this week's people stand.
const others: Record<string, () => Promise<AboutTexts>> = {
    de: async () => (await import("./about-de.ts")).aboutDe,
    qps: async () => (await import("./mirrored.ts")).change(aboutEn) as AboutTexts,
};

/** The sentences about one person, in the language that is spoken now. Read at each drawing, as `words` is. */
export let about: AboutTexts = aboutEn;

await whenSpeaking(async () => {
    about = await (others[language()]?.().catch(() => aboutEn) ?? aboutEn);
});
