import type { Client } from "./client.ts";
import { listOf, number, object, oneOf, orNull, text, truth, type Guarded } from "./guards.ts";

/** What followed the suggestions, for the user alone, and whom the user's feedback moves in the ranking. */
const outcomes = object({
    months: listOf(object({ month: text, suggestions: number, contacts: number, back: number, sentence: text })),
    feedback: listOf(object({ personId: text, name: text, moves: oneOf("up", "down"), canUndo: truth, sentence: text })),
    note: orNull(text),
});
export type Outcomes = Guarded<typeof outcomes>;

export const getOutcomes = (client: Client): Promise<Outcomes> => client.send("GET", "/api/outcomes", outcomes);
