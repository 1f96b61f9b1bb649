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
    socialTimes: orNull(listOf(object({ days: listOf(text), start: text, end: text }))),
    /** The first day after a pause; null without one. */
    pausedUntil: orNull(text),
});
type Wire = Guarded<typeof settings>;

/** What is null where the server may leave it out stays as it is when it is sent back. One social time is of one day here, and of several on the wire. */
export type Settings = Omit<Wire, "socialTimes"> & { socialTimes: { day: string; start: string; end: string }[] | null };

export const getSettings = async (client: Client): Promise<Settings> => read(await client.send("GET", "/api/settings", settings));

export const putSettings = async (client: Client, wanted: Settings): Promise<Settings> =>
    read(await client.send("PUT", "/api/settings", settings, {
        body: { ...wanted, socialTimes: wanted.socialTimes?.map(({ day, start, end }) => ({ days: [day], start, end })) ?? null },
    }));

const read = (wire: Wire): Settings => ({
    ...wire,
    socialTimes: wire.socialTimes?.flatMap(({ days: on, start, end }) => on.map((day) => ({ day, start, end }))) ?? null,
});
