import { html } from "lit";
import { expect, test } from "vitest";
import { all, find, mount } from "../mount.ts";
import { initialsOf } from "./avatar.ts";
import { speak } from "../texts/words.ts";
import "./rhythm-timeline.ts";
import { beatsOf } from "./silence-line.ts";
import "./year-glance.ts";

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

    expect(find(line, "[role=img]").getAttribute("aria-label")).toBe("2 days of contact since 4 May 2026; the last on 8 September 2026. Usually every 2 weeks. Quiet for 11 weeks.");
    expect(all(line.shadowRoot!, ".day").map((day) => day.getAttribute("x1"))).toEqual(["1%", "62.01%"]);
});

test("lets the silence grow out of the usual gap, and only once that is over", async () => {
    const drawn = async (days: string[], usual: number | null): Promise<(string | null)[]> => {
        const line = await mount(html`<rc-rhythm-timeline .days=${days} today="2026-11-24" .usual=${usual}></rc-rhythm-timeline>`);
        return [".line .band", ".line .silent"].map((part) => all(line.shadowRoot!, part)[0]?.getAttribute("width") ?? null);
    };

    expect(await drawn(["2026-08-16", "2026-11-04"], 10)).toEqual(["9.8%", "9.8%"]);
    expect(await drawn(["2026-08-16", "2026-11-04"], 30)).toEqual(["19.6%", null]);
    expect(await drawn(["2026-08-16", "2026-11-04"], null)).toEqual(["0%", "19.6%"]);
});

test("counts no silence of somebody who is in memory", async () => {
    const line = await mount(html`<rc-rhythm-timeline still .days=${["2026-05-04", "2026-09-08"]} today="2026-11-24" .usual=${17}></rc-rhythm-timeline>`);

    expect(find(line, "[role=img]").getAttribute("aria-label")).not.toContain("Quiet");
    expect(all(line.shadowRoot!, ".band, .silent")).toEqual([]);
});

test("shows a year as twelve months, each day of contact by its shape and in words", async () => {
    await speak("en-GB");
    const year = await mount(html`<rc-year-glance .days=${["2025-11-30", "2025-12-01", "2026-02-28", "2026-11-20", "2026-11-24"]} today="2026-11-24"></rc-year-glance>`);

    expect(find(year, "[role=img]").getAttribute("aria-label")).toBe("4 days of contact since 1 December 2025. 1 Dec; 28 Feb; 20 Nov and 24 Nov");
    expect(all(year.shadowRoot!, ".contact")).toHaveLength(4);
    expect(all(year.shadowRoot!, ".contact, .day")).toHaveLength(31 + 31 + 28 + 31 + 30 + 31 + 30 + 31 + 31 + 30 + 31 + 24);
    expect(all(year.shadowRoot!, ".now")).toHaveLength(1);
});

test("says since when it knows of contacts where there are more than it was told", async () => {
    const days = Array.from({ length: 120 }, (_, index) => new Date(Date.parse("2026-06-01T12:00:00Z") + index * 86_400_000).toISOString().slice(0, 10));
    const year = await mount(html`<rc-year-glance .days=${days} today="2026-11-24"></rc-year-glance>`);

    expect(find(year, "[role=img]").getAttribute("aria-label")).toMatch(/^120 days of contact since 1 June 2026\./);
});

test("draws a single day of contact, today", async () => {
    const line = await mount(html`<rc-rhythm-timeline .days=${["2026-11-24"]} today="2026-11-24"></rc-rhythm-timeline>`);

    expect(all(line.shadowRoot!, ".day")).toHaveLength(1);
});

test("draws nothing for nobody", async () => {
    const line = await mount(html`<rc-rhythm-timeline .days=${[]} today="2026-11-24"></rc-rhythm-timeline>`);

    expect(all(line.shadowRoot!, "svg")).toEqual([]);
});
