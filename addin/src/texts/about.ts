import { aboutEn, type AboutTexts } from "./about-en.ts";
import { whenSpeaking } from "./words.ts";

// The sentences about one person: they come with the views that say them, not before this week's people stand.
/** The sentences about one person, in the language that is spoken now. Read at each drawing, as `words` is. */
export let about: AboutTexts = aboutEn;

await whenSpeaking(aboutEn, async () => (await import("./about-de.ts")).aboutDe, (texts) => (about = texts));
