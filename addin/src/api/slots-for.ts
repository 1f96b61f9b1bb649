import type { Client } from "./client.ts";
import { listOf, object, orNull, text, type Guarded } from "./guards.ts";
import { slot, type Slot } from "./slot.ts";
import type { CatchUpKind } from "./slot-kind.ts";

const slots = object({ slots: listOf(slot), note: orNull(text) });

/** A start that was looked at and not taken, with the reason in a few words. */
const rejected = object({ start: text, zone: orNull(text), why: text });
export type Rejected = Guarded<typeof rejected>;

const reasons = object({ rejected: listOf(rejected) });

const at = (personId: string, query: Record<string, string>): string =>
    `/api/people/${encodeURIComponent(personId)}/slots?${new URLSearchParams(query).toString()}`;

/** Fresh times that suit what people want to do. */
export const getSlotsFor = (client: Client, personId: string, kind: CatchUpKind): Promise<{ slots: Slot[]; note: string | null }> =>
    client.send("GET", at(personId, { kind }), slots);

/** Why the other starts of the coming days were not taken, the earliest first. */
export const getRejected = async (client: Client, personId: string, kind: CatchUpKind | null): Promise<Rejected[]> =>
    (await client.send("GET", at(personId, { ...(kind === null ? {} : { kind }), rejected: "true" }), reasons)).rejected;
