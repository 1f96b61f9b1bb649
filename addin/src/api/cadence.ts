import type { Client } from "./client.ts";
import { nothing, object, type Guarded } from "./guards.ts";
import { stretch } from "./people.ts";

export type Stretch = Guarded<typeof stretch>;

/** How often two people want to be in touch. `latest`: no later than that; no shorter than `usual`. */
export const cadence = object({ usual: stretch, latest: stretch });
export type Cadence = Guarded<typeof cadence>;

const at = (personId: string): string => `/api/people/${encodeURIComponent(personId)}/cadence`;

export const putCadence = (client: Client, personId: string, wanted: Cadence): Promise<Cadence> => client.send("PUT", at(personId), cadence, { body: wanted });

/** Back to what the person's circles say, else to the tie's own rhythm. */
export const deleteCadence = (client: Client, personId: string): Promise<undefined> => client.send("DELETE", at(personId), nothing);
