import type { Client } from "./client.ts";
import { listOf, number, object, orNull, text, truth, type Guarded } from "./guards.ts";

/** Days as the wire names them, Monday first. */
export const days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

const settings = object({
    zone: text,
    workingHours: object({ days: listOf(text), start: text, end: text }),
    weeklyNumber: number,
    digest: object({ enabled: truth, day: text, hour: number, emptyWeeks: orNull(truth) }),
    excludedDomains: listOf(text),
    excludedAddresses: listOf(text),
    leadDays: number,
    surprises: truth,
    /** Null for that of the mailbox. */
    language: orNull(text),
    socialHour: orNull(object({ enabled: truth, day: orNull(text), start: orNull(text) })),
    /** When the user likes to meet people best; null where the server does not know it. */
    socialTimes: orNull(listOf(object({ day: text, start: text, end: text }))),
    /** The first day after a pause; null without one. */
    pausedUntil: orNull(text),
});
/** What is null where the server may leave it out stays as it is when it is sent back. */
export type Settings = Guarded<typeof settings>;

export const getSettings = (client: Client): Promise<Settings> => client.send("GET", "/api/settings", settings);
export const putSettings = (client: Client, wanted: Settings): Promise<Settings> => client.send("PUT", "/api/settings", settings, { body: wanted });
