import { beforeEach, expect, test } from "vitest";
import { aSuggestion } from "../examples.ts";
import { keptFor, KeptWeeks } from "./kept-weeks.ts";

let now = Date.parse("2026-11-24T09:00:00Z");
const weeks = (partition = ""): KeptWeeks => new KeptWeeks(() => localStorage, partition, () => now);
const week = { suggestions: [aSuggestion()] };

beforeEach(() => {
    localStorage.clear();
    now = Date.parse("2026-11-24T09:00:00Z");
});

test("keeps who it was and how long it has been quiet, and nothing that could be booked or written", () => {
    weeks().keep("Me@Harbor.example", week);

    expect(weeks().read("me@harbor.example")).toEqual({
        at: now,
        people: [{ name: "Anna Lindqvist", sentence: "You and Anna usually talk every 2-3 weeks; it has been 11.", usualGapDays: 17, silentDays: 77 }],
    });
});

test("names what it keeps by the partition and the account", () => {
    weeks("part-7-").keep("me@harbor.example", week);

    expect(Object.keys(localStorage)).toEqual(["part-7-reconnect.week.me@harbor.example"]);
    expect(weeks("part-8-").read("me@harbor.example")).toBeNull();
    expect(weeks("part-7-").read("other@harbor.example")).toBeNull();
});

test("reads the only account's where nobody knows who is there, and nobody's where there are two", () => {
    weeks().keep("me@harbor.example", week);
    expect(weeks().read(null)?.people).toHaveLength(1);

    weeks().keep("other@harbor.example", week);
    expect(weeks().read(null)).toBeNull();
});

test("shows nothing that is older than two weeks, and removes it", () => {
    weeks().keep("me@harbor.example", week);
    now += keptFor - 1;
    expect(weeks().read("me@harbor.example")).not.toBeNull();

    now += 1;

    expect(weeks().read("me@harbor.example")).toBeNull();
    expect(Object.keys(localStorage)).toEqual([]);
});

test("forgets every account of its own, and nothing else", () => {
    localStorage.setItem("else", "stays");
    weeks().keep("me@harbor.example", week);
    weeks().keep("other@harbor.example", week);

    weeks().forget();

    expect(Object.keys(localStorage)).toEqual(["else"]);
});

test("makes do without a storage", () => {
    const forbidden = new KeptWeeks(() => {
        throw new DOMException("denied", "SecurityError");
    });

    expect(() => {
        forbidden.keep("me@harbor.example", week);
        forbidden.forget();
    }).not.toThrow();
    expect(forbidden.read("me@harbor.example")).toBeNull();
});

test("takes what it cannot read for nothing", () => {
    localStorage.setItem("reconnect.week.me@harbor.example", "{");

    expect(weeks().read("me@harbor.example")).toBeNull();
});
