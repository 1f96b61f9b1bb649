import type { Client } from "./client.ts";
import { number, object, orNull, text, truth, type Guarded } from "./guards.ts";

const proposal = object({ proposal: orNull(object({ day: text, start: text, freeWeeks: number, text })) });
const settings = object({ socialHour: orNull(object({ enabled: truth, day: orNull(text), start: orNull(text) })) });

/** The hour of the week for people: what the user keeps, and the hour that is free most often in the coming four weeks. */
export type SocialHour = { kept: Guarded<typeof settings>["socialHour"] } & Guarded<typeof proposal>;

export async function getSocialHour(client: Client): Promise<SocialHour> {
    const [{ socialHour }, found] = await Promise.all([client.send("GET", "/api/settings", settings), client.send("GET", "/api/social-hour", proposal)]);
    return { kept: socialHour, proposal: found.proposal };
}
