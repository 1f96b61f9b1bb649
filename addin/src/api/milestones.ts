import type { Client } from "./client.ts";
import { listOf, number, object, oneOf, orNull, text, truth, type Guarded } from "./guards.ts";

/** A birthday, the day of a first contact, or a return. `hasTie`: false for people of the address book alone. */
const milestone = object({
    personId: text,
    name: text,
    address: text,
    hasTie: truth,
    kind: oneOf("birthday", "firstContact", "return"),
    date: text,
    years: orNull(number),
    isNear: truth,
    sentence: text,
});
export type Milestone = Guarded<typeof milestone>;

const milestones = object({ today: text, milestones: listOf(milestone) });

export const getMilestones = async (client: Client): Promise<Milestone[]> => (await client.send("GET", "/api/milestones", milestones)).milestones;
