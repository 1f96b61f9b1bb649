import type { Client } from "./client.ts";
import { nothing, object, text, type Guarded } from "./guards.ts";

const me = object({ address: text, name: text, zone: text, language: text });
export type Me = Guarded<typeof me>;

export const getMe = (client: Client): Promise<Me> => client.send("GET", "/api/me", me);

/** Deletes everything kept about the caller. */
export const deleteMe = (client: Client): Promise<undefined> => client.send("DELETE", "/api/me", nothing);

export type ExportFormat = "json" | "csv" | "vcard";

/** Everything kept about the caller as one JSON file, or the people alone as a table or as cards. */
export const exportMe = (client: Client, format: ExportFormat): Promise<Blob> => client.file(`/api/export?format=${format}`);
