import { html } from "lit";
import { expect, test } from "vitest";
import { all, find, mount } from "../mount.ts";
import { initialsOf } from "./avatar.ts";
import { speak } from "../texts/words.ts";
import "./rhythm-timeline.ts";
import { beatsOf } from "./silence-line.ts";

test.each([["Anna Maria Lindqvist", "AL"], ["Cher", "C"], ["Søren (Sales) Ørsted", "SØ"], ["", ""], ["  ", ""], ["李 明", "李明"], ["anna@fjord.example", "AE"]])(
    "%s is shortened to %s", (name, initials) => expect(initialsOf(name)).toBe(initials));

test("draws rhythm and silence to one scale", () => {
    const { beats, last, echoes } = beatsOf(10, 30);

    expect(beats).toEqual([2, 18, 34, 50]);
    expect(last).toBe(50);
    expect(echoes).toEqual([66, 82]);
});

test("draws no echo where no beat stayed away", () => {
    expect(beatsOf(10, 10).echoes).toEqual([]);
    expect(beatsOf(10, 0).last).toBe(98);
});

test("does not fill the line with echoes of a daily tie", () => {
    expect(beatsOf(1, 500).echoes).toHaveLength(24);
});

test("says in words what the timeline shows", async () => {
    await speak("en-GB");
    const line = await mount(html`<rc-rhythm-timeline .days=${["2026-05-04", "2026-09-08"]} today="2026-11-24" .usual=${17}></rc-rhythm-timeline>`);

    expect(find(line, "[role=img]").getAttribute("aria-label")).toBe("2 days of contact since 4 May 2026; the last on 8 September 2026. Usually every 2 weeks.");
    expect(all(line.shadowRoot!, ".day").map((day) => day.getAttribute("x1"))).toEqual(["1%", "62.01%"]);
});

test("draws a single day of contact, today", async () => {
    const line = await mount(html`<rc-rhythm-timeline .days=${["2026-11-24"]} today="2026-11-24"></rc-rhythm-timeline>`);

    expect(all(line.shadowRoot!, ".day")).toHaveLength(1);
});

test("draws nothing for nobody", async () => {
    const line = await mount(html`<rc-rhythm-timeline .days=${[]} today="2026-11-24"></rc-rhythm-timeline>`);

    expect(all(line.shadowRoot!, "svg")).toEqual([]);
});
