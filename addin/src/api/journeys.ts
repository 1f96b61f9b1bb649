import { booking } from "./bookings.ts";
import type { Client } from "./client.ts";
import { listOf, object, oneOf, orNull, text, truth, type Guarded } from "./guards.ts";
import { slot, type Slot } from "./slot.ts";
import type { CatchUpKind } from "./slot-kind.ts";

/** Somebody who is where the user will be. `proposal`: the first of `slots` as a question; null without any. */
const there = object({
    personId: text,
    name: text,
    isQuiet: truth,
    sentence: orNull(text),
    text,
    kind: oneOf("lunch", "coffee"),
    proposal: orNull(text),
    slots: listOf(slot),
    slotsNote: orNull(text),
});
export type PersonThere = Guarded<typeof there>;

/** Days elsewhere. `place`: null where only the clock is another; `who`: who is there, in one sentence. */
const journey = object({ place: orNull(text), firstDay: text, lastDay: text, text, who: orNull(text), people: listOf(there), booked: listOf(booking) });
export type Journey = Guarded<typeof journey>;

const journeys = object({ journeys: listOf(journey) });
const slots = object({ slots: listOf(slot), note: orNull(text) });

/** Where the user will be in the coming weeks, and who is there. */
export const getJourneys = async (client: Client): Promise<Journey[]> => (await client.send("GET", "/api/journeys", journeys)).journeys;

/** Fresh times on one journey, for what people do in one place. */
export const getSlotsThere = (client: Client, personId: string, firstDay: string, kind: CatchUpKind): Promise<{ slots: Slot[]; note: string | null }> =>
    client.send("GET", `/api/people/${encodeURIComponent(personId)}/slots?${new URLSearchParams({ kind, journey: firstDay }).toString()}`, slots);
