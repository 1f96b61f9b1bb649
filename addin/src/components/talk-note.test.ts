import { html } from "lit";
import { beforeEach, expect, test, vi } from "vitest";
import type { Api } from "../api/api.ts";
import { Unreachable } from "../api/problem.ts";
import { click, find, focused, mount, settle, textOf } from "../mount.ts";
import { speak } from "../texts/words.ts";
import "./talk-note.ts";

const addTalk = vi.fn<Api["addTalk"]>();
const deleteTalk = vi.fn<Api["deleteTalk"]>();
const changed = vi.fn();
const note = (): Promise<HTMLElement> => mount(html`<rc-talk-note personId="anna" today="2026-11-24" .api=${{ addTalk, deleteTalk }} @rc-person-changed=${changed}></rc-talk-note>`);

beforeEach(async () => {
    await speak("en-GB");
    addTalk.mockImplementation((_, on) => Promise.resolve({ on }));
    deleteTalk.mockResolvedValue(undefined);
});

test.each([["Today", "2026-11-24"], ["Yesterday", "2026-11-23"]])("%s is one tap", async (word, on) => {
    const shown = await note();
    await click(shown, "We talked");
    expect(focused()?.textContent).toBe("Today");

    await click(shown, word);

    expect(addTalk).toHaveBeenCalledExactlyOnceWith("anna", on);
    expect(changed).toHaveBeenCalledOnce();
    expect(focused()?.textContent).toBe("Undo");
});

test("takes another day, from two years back to today", async () => {
    const shown = await note();
    await click(shown, "We talked");
    const date = find<HTMLInputElement>(shown, "input");
    expect([date.min, date.max]).toEqual(["2024-11-24", "2026-11-24"]);
    date.value = "2026-10-01";

    await click(shown, "That day");

    expect(addTalk).toHaveBeenCalledExactlyOnceWith("anna", "2026-10-01");
    expect(find(shown, "[role=status]").textContent).toBe("Noted: you talked on 1 October 2026.");
});

test("is taken back with one tap", async () => {
    const shown = await note();
    await click(shown, "We talked");
    await click(shown, "Yesterday");

    await click(shown, "Undo");

    expect(deleteTalk).toHaveBeenCalledExactlyOnceWith("anna", "2026-11-23");
    expect(changed).toHaveBeenCalledTimes(2);
    expect(find(shown, "[role=status]").textContent).toBe("Taken back.");
    expect(focused()?.id).toBe("ask");
});

test("says when it could not be noted, and asks on", async () => {
    addTalk.mockRejectedValue(new Unreachable());
    const shown = await note();
    await click(shown, "We talked");

    await click(shown, "Today");

    expect(find(shown, "[role=status]").textContent).toBe("No answer");
    expect(textOf(shown)).toContain("When did you talk?");
    expect(changed).not.toHaveBeenCalled();
});

test("Escape leaves it, and gives the focus back", async () => {
    const shown = await note();
    await click(shown, "We talked");
    focused()?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, composed: true }));
    await settle();

    expect(focused()?.id).toBe("ask");
    expect(addTalk).not.toHaveBeenCalled();
});
