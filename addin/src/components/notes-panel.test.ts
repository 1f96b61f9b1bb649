import { html } from "lit";
import { beforeEach, expect, test, vi } from "vitest";
import type { Api } from "../api/api.ts";
import type { Note } from "../api/notes.ts";
import { Unreachable } from "../api/problem.ts";
import { aNote } from "../examples.ts";
import { all, button, click, find, focused, mount, settle, textOf } from "../mount.ts";
import { speak } from "../texts/words.ts";
import "./notes-panel.ts";

const getNotes = vi.fn<Api["getNotes"]>();
const addNote = vi.fn<Api["addNote"]>();
const changeNote = vi.fn<Api["changeNote"]>();
const deleteNote = vi.fn<Api["deleteNote"]>();
const panel = (): Promise<HTMLElement> => mount(html`<rc-notes-panel personId="anna" today="2026-11-24" .api=${{ getNotes, addNote, changeNote, deleteNote }}></rc-notes-panel>`);
const write = async (shown: HTMLElement, selector: string, text: string): Promise<void> => {
    const field = find<HTMLTextAreaElement>(shown, selector);
    field.value = text;
    field.dispatchEvent(new Event("input"));
    await settle();
};
const shownNotes = (shown: HTMLElement): string[] => all(shown.shadowRoot!, "li").map(textOf);

beforeEach(async () => {
    await speak("en-GB");
    getNotes.mockResolvedValue([aNote({ id: "met", kind: "afterMeeting", on: "2026-10-08", text: "", how: "good", again: "soon", bookingId: "b" }), aNote()]);
    addNote.mockImplementation((_, note) => Promise.resolve(note));
    changeNote.mockImplementation((_, note) => Promise.resolve(note));
    deleteNote.mockResolvedValue(undefined);
});

test("shows what is remembered, the two taps of a meeting in words", async () => {
    const [met, note] = shownNotes(await panel());

    expect(met).toContain("After meeting on 8 October 2026 Good · Meet again: Soon");
    expect(note).toContain("8 September 2026 Ask about the boat.");
});

test("keeps a new note on top, once for two clicks, and waits for the next", async () => {
    const shown = await panel();
    await write(shown, "#new", "  Likes tea.  ");
    button(shown, "Keep note").click();
    await click(shown, "Keep note");

    expect(addNote).toHaveBeenCalledOnce();
    expect(addNote.mock.calls[0]?.[1]).toMatchObject({ kind: "note", on: "2026-11-24", text: "Likes tea.", bookingId: null });
    expect(shownNotes(shown)[0]).toContain("Likes tea.");
    expect(find<HTMLTextAreaElement>(shown, "#new").value).toBe("");
    expect(focused()?.id).toBe("new");
});

test("sends the same id again after a lost answer, so that it is kept once", async () => {
    addNote.mockRejectedValueOnce(new Unreachable());
    const shown = await panel();
    await write(shown, "#new", "Likes tea.");
    await click(shown, "Keep note");
    expect(find<HTMLTextAreaElement>(shown, "#new").value).toBe("Likes tea.");

    await click(shown, "Keep note");

    const [first, second] = addNote.mock.calls.map(([, note]) => note.id);
    expect(second).toBe(first);
});

test("keeps nothing that is empty", async () => {
    const shown = await panel();
    await write(shown, "#new", "   ");
    await click(shown, "Keep note");

    expect(addNote).not.toHaveBeenCalled();
    expect(focused()?.id).toBe("new");
});

test("changes a note in its place", async () => {
    const shown = await panel();
    await click(shown, "Change the note of 8 September 2026");
    expect(focused()?.id).toBe("changed");
    await write(shown, "#changed", "The boat is sold.");

    await click(shown, "Save note");

    expect(changeNote).toHaveBeenCalledExactlyOnceWith("anna", aNote({ text: "The boat is sold." }));
    expect(shownNotes(shown)[1]).toContain("The boat is sold.");
    expect(focused()?.id).toBe("edit-n1");
});

test("deletes at once, and brings back as a new note what was deleted", async () => {
    const shown = await panel();
    await click(shown, "Delete the note of 8 September 2026");
    expect(shownNotes(shown)).toHaveLength(1);
    expect(deleteNote).toHaveBeenCalledExactlyOnceWith("anna", "n1");
    expect(focused()?.textContent).toBe("Undo");

    await click(shown, "Undo");

    const back = addNote.mock.calls[0]?.[1] as Note;
    expect(back).toEqual({ ...aNote(), id: back.id });
    expect(back.id).not.toBe("n1");
    expect(shownNotes(shown)[1]).toContain("Ask about the boat.");
});

test("brings nothing back before it is gone", async () => {
    let gone: () => void = () => undefined;
    deleteNote.mockReturnValue(new Promise((resolve) => (gone = () => resolve(undefined))));
    const shown = await panel();
    await click(shown, "Delete the note of 8 September 2026");
    await click(shown, "Undo");
    expect(addNote).not.toHaveBeenCalled();

    gone();
    await settle();

    expect(addNote).toHaveBeenCalledOnce();
});

test("shows a note again that could not be deleted", async () => {
    deleteNote.mockRejectedValue(new Unreachable());
    const shown = await panel();
    await click(shown, "Delete the note of 8 September 2026");

    expect(shownNotes(shown)).toHaveLength(2);
    expect(find(shown, "[role=status]").textContent).toBe("No answer");
});

test("shows a note as it was written, whatever it is made of", async () => {
    getNotes.mockResolvedValue([aNote({ text: "<script>alert(1)</script> =SUM(A1) {{x}}" })]);
    const shown = await panel();

    expect(find(shown, ".text").textContent).toBe("<script>alert(1)</script> =SUM(A1) {{x}}");
    expect(all(shown.shadowRoot!, "script")).toEqual([]);
});
