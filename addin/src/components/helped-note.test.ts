import { html } from "lit";
import { beforeEach, expect, test, vi } from "vitest";
import type { Api } from "../api/api.ts";
import { Problem } from "../api/problem.ts";
import { click, focused, mount, textOf } from "../mount.ts";
import "./helped-note.ts";

const giveFeedback = vi.fn<Api["giveFeedback"]>();
const deleteFeedback = vi.fn<Api["deleteFeedback"]>();
const later = "Shown a little later, because you said 'not now' to Anna on 3 November.";
const note = (moved: string | null = null): Promise<HTMLElement> =>
    mount(html`<rc-helped-note personId="anna" name="Anna" .moved=${moved} .api=${{ giveFeedback, deleteFeedback }}></rc-helped-note>`);
const busy = new Problem({ code: "busy", status: 503, title: "Microsoft 365 is not answering." });

beforeEach(() => {
    giveFeedback.mockReset().mockResolvedValue(undefined);
    deleteFeedback.mockReset().mockResolvedValue(undefined);
});

test.each([["It helps", "helpful", "Thank you. Anna comes a little earlier"], ["Not now", "dismissed", "Anna is no longer suggested this week"]] as const)("%s is told, said and undone", async (label, kind, sentence) => {
    const shown = await note();
    await click(shown, label);
    expect(giveFeedback).toHaveBeenCalledExactlyOnceWith("anna", kind);
    expect(textOf(shown)).toContain(sentence);
    expect(focused()?.id).toBe("undo");

    await click(shown, "Take it back: what you said about Anna");

    expect(deleteFeedback).toHaveBeenCalledExactlyOnceWith("anna", kind);
    expect(textOf(shown)).toContain("Anna stands where the rhythm says.");
    expect(focused()?.id).toBe(kind);
});

test("says what moves the ranking and takes it back", async () => {
    const shown = await note(later);
    expect(textOf(shown)).toContain(later);

    await click(shown, "Take it back: what you said about Anna");

    expect(deleteFeedback).toHaveBeenCalledExactlyOnceWith("anna");
    expect(textOf(shown)).not.toContain(later);
});

test("stands as before where nobody heard of it", async () => {
    giveFeedback.mockRejectedValue(busy);
    deleteFeedback.mockRejectedValue(busy);
    const shown = await note(later);

    await click(shown, "It helps");
    expect(textOf(shown)).toContain("Microsoft 365 is not answering.");
    expect(textOf(shown)).toContain("Does this suggestion help?");

    await click(shown, "Take it back: what you said about Anna");
    expect(textOf(shown)).toContain(later);
});
