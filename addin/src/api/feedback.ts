import type { Client } from "./client.ts";
import { nothing } from "./guards.ts";

/** What the pane tells of a suggestion: that it helped, that it is not the time, that a draft was taken. */
export type FeedbackKind = "helpful" | "dismissed" | "opener";

const at = (personId: string): string => `/api/people/${encodeURIComponent(personId)}/feedback`;

/** Moves the ranking of this person a little; a dismissal also ends this week's suggestion. */
export const giveFeedback = (client: Client, personId: string, kind: FeedbackKind): Promise<undefined> => client.send("POST", at(personId), nothing, { body: { kind } });

/** Nothing said so far moves the ranking of this person, or nothing of one kind. */
export const deleteFeedback = (client: Client, personId: string, kind: FeedbackKind | null = null): Promise<undefined> =>
    client.send("DELETE", kind === null ? at(personId) : `${at(personId)}?kind=${kind}`, nothing);
