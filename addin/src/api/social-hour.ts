import type { Client } from "./client.ts";
import { listOf, number, object, oneOf, orNull, text, truth, type Guarded } from "./guards.ts";

/** The hour of one week: held for somebody, filled with somebody, or free again. */
const weeksHour = object({ start: text, end: text, zone: text, state: oneOf("held", "filled", "released"), isMoved: truth, personId: orNull(text), name: orNull(text), text });
export type WeeksHour = Guarded<typeof weeksHour>;

const answer = object({ proposal: orNull(object({ day: text, start: text, freeWeeks: number, text })), hours: listOf(weeksHour) });
const settings = object({ socialHour: orNull(object({ enabled: truth, day: orNull(text), start: orNull(text) })) });

/** The hour of the week for people: what the user keeps, the hour that is free most often in the coming four weeks, and what became of each week's. */
export type SocialHour = { kept: Guarded<typeof settings>["socialHour"] } & Guarded<typeof answer>;

export async function getSocialHour(client: Client): Promise<SocialHour> {
    const [{ socialHour }, found] = await Promise.all([client.send("GET", "/api/settings", settings), client.send("GET", "/api/social-hour", answer)]);
    return { kept: socialHour, ...found };
}
