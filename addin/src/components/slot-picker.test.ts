import { html } from "lit";
import { expect, test, vi } from "vitest";
import { aSlot, threeSlots } from "../examples.ts";
import { detailOf } from "./emit.ts";
import { all, mount, textOf } from "../mount.ts";
import "./slot-picker.ts";

test("offers the times as one choice, the given one chosen", async () => {
    const picker = await mount(html`<rc-slot-picker .slots=${threeSlots()} .chosen=${threeSlots()[1]!.start}></rc-slot-picker>`);

    expect(all<HTMLInputElement>(picker.shadowRoot!, "input[type=radio]").map((radio) => radio.checked)).toEqual([false, true, false]);
    expect(textOf(picker)).toContain("Free for both of you Thu 26 Nov, 15:00 (16:00 for Anna) 30 min");
});

test("tells which one was picked", async () => {
    const picked = vi.fn((event: Event) => detailOf<string>(event));
    const picker = await mount(html`<rc-slot-picker .slots=${threeSlots()} @rc-pick=${picked}></rc-slot-picker>`);

    all(picker.shadowRoot!, "input")[2]!.click();

    expect(picked).toHaveReturnedWith("2026-11-30T13:00:00Z");
});

test("does not claim that both are free when one calendar cannot be seen", async () => {
    const picker = await mount(html`<rc-slot-picker .slots=${[aSlot(), aSlot({ freeFor: "you" })]} note="Anna's calendar cannot be seen."></rc-slot-picker>`);

    expect(textOf(picker)).not.toContain("both");
    expect(textOf(picker)).toContain("Anna's calendar cannot be seen.");
});

test("says of the chosen time what speaks for it", async () => {
    const shown = await mount(html`<rc-slot-picker .slots=${threeSlots()} .chosen=${threeSlots()[0]!.start}></rc-slot-picker>`);

    expect(textOf(shown).match(/in 2 days/g)).toHaveLength(1);
});
