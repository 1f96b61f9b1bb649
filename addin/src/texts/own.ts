import { ownEn, type OwnTexts } from "./own-en.ts";
import { whenSpeaking } from "./words.ts";

// The sentences of the first review and of the settings: they are not waited for before this week's people stand.
/** The user's own choices in the language that is spoken now. Read at each drawing, as `words` is. */
export let own: OwnTexts = ownEn;

await whenSpeaking(ownEn, async () => (await import("./own-de.ts")).ownDe, (texts) => (own = texts));
