import { ownEn, type OwnTexts } from "./own-en.ts";
import { language, whenSpeaking } from "./words.ts";

// The sentences of the first review and of the settings: they are not waited for before this week's people stand.
const others: Record<string, () => Promise<OwnTexts>> = {
    de: async () => (await import("./own-de.ts")).ownDe,
    qps: async () => (await import("./mirrored.ts")).change(ownEn) as OwnTexts,
};

/** The user's own choices in the language that is spoken now. Read at each drawing, as `words` is. */
export let own: OwnTexts = ownEn;

await whenSpeaking(async () => {
    own = await (others[language()]?.().catch(() => ownEn) ?? ownEn);
});
