import type { Client } from "./client.ts";
import { listOf, nothing, object, oneOf, orNull, text, type Guarded } from "./guards.ts";

export const hows = ["good", "fine", "hard"] as const;
export const agains = ["soon", "usual", "rest"] as const;

/** What the user wants to remember of one person. `how`, `again` and `bookingId` belong to a note after a meeting. */
export const note = object({
    id: text,
    kind: oneOf("note", "afterMeeting"),
    on: text,
    text,
    how: orNull(oneOf(...hows)),
    again: orNull(oneOf(...agains)),
    bookingId: orNull(text),
});
export type Note = Guarded<typeof note>;

const notes = object({ notes: listOf(note) });

const at = (personId: string): string => `/api/people/${encodeURIComponent(personId)}/notes`;

/** The newest day first. */
export const getNotes = async (client: Client, personId: string): Promise<Note[]> => (await client.send("GET", at(personId), notes)).notes;

/** `id` is a UUID made here: repeating it keeps the note once. */
export const addNote = (client: Client, personId: string, wanted: Note): Promise<Note> => client.send("POST", at(personId), note, { body: wanted });

export const changeNote = (client: Client, personId: string, { id, ...wanted }: Note): Promise<Note> =>
    client.send("PUT", `${at(personId)}/${encodeURIComponent(id)}`, note, { body: wanted });

export const deleteNote = (client: Client, personId: string, noteId: string): Promise<undefined> =>
    client.send("DELETE", `${at(personId)}/${encodeURIComponent(noteId)}`, nothing);
