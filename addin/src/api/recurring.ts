import type { Client } from "./client.ts";
import { listOf, nothing, number, object, oneOf, orNull, text, type Guarded } from "./guards.ts";
import { catchUpKinds } from "./slot-kind.ts";

/** A catch-up that comes again at the tie's rhythm. `leavesAt`: when the invitation of a planned one leaves; until then nobody hears of it. */
export const recurring = object({
    personId: text,
    name: text,
    kind: oneOf(...catchUpKinds),
    minutes: orNull(number),
    everyDays: orNull(number),
    state: oneOf("waiting", "planned", "booked", "paused", "asking"),
    turn: number,
    start: orNull(text),
    end: orNull(text),
    leavesAt: orNull(text),
    dueOn: orNull(text),
    bookingId: orNull(text),
    zone: text,
    text,
});
export type Recurring = Guarded<typeof recurring>;
export type RecurringWish = Pick<Recurring, "kind" | "minutes">;

const all = object({ recurring: listOf(recurring) });
const at = (personId: string): string => `/api/people/${encodeURIComponent(personId)}/recurring`;

export const getRecurring = async (client: Client): Promise<Recurring[]> => (await client.send("GET", "/api/recurring", all)).recurring;

/** Asks for one, or lets one go on that is asking. */
export const putRecurring = (client: Client, personId: string, { kind, minutes }: RecurringWish): Promise<Recurring> =>
    client.send("PUT", at(personId), recurring, { body: { kind, minutes } });

/** Ends it; what is in the calendars stays. */
export const endRecurring = (client: Client, personId: string): Promise<undefined> => client.send("DELETE", at(personId), nothing);

/** Skips this turn, and no other one. */
export const skipTurn = (client: Client, personId: string, turn: number): Promise<Recurring> =>
    client.send("POST", `${at(personId)}/skip`, recurring, { body: { turn } });

/** Gives what is planned another time; mails nobody. */
export const moveTurn = (client: Client, personId: string, start: string): Promise<Recurring> =>
    client.send("POST", `${at(personId)}/move`, recurring, { body: { start } });
