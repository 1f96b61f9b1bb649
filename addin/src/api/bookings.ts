import type { Client } from "./client.ts";
import { listOf, number, object, oneOf, orNull, text, truth, type Guarded } from "./guards.ts";
import { catchUpKinds, type CatchUpKind } from "./slot-kind.ts";

/** What the user clicked. `id` is a UUID made here, once per click: repeating it books once. */
export type BookingRequest = { id: string; personId: string; start: string; minutes: number; online: boolean; kind?: CatchUpKind; place?: string };

export const booking = object({
    id: text,
    personId: text,
    name: text,
    state: oneOf("asked", "invited", "accepted", "declined", "moved", "cancelled", "lost", "tookPlace"),
    undoSeconds: orNull(number),
    start: text,
    end: text,
    zone: text,
    text,
    online: truth,
    joinUrl: orNull(text),
    webLink: orNull(text),
    eventId: orNull(text),
    kind: orNull(oneOf(...catchUpKinds)),
    place: orNull(text),
});
export type Booking = Guarded<typeof booking>;

const bookings = object({ bookings: listOf(booking) });

/** Books one slot. The request survives the page that sent it. */
export const book = (client: Client, request: BookingRequest): Promise<Booking> =>
    client.send("POST", "/api/bookings", booking, { body: request, outlivesPage: true });

export const getBookings = async (client: Client): Promise<Booking[]> => (await client.send("GET", "/api/bookings", bookings)).bookings;

/** Gives it another time and mails the other person. */
export const moveBooking = (client: Client, bookingId: string, start: string): Promise<Booking> =>
    client.send("POST", `/api/bookings/${encodeURIComponent(bookingId)}/move`, booking, { body: { start } });

/** Takes it back, or cancels it and mails the other person; `comment` at most 500 characters. */
export const cancelBooking = (client: Client, bookingId: string, comment: string | null): Promise<Booking> =>
    client.send("POST", `/api/bookings/${encodeURIComponent(bookingId)}/cancel`, booking, { body: { comment } });
