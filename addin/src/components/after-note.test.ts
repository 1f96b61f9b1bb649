import { html } from "lit";
import { beforeEach, expect, test, vi } from "vitest";
import type { Api } from "../api/api.ts";
import { Unreachable } from "../api/problem.ts";
import { all, click, find, focused, mount, settle, textOf } from "../mount.ts";
import "./after-note.ts";

const getAfters = vi.fn<Api["getAfters"]>();
const markAsked = vi.fn<Api["markAsked"]>();
const dismissAfter = vi.fn<Api["dismissAfter"]>();
const addNote = vi.fn<Api["addNote"]>();
const deleteNote = vi.fn<Api["deleteNote"]>();
const changed = vi.fn();
const card = (): Promise<HTMLElement> => mount(html`<rc-after-note personId="anna" .api=${{ getAfters, markAsked, dismissAfter, addNote, deleteNote }} @rc-notes-changed=${changed}></rc-after-note>`);
const after = (personId: string): Awaited<ReturnType<Api["getAfters"]>>[number] => ({ bookingId: `with-${personId}`, personId, name: personId, start: "2026-11-23T12:00:00Z", end: "2026-11-23T12:30:00Z" });

beforeEach(() => {
    getAfters.mockResolvedValue([after("ben"), after("anna")]);
    markAsked.mockResolvedValue(undefined);
    dismissAfter.mockResolvedValue(undefined);
    deleteNote.mockResolvedValue(undefined);
    addNote.mockImplementation((_, note) => Promise.resolve(note));
});

test("asks about the meeting with this person, and says that it was asked", async () => {
    const shown = await card();

    expect(textOf(shown)).toContain("How was it with anna?");
    expect(markAsked).toHaveBeenCalledExactlyOnceWith("with-anna");
});

test("is not there when there is nothing to ask, or when it cannot be known now", async () => {
    getAfters.mockResolvedValueOnce([after("ben")]);
    expect(all((await card()).shadowRoot!, "section")).toEqual([]);
    getAfters.mockRejectedValueOnce(new Unreachable());
    expect(all((await card()).shadowRoot!, "section")).toEqual([]);
    expect(markAsked).not.toHaveBeenCalled();
});

test("keeps two taps and one line with the notes, and takes them back", async () => {
    const shown = await card();
    await click(shown, "Good");
    await click(shown, "Fine");
    await click(shown, "Soon");
    const line = find<HTMLInputElement>(shown, "input");
    expect(line.maxLength).toBe(300);
    line.value = " Loved the exhibition. ";
    line.dispatchEvent(new Event("input"));
    await settle();
    await click(shown, "Remember it");

    const kept = addNote.mock.calls[0]?.[1];
    expect(kept).toMatchObject({ kind: "afterMeeting", on: "2026-11-23", text: "Loved the exhibition.", how: "fine", again: "soon", bookingId: "with-anna" });
    expect(find(shown, "[role=status]").textContent).toBe("Remembered, with your notes.");
    expect(focused()?.textContent).toBe("Undo");

    await click(shown, "Undo");
    expect(deleteNote).toHaveBeenCalledExactlyOnceWith("anna", kept?.id);
    expect(changed).toHaveBeenCalledTimes(2);
    expect(textOf(shown)).toContain("How was it with anna?");
});

test("keeps nothing before anything was said, and lets a tap be taken back", async () => {
    const shown = await card();
    await click(shown, "Hard");
    await click(shown, "Hard");
    await click(shown, "Remember it");

    expect(addNote).not.toHaveBeenCalled();
    expect(focused()?.textContent).toBe("Good");
});

test("is sent away for good with one tap", async () => {
    const shown = await card();
    await click(shown, "Do not ask about this one");

    expect(dismissAfter).toHaveBeenCalledExactlyOnceWith("with-anna");
    expect(all(shown.shadowRoot!, "section")).toEqual([]);
    expect(find(shown, "[role=status]").textContent).toBe("We will not ask about this one.");
});

test("keeps what was said when no answer came", async () => {
    addNote.mockRejectedValueOnce(new Unreachable());
    const shown = await card();
    await click(shown, "Good");
    await click(shown, "Remember it");
    expect(find(shown, "[role=status]").textContent).toBe("No answer");

    await click(shown, "Remember it");

    expect(addNote.mock.calls[1]).toEqual(addNote.mock.calls[0]);
});
