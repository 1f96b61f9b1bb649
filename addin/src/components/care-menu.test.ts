import { html } from "lit";
import { expect, test, vi } from "vitest";
import { all, button, click, find, focused, mount, settle } from "../mount.ts";
import { detailOf } from "./emit.ts";
import "./care-menu.ts";

const chosen = vi.fn((event: Event) => detailOf<unknown>(event));
const menu = (): Promise<HTMLElement> => mount(html`<rc-care-menu name="Anna" today="2026-11-30" @rc-care=${chosen}></rc-care-menu>`);
const press = async (key: string): Promise<void> => {
    focused()?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true, cancelable: true }));
    await settle();
};

test.each([
    ["Snooze for 1 week", { kind: "snooze", until: "2026-12-07" }],
    ["Snooze for 1 month", { kind: "snooze", until: "2026-12-30" }],
    ["Snooze for 3 months", { kind: "snooze", until: "2027-02-28" }],
    ["Let it rest", { kind: "rest" }],
    ["Never suggest", { kind: "never" }],
    ["Let go", { kind: "letGo" }],
    ["Keep in memory", { kind: "memorial" }],
])("%s is told as it is meant", async (item, care) => {
    const shown = await menu();
    await click(shown, "More for Anna");

    await click(shown, item);

    expect(chosen).toHaveReturnedWith(care);
    expect(all(shown.shadowRoot!, "[role=menu]")).toEqual([]);
});

test("snoozes until a date from tomorrow to two years ahead", async () => {
    const shown = await menu();
    await click(shown, "More for Anna");
    await click(shown, "Snooze until a date…");
    const date = find<HTMLInputElement>(shown, "input");
    expect([date.min, date.max]).toEqual(["2026-12-01", "2028-11-30"]);

    date.value = "2027-01-15";
    await click(shown, "Snooze");

    expect(chosen).toHaveReturnedWith({ kind: "snooze", until: "2027-01-15" });
});

test("is walked with the keys and closed with Escape, which gives the focus back", async () => {
    const shown = await menu();
    await click(shown, "More for Anna");
    expect(focused()?.textContent).toBe("Snooze for 1 week");

    await press("ArrowUp");
    expect(focused()?.textContent).toBe("Keep in memory");
    await press("ArrowDown");
    expect(focused()?.textContent).toBe("Snooze for 1 week");
    await press("End");
    expect(focused()?.textContent).toBe("Keep in memory");

    await press("Escape");
    expect(focused()).toBe(button(shown, "More for Anna"));
    expect(button(shown, "More for Anna").getAttribute("aria-expanded")).toBe("false");
});
