import type { Client } from "./client.ts";
import { listOf, object, oneOf, orNull, text, truth, type Guarded } from "./guards.ts";

/** What the user clicked. `id` is a UUID made here, once per click: repeating it books once. */
export type BookingRequest = { id: string; personId: string; start: string; minutes: number; online: boolean };

export const booking = object({
    id: text,
    personId: text,
    name: text,
    state: oneOf("asked", "invited", "cancelled"),
    start: text,
    end: text,
    zone: text,
    text,
    online: truth,
    joinUrl: orNull(text),
    webLink: orNull(text),
});
export type Booking = Guarded<typeof booking>;

const bookings = object({ bookings: listOf(booking) });

/** Books one slot. With `outlivesPage` the request goes out at once and survives the page that sent it. */
export const book = (client: Client, request: BookingRequest, outlivesPage = false): Promise<Booking> =>
    client.send("POST", "/api/bookings", booking, { body: request, outlivesPage });

export const getBookings = async (client: Client): Promise<Booking[]> => (await client.send("GET", "/api/bookings", bookings)).bookings;

/** Cancels and mails the other person; `comment` at most 500 characters. */
export const cancelBooking = (client: Client, bookingId: string, comment: string | null): Promise<Booking> =>
    client.send("POST", `/api/bookings/${encodeURIComponent(bookingId)}/cancel`, booking, { body: { comment } });
