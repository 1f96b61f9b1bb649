import type { Client } from "./client.ts";
import { nothing } from "./guards.ts";
import { elsewhere, type Elsewhere } from "./people.ts";

const at = (personId: string): string => `/api/people/${encodeURIComponent(personId)}/elsewhere`;

/** "We talk elsewhere": silence in mail does not count. `link`: a telephone number, a page or a chat; null for none. */
export const putElsewhere = (client: Client, personId: string, link: string | null): Promise<Elsewhere> => client.send("PUT", at(personId), elsewhere, { body: { link } });

/** Mail tells all there is. */
export const deleteElsewhere = (client: Client, personId: string): Promise<undefined> => client.send("DELETE", at(personId), nothing);
