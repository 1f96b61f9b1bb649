import type { Client } from "./client.ts";
import { listOf, nothing, object, text, truth, type Guarded } from "./guards.ts";

const review = object({ done: truth, names: listOf(object({ personId: text, name: text, address: text, facts: text })) });
/** The first names worth a decision; nothing is mailed before it is done. */
export type Review = Guarded<typeof review>;

export const choices = ["keep", "rest", "never", "memorial"] as const;
export type Decision = { personId: string; choice: (typeof choices)[number] };

export const getReview = (client: Client): Promise<Review> => client.send("GET", "/api/review", review);

/** Keeps what was decided and lets mails leave; harmless to repeat. */
export const putReview = (client: Client, decisions: readonly Decision[]): Promise<undefined> =>
    client.send("PUT", "/api/review", nothing, { body: { decisions } });
