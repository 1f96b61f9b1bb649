import type { Client } from "./client.ts";
import { isRecord, listOf, nothing, number, object, oneOf, orNull, text, UnexpectedAnswer, type Guard, type Guarded } from "./guards.ts";
import { reason, type Reason, type ReasonKind } from "./reason.ts";
import { slot, type Slot } from "./slot.ts";

/** What the user wants for a person; none of them ever comes back by itself. */
export type Care = { kind: "snooze"; until: string } | { kind: "rest" } | { kind: "never" } | { kind: "memorial" } | { kind: "letGo" };

const care: Guard<Care> = (value, place) => {
    if (!isRecord(value)) throw new UnexpectedAnswer(place, "an object");
    const kind = oneOf("snooze", "rest", "never", "memorial", "letGo")(value["kind"], `${place}.kind`);
    return kind === "snooze" ? { kind, until: text(value["until"], `${place}.until`) } : { kind };
};

export const stretch = object({ count: number, unit: oneOf("days", "weeks", "months") });

/** Where two people talk that Reconnect does not see. */
export const elsewhere = object({ link: orNull(text) });
export type Elsewhere = Guarded<typeof elsewhere>;

const person = object({
    personId: text,
    name: text,
    address: text,
    standing: oneOf("steady", "quiet", "new", "snoozed", "resting", "never", "memorial", "letGo"),
    usualGapDays: orNull(number),
    silentDays: number,
    lastContact: text,
    planned: orNull(object({ start: text, text })),
    addresses: listOf(text),
    sentence: text,
    reason: orNull(reason),
    care: orNull(care),
    contactDays: listOf(text),
    turn: orNull(object({ whose: oneOf("yours", "theirs"), since: text, unanswered: number })),
    cadence: orNull(object({ usual: stretch, latest: stretch, circleName: orNull(text) })),
    elsewhere: orNull(elsewhere),
});
export type Person = Guarded<typeof person>;

const freshSlots = object({ slots: listOf(slot), note: orNull(text) });

const at = (personId: string): string => `/api/people/${encodeURIComponent(personId)}`;

export const getPerson = (client: Client, personId: string): Promise<Person> => client.send("GET", at(personId), person);

/** The person of an open mail; a problem "not-found" when there is no tie with this address. */
export const getPersonByAddress = (client: Client, address: string): Promise<Person> =>
    client.send("GET", `/api/people/by-address?address=${encodeURIComponent(address)}`, person);

export const putCare = (client: Client, personId: string, wanted: Care): Promise<Care> =>
    client.send("PUT", `${at(personId)}/care`, care, { body: wanted });

/** Back to normal. */
export const deleteCare = (client: Client, personId: string): Promise<undefined> => client.send("DELETE", `${at(personId)}/care`, nothing);

/** Keeps the user's own reason in place of ours. */
export const putReason = (client: Client, personId: string, kind: ReasonKind): Promise<Reason> =>
    client.send("PUT", `${at(personId)}/reason`, reason, { body: { kind } });

export const getSlots = (client: Client, personId: string): Promise<{ slots: Slot[]; note: string | null }> =>
    client.send("GET", `${at(personId)}/slots`, freshSlots);
