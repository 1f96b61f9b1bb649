import type { Client } from "./client.ts";
import { number, object, oneOf, orNull, text, type Guarded } from "./guards.ts";

const scan = object({
    state: oneOf("none", "queued", "running", "done", "failed"),
    messagesRead: number,
    meetingsRead: number,
    foldersDone: number,
    foldersTotal: number,
    startedAt: orNull(text),
    finishedAt: orNull(text),
    problem: orNull(object({ code: text, title: text })),
});
/** How far reading is. `finishedAt` is null until the mailbox was read once as a whole. */
export type Scan = Guarded<typeof scan>;

export const getScan = (client: Client): Promise<Scan> => client.send("GET", "/api/scan", scan);

/** Enrols the mailbox and queues reading; harmless when it runs already. */
export const startScan = (client: Client): Promise<Scan> => client.send("POST", "/api/scan", scan);
