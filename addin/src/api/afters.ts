import type { Client } from "./client.ts";
import { listOf, nothing, object, text, type Guarded } from "./guards.ts";

const after = object({ bookingId: text, personId: text, name: text, start: text, end: text });
export type After = Guarded<typeof after>;

const afters = object({ bookings: listOf(after) });

const at = (bookingId: string): string => `/api/afters/${encodeURIComponent(bookingId)}`;

/** Catch-ups of the last week to ask about, each on one day only. */
export const getAfters = async (client: Client): Promise<After[]> => (await client.send("GET", "/api/afters", afters)).bookings;

/** The question was shown: after today it does not come again. */
export const markAsked = (client: Client, bookingId: string): Promise<undefined> => client.send("POST", `${at(bookingId)}/asked`, nothing);

/** Do not ask about this one. */
export const dismissAfter = (client: Client, bookingId: string): Promise<undefined> => client.send("DELETE", at(bookingId), nothing);
