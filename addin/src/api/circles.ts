import type { Client } from "./client.ts";
import { listOf, nothing, number, object, oneOf, orNull, text, type Guarded } from "./guards.ts";

const stretch = object({ count: number, unit: oneOf("days", "weeks", "months") });
const cadence = object({ usual: stretch, latest: stretch });
const circle = object({ id: text, name: text, cadence: orNull(cadence), members: listOf(object({ personId: text, name: text })) });
const circles = object({ circles: listOf(circle), suggestions: listOf(object({ name: text, cadence, why: text })) });

/** People the user wants to be in touch with equally often. */
export type Circle = Guarded<typeof circle>;
/** The user's own, and some to begin with. */
export type Circles = Guarded<typeof circles>;

export const getCircles = (client: Client): Promise<Circles> => client.send("GET", "/api/circles", circles);

/** Makes it or changes all of it. */
export const putCircle = (client: Client, { id, name, cadence: often, members }: Circle): Promise<Circle> =>
    client.send("PUT", `/api/circles/${encodeURIComponent(id)}`, circle, { body: { name, cadence: often, members: members.map(({ personId }) => personId) } });

/** Takes it apart; the people stay. */
export const deleteCircle = (client: Client, id: string): Promise<undefined> => client.send("DELETE", `/api/circles/${encodeURIComponent(id)}`, nothing);

const member = (circleId: string, personId: string): string => `/api/circles/${encodeURIComponent(circleId)}/members/${encodeURIComponent(personId)}`;

/** Puts one person in and leaves the others alone. */
export const addMember = (client: Client, circleId: string, personId: string): Promise<Circle> => client.send("PUT", member(circleId, personId), circle);

/** Takes one person out and leaves the others alone. */
export const removeMember = (client: Client, circleId: string, personId: string): Promise<Circle> => client.send("DELETE", member(circleId, personId), circle);
