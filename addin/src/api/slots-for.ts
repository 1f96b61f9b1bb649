import type { Client } from "./client.ts";
import { listOf, object, orNull, text, type Guarded } from "./guards.ts";
import { slot, type Slot } from "./slot.ts";
import type { CatchUpKind } from "./slot-kind.ts";

const slots = object({ slots: listOf(slot), note: orNull(text) });

/** Starts in a row that were looked at and not taken, with the reason in a few words. `end`: where a start was looked at again. */
const rejected = object({ start: text, end: text, why: text });
/** `zone`: the user's, where a time that fits tells it. */
export type Rejected = Guarded<typeof rejected> & { zone: string | null };

const reasons = object({ slots: listOf(slot), rejected: listOf(rejected) });

const at = (personId: string, query: Record<string, string>): string =>
    `/api/people/${encodeURIComponent(personId)}/slots?${new URLSearchParams(query).toString()}`;

/** Fresh times that suit what people want to do. */
export const getSlotsFor = (client: Client, personId: string, kind: CatchUpKind): Promise<{ slots: Slot[]; note: string | null }> =>
    client.send("GET", at(personId, { kind }), slots);

/** Why the other starts of the coming days were not taken, the earliest first. */
export const getRejected = async (client: Client, personId: string, kind: CatchUpKind | null): Promise<Rejected[]> => {
    const answer = await client.send("GET", at(personId, { ...(kind === null ? {} : { kind }), rejected: "true" }), reasons);
    return answer.rejected.map((one) => ({ ...one, zone: answer.slots[0]?.zone ?? null }));
};
