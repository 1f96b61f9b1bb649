import type { Client } from "./client.ts";
import { listOf, object, oneOf, text, type Guarded } from "./guards.ts";

/** Drafts for the user to change and to send. `form`: du or Sie, where the language knows both. */
const openers = object({
    language: oneOf("en", "de"),
    form: oneOf("familiar", "formal"),
    openers: listOf(object({ tone: oneOf("light", "shared", "time"), subject: text, body: text })),
});
export type Openers = Guarded<typeof openers>;
export type Opener = Openers["openers"][number];
export type OpenerWish = Partial<Pick<Openers, "language" | "form">>;

/** Without a language, the one of the mailbox; without a form, the familiar one. */
export const getOpeners = (client: Client, personId: string, wish: OpenerWish): Promise<Openers> => {
    const asked = new URLSearchParams(wish).toString();
    return client.send("GET", `/api/people/${encodeURIComponent(personId)}/openers${asked ? `?${asked}` : ""}`, openers);
};
