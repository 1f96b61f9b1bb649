import type { Client } from "./client.ts";
import { object, text, type Guard, type Guarded } from "./guards.ts";

const me = object({ address: text, name: text, zone: text, language: text });
export type Me = Guarded<typeof me>;

export const getMe = (client: Client): Promise<Me> => client.send("GET", "/api/me", me);

const deleted = object({ text });
const left: Guard<string> = (value, place) => (value === undefined ? "" : deleted(value, place).text);

/** Deletes everything kept about the caller. Answers what may still stand in the calendar, in a sentence; empty where that is nothing. */
export const deleteMe = (client: Client): Promise<string> => client.send("DELETE", "/api/me", left);

export type ExportFormat = "json" | "csv" | "vcard";

/** Everything kept about the caller as one JSON file, or the people alone as a table or as cards. */
export const exportMe = (client: Client, format: ExportFormat): Promise<Blob> => client.file(`/api/export?format=${format}`);
