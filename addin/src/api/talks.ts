import type { Client } from "./client.ts";
import { nothing, object, text } from "./guards.ts";

const talk = object({ on: text });

const at = (personId: string): string => `/api/people/${encodeURIComponent(personId)}/talks`;

/** "We talked", elsewhere: the day counts as a day of contact. */
export const addTalk = (client: Client, personId: string, on: string): Promise<{ on: string }> => client.send("POST", at(personId), talk, { body: { on } });

/** We did not. */
export const deleteTalk = (client: Client, personId: string, on: string): Promise<undefined> =>
    client.send("DELETE", `${at(personId)}/${encodeURIComponent(on)}`, nothing);
