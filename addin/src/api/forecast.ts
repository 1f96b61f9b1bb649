import type { Client } from "./client.ts";
import { listOf, object, text, type Guarded } from "./guards.ts";

/** A tie that will be quieter than usual from a day on, if nothing happens. */
const slip = object({ personId: text, name: text, address: text, on: text, sentence: text });
export type Slip = Guarded<typeof slip>;

const forecast = object({ slips: listOf(slip) });

/** The next four weeks, the first first. */
export const getForecast = async (client: Client): Promise<Slip[]> => (await client.send("GET", "/api/forecast", forecast)).slips;
