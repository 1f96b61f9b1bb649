import type { Client } from "./client.ts";
import { listOf, object, orNull, text, type Guarded } from "./guards.ts";

/** A card before a meeting. `start`: of the next meeting in the calendar; `lines`: all of the card in words, in the order to read it. */
const prep = object({ personId: text, name: text, start: orNull(text), lastMet: orNull(text), askFirst: orNull(text), lines: listOf(text) });
export type Prep = Guarded<typeof prep>;

export const getPrep = (client: Client, personId: string): Promise<Prep> => client.send("GET", `/api/people/${encodeURIComponent(personId)}/prep`, prep);
