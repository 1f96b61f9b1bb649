import { html } from "lit";
import { beforeEach, expect, test, vi } from "vitest";
import type { Api } from "../api/api.ts";
import { Problem } from "../api/problem.ts";
import { aRecurring, threeSlots } from "../examples.ts";
import { click, find, focused, mount, settle, textOf } from "../mount.ts";
import "./recurring-panel.ts";

const getRecurring = vi.fn<Api["getRecurring"]>();
const putRecurring = vi.fn<Api["putRecurring"]>();
const endRecurring = vi.fn<Api["endRecurring"]>();
const skipTurn = vi.fn<Api["skipTurn"]>();
const moveTurn = vi.fn<Api["moveTurn"]>();
const getSlots = vi.fn<Api["getSlots"]>();
const panel = (): Promise<HTMLElement> =>
    mount(html`<rc-recurring-panel personId="anna" name="Anna" .api=${{ getRecurring, putRecurring, endRecurring, skipTurn, moveTurn, getSlots }}></rc-recurring-panel>`);
const isOn = (shown: HTMLElement): boolean => find<HTMLInputElement>(shown, "#on").checked;
const flip = async (shown: HTMLElement): Promise<void> => {
    find(shown, "#on").click();
    await settle();
};
const kindOf = async (shown: HTMLElement, kind: string): Promise<void> => {
    const field = find<HTMLSelectElement>(shown, "select");
    field.value = kind;
    field.dispatchEvent(new Event("change"));
    await settle();
};
const said = (shown: HTMLElement): string | null => find(shown, "[role=status]").textContent;

beforeEach(() => {
    getRecurring.mockResolvedValue([aRecurring({ personId: "ben", text: "Ben's" }), aRecurring()]);
    putRecurring.mockImplementation((_, { kind, minutes }) => Promise.resolve(aRecurring({ kind, minutes, text: "It is planned." })));
    endRecurring.mockResolvedValue(undefined);
    skipTurn.mockResolvedValue(aRecurring({ state: "waiting", turn: 4, text: "The next turn is in January." }));
    getSlots.mockResolvedValue({ slots: threeSlots(), note: null });
});

test("shows this person's own, with its next turn", async () => {
    const shown = await panel();

    expect(isOn(shown)).toBe(true);
    expect(textOf(shown)).toContain("Coffee on Tue 1 Dec, 10:00. The invitation leaves on Sun 29 Nov, 10:00.");
    expect(textOf(shown)).not.toContain("Ben's");
});

test("is switched on as what was chosen, and says that nobody is invited yet", async () => {
    getRecurring.mockResolvedValue([]);
    const shown = await panel();
    expect(isOn(shown)).toBe(false);
    await kindOf(shown, "walk");
    expect(putRecurring).not.toHaveBeenCalled();

    await flip(shown);

    expect(putRecurring).toHaveBeenCalledExactlyOnceWith("anna", { kind: "walk", minutes: null });
    expect(said(shown)).toBe("It is on. Nobody has been invited yet.");
});

test("goes back to off when it could not be switched on, in the server's words", async () => {
    getRecurring.mockResolvedValue([]);
    putRecurring.mockRejectedValue(new Problem({ code: "no-rhythm", status: 409, title: "You and Anna have no rhythm yet." }));
    const shown = await panel();

    await flip(shown);

    expect(isOn(shown)).toBe(false);
    expect(said(shown)).toBe("You and Anna have no rhythm yet.");
});

test("ends with the switch, and changes its kind while it is on", async () => {
    const shown = await panel();
    await kindOf(shown, "lunch");
    expect(putRecurring).toHaveBeenCalledExactlyOnceWith("anna", { kind: "lunch", minutes: null });

    await flip(shown);

    expect(endRecurring).toHaveBeenCalledExactlyOnceWith("anna");
    expect(said(shown)).toBe("It has ended. What is in your calendars stays.");
    expect(isOn(shown)).toBe(false);
});

test("skips a planned turn at once", async () => {
    const shown = await panel();
    await click(shown, "Skip this time");

    expect(skipTurn).toHaveBeenCalledExactlyOnceWith("anna", 3);
    expect(textOf(shown)).toContain("The next turn is in January.");
    expect(focused()?.id).toBe("text");
});

test("asks before it skips a booked one, because that mails somebody", async () => {
    getRecurring.mockResolvedValue([aRecurring({ state: "booked", bookingId: "b" })]);
    const shown = await panel();
    await click(shown, "Skip this time");
    expect(textOf(shown)).toContain("Anna Lindqvist gets a mail about it.");
    expect(skipTurn).not.toHaveBeenCalled();
    expect(focused()?.id).toBe("keep");

    await click(shown, "Leave it");
    expect(skipTurn).not.toHaveBeenCalled();
    await click(shown, "Skip this time");
    await click(shown, "Skip this time");

    expect(skipTurn).toHaveBeenCalledExactlyOnceWith("anna", 3);
});

test("moves a planned turn to another time", async () => {
    moveTurn.mockResolvedValue(aRecurring({ text: "Coffee on Thu 26 Nov, 15:00." }));
    const shown = await panel();
    await click(shown, "Move");
    expect(textOf(shown)).toContain("Nobody is mailed about it.");

    await click(shown, "Move it");

    expect(moveTurn).toHaveBeenCalledExactlyOnceWith("anna", "2026-11-26T14:00:00Z");
    expect(textOf(shown)).toContain("Coffee on Thu 26 Nov, 15:00.");
});

test("asks whether it shall go on after two that came to nothing", async () => {
    getRecurring.mockResolvedValue([aRecurring({ state: "asking", text: "Two in a row came to nothing." })]);
    const shown = await panel();
    expect(textOf(shown)).not.toContain("Skip this time");

    await click(shown, "Let it go on");

    expect(putRecurring).toHaveBeenCalledExactlyOnceWith("anna", { kind: "coffee", minutes: null });
    expect(textOf(shown)).toContain("It is planned.");
});

test("is drawn by the same element as in the list of what is coming, without the name and the end that stand here already", async () => {
    const shown = await panel();

    expect(textOf(find(shown, "rc-recurring-note"))).not.toContain("End it");
    expect(textOf(find(shown, "rc-recurring-note"))).not.toContain("Anna Lindqvist");
});
