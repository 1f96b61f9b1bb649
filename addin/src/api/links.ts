import { booking } from "./bookings.ts";
import type { Client } from "./client.ts";
import { number, object, oneOf, orNull, text, type Guarded } from "./guards.ts";
import { slot } from "./slot.ts";

const link = object({
    action: oneOf("book", "snooze", "talked", "never", "unsubscribe"),
    personName: orNull(text),
    slot: orNull(slot),
    minutes: orNull(number),
    text,
});
/** What a link of the digest would do. */
export type Link = Guarded<typeof link>;

const linkDone = object({ action: text, text, booking: orNull(booking) });
export type LinkDone = Guarded<typeof linkDone>;

const at = (token: string): string => `/api/links/${encodeURIComponent(token)}`;

export const getLink = (client: Client, token: string): Promise<Link> => client.send("GET", at(token), link);

/** Does it, once. */
export const followLink = (client: Client, token: string): Promise<LinkDone> => client.send("POST", at(token), linkDone);
