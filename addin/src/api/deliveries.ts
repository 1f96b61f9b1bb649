import type { Client } from "./client.ts";
import { listOf, object, oneOf, orNull, text, type Guarded } from "./guards.ts";

const delivery = object({ week: text, state: oneOf("sent", "failed", "nothingToSay", "sending"), at: text, problem: orNull(text) });
/** What became of one week's digest; `at`: sent, or last tried. */
export type Delivery = Guarded<typeof delivery>;

/** The newest first. */
export const getDeliveries = async (client: Client): Promise<Delivery[]> => (await client.send("GET", "/api/digest/log", object({ weeks: listOf(delivery) }))).weeks;
