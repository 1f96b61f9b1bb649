import type { Client } from "./client.ts";
import { number, object, orNull, text, type Guarded } from "./guards.ts";

/** What helps before a hello: an easier one first, how the user's own mails after long silences went, when and how this person is reached. */
const approach = object({
    warmUp: orNull(object({ personId: text, name: text, silentDays: number, sentence: text })),
    evidence: orNull(object({ mails: number, answered: number, sentence: text })),
    door: orNull(object({ sentence: orNull(text), channelSentence: orNull(text) })),
});
export type Approach = Guarded<typeof approach>;

export const getApproach = (client: Client, personId: string): Promise<Approach> =>
    client.send("GET", `/api/people/${encodeURIComponent(personId)}/approach`, approach);
