import { lateEn, type LateTexts } from "./late-en.ts";
import { whenSpeaking } from "./words.ts";

// The sentences of what is fetched when it is shown: they are not waited for before this week's people stand.
/** The late sentences of the language that is spoken now. Read at each drawing, as `words` is. */
export let late: LateTexts = lateEn;

await whenSpeaking(lateEn, async () => (await import("./late-de.ts")).lateDe, (texts) => (late = texts));
