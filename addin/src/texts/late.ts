import { lateEn, type LateTexts } from "./late-en.ts";
import { language, whenSpeaking } from "./words.ts";

// The sentences of what is fetched when it is shown: they are not waited for before this week's people stand.
const others: Record<string, () => Promise<LateTexts>> = {
    de: async () => (await import("./late-de.ts")).lateDe,
    qps: async () => (await import("./mirrored.ts")).change(lateEn) as LateTexts,
};

/** The late sentences of the language that is spoken now. Read at each drawing, as `words` is. */
export let late: LateTexts = lateEn;

await whenSpeaking(async () => {
    late = await (others[language()]?.().catch(() => lateEn) ?? lateEn);
});
