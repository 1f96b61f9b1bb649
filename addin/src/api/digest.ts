import type { Client } from "./client.ts";
import { number, object, oneOf, text, type Guarded } from "./guards.ts";

const preview = object({ week: text, subject: text, html: text, text, people: number });
export type DigestPreview = Guarded<typeof preview>;

const sent = object({ outcome: oneOf("sent", "alreadySent", "nothingToSay"), week: text });
export type DigestSent = Guarded<typeof sent>;

/** This week's digest as it would be sent. */
export const getDigest = (client: Client): Promise<DigestPreview> => client.send("GET", "/api/digest", preview);

/** Sends it now to the user's own address; never twice in one ISO week. */
export const sendDigest = (client: Client): Promise<DigestSent> => client.send("POST", "/api/digest", sent);
