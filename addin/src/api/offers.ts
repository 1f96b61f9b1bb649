import type { Client } from "./client.ts";
import { listOf, object, oneOf, orNull, text, type Guarded } from "./guards.ts";

/** Up to three times that are held in the user's calendar while one person, outside the organisation, chooses. `until`: null before the mail has left. */
export const offer = object({
    id: text,
    personId: text,
    name: text,
    state: oneOf("held", "mailed", "picked", "noneFits", "released"),
    madeAt: text,
    until: orNull(text),
    zone: text,
    times: listOf(object({ start: text, end: text, text })),
    picked: orNull(text),
    bookingId: orNull(text),
});
export type Offer = Guarded<typeof offer>;

const offers = object({ offers: listOf(offer) });

/** All of the user, newest first. */
export const getOffers = async (client: Client): Promise<Offer[]> => (await client.send("GET", "/api/offers", offers)).offers;

/** Holds times and mails them to the person. `id` is a UUID made here, once per click: repeating it offers once. */
export const offerChoices = (client: Client, personId: string, id: string): Promise<Offer> =>
    client.send("POST", `/api/people/${encodeURIComponent(personId)}/offers`, offer, { body: { id }, outlivesPage: true });
