import { html } from "lit";
import { beforeEach, expect, test, vi } from "vitest";
import type { Api } from "../api/api.ts";
import { Unreachable } from "../api/problem.ts";
import { someSettings } from "../examples.ts";
import { click, mount, textOf } from "../mount.ts";
import { speak } from "../texts/words.ts";
import "./pause-note.ts";

const getSettings = vi.fn<Api["getSettings"]>();
const putSettings = vi.fn<Api["putSettings"]>();
const ended = vi.fn();
const note = (): Promise<HTMLElement> => mount(html`<rc-pause-note until="2026-12-03" .api=${{ getSettings, putSettings }} @rc-pause-ended=${ended}></rc-pause-note>`);

beforeEach(async () => {
    await speak("en-GB");
    getSettings.mockResolvedValue(someSettings({ pausedUntil: "2026-12-03", weeklyNumber: 5 }));
    putSettings.mockImplementation((wanted) => Promise.resolve(wanted));
});

test("says until when, and what that means", async () => {
    expect(textOf(await note())).toContain("Paused until 3 December 2026. No mail, no new suggestions.");
});

test("ends the pause and leaves every other setting as it is", async () => {
    await click(await note(), "End the pause");

    expect(putSettings).toHaveBeenCalledExactlyOnceWith(someSettings({ pausedUntil: null, weeklyNumber: 5 }));
    expect(ended).toHaveBeenCalledOnce();
});

test("says what failed and can be tried again", async () => {
    putSettings.mockRejectedValueOnce(new Unreachable());
    const shown = await note();
    await click(shown, "End the pause");
    expect(ended).not.toHaveBeenCalled();
    expect(textOf(shown).length).toBeGreaterThan(70);

    await click(shown, "End the pause");

    expect(ended).toHaveBeenCalledOnce();
});
