import { html } from "lit";
import { beforeEach, expect, test, vi } from "vitest";
import type { Api } from "../api/api.ts";
import type { Person } from "../api/people.ts";
import { Problem } from "../api/problem.ts";
import { all, click, find, focused, mount, settle, textOf } from "../mount.ts";
import "./cadence-panel.ts";

const putCadence = vi.fn<Api["putCadence"]>();
const deleteCadence = vi.fn<Api["deleteCadence"]>();
const changed = vi.fn();
const panel = (cadence: Person["cadence"] = null, usual: number | null = 17): Promise<HTMLElement> =>
    mount(html`<rc-cadence-panel personId="anna" .cadence=${cadence} .usualGapDays=${usual} .api=${{ putCadence, deleteCadence }} @rc-person-changed=${changed}></rc-cadence-panel>`);
const choose = async (shown: HTMLElement, selector: string, value: string): Promise<void> => {
    const field = find<HTMLInputElement | HTMLSelectElement>(shown, selector);
    field.value = value;
    field.dispatchEvent(new Event("change"));
    await settle();
};
const chosen = (shown: HTMLElement): string[] => [...all<HTMLInputElement>(shown.shadowRoot!, "input"), ...all<HTMLSelectElement>(shown.shadowRoot!, "select")].map((field) => field.value);
const fortnightly = { usual: { count: 2, unit: "weeks" }, latest: { count: 3, unit: "weeks" } } as const;

beforeEach(() => {
    putCadence.mockImplementation((_, cadence) => Promise.resolve(cadence));
    deleteCadence.mockResolvedValue(undefined);
});

test.each([
    [null, 17, "You are usually in touch every 2 weeks."],
    [null, null, "There is no usual rhythm yet."],
    [{ ...fortnightly, circleName: null }, 17, "You chose to be in touch every 2 weeks."],
    [{ ...fortnightly, circleName: "Old friends" }, 17, "In touch every 2 weeks, because of your circle “Old friends”."],
] as const)("says where it comes from: %o", async (cadence, usual, said) => {
    expect(textOf(await panel(cadence, usual))).toContain(said);
});

test("offers what the two do anyway", async () => {
    expect(chosen(await panel(null, 17))).toEqual(["2", "3", "weeks", "weeks"]);
    expect(chosen(await panel(null, 1))).toEqual(["3", "5", "days", "days"]);
});

test("takes the user's own", async () => {
    const shown = await panel();
    await choose(shown, "#usual", "1");
    await choose(shown, "select", "months");
    await choose(shown, "#latest", "6");

    await click(shown, "Use this");

    expect(putCadence).toHaveBeenCalledExactlyOnceWith("anna", { usual: { count: 1, unit: "months" }, latest: { count: 6, unit: "weeks" } });
    expect(textOf(shown)).toContain("You chose to be in touch every month.");
    expect(changed).toHaveBeenCalledOnce();
});

test("asks nobody about a latest that is before the usual", async () => {
    const shown = await panel();
    await choose(shown, "#latest", "1");

    await click(shown, "Use this");

    expect(find(shown, "[role=alert]").textContent).toBe("The latest cannot come before the usual.");
    expect(focused()?.id).toBe("latest");
    expect(putCadence).not.toHaveBeenCalled();
});

test("says what the server found wrong, in its own words", async () => {
    putCadence.mockRejectedValue(new Problem({ code: "invalid-input", status: 400, title: "Please look again.", fields: { usual: ["Three days at least."] } }));
    const shown = await panel();

    await click(shown, "Use this");

    expect(find(shown, "[role=alert]").textContent).toBe("Three days at least.");
    expect(changed).not.toHaveBeenCalled();
});

test("goes back to the rhythm that was found, and only from the user's own", async () => {
    expect(textOf(await panel({ ...fortnightly, circleName: "Old friends" }))).not.toContain("Back to the rhythm we found");
    const shown = await panel({ ...fortnightly, circleName: null });

    await click(shown, "Back to the rhythm we found");

    expect(deleteCadence).toHaveBeenCalledExactlyOnceWith("anna");
    expect(changed).toHaveBeenCalledOnce();
    expect(focused()?.id).toBe("now");
});
