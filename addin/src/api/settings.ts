import type { Client } from "./client.ts";
import { listOf, number, object, text, truth, type Guarded } from "./guards.ts";

/** Days as the wire names them, Monday first. */
export const days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

const settings = object({
    zone: text,
    workingHours: object({ days: listOf(text), start: text, end: text }),
    weeklyNumber: number,
    digest: object({ enabled: truth, day: text, hour: number }),
    excludedDomains: listOf(text),
    excludedAddresses: listOf(text),
});
export type Settings = Guarded<typeof settings>;

export const getSettings = (client: Client): Promise<Settings> => client.send("GET", "/api/settings", settings);
export const putSettings = (client: Client, wanted: Settings): Promise<Settings> => client.send("PUT", "/api/settings", settings, { body: wanted });
