import type { Client } from "./client.ts";
import { listOf, number, object, oneOf, orNull, text, type Guarded } from "./guards.ts";

const summary = object({
    personId: text,
    name: text,
    address: text,
    standing: oneOf("steady", "quiet", "new", "snoozed", "resting", "never", "memorial", "letGo"),
    usualGapDays: orNull(number),
    silentDays: number,
    lastContact: text,
    planned: orNull(object({ start: text, text })),
});
export type PersonSummary = Guarded<typeof summary>;

const everyone = object({ people: listOf(summary) });

/** Everyone a tie is kept for. */
export const getEveryone = async (client: Client): Promise<PersonSummary[]> => (await client.send("GET", "/api/people", everyone)).people;
