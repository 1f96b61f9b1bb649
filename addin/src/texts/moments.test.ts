import { beforeEach, expect, test } from "vitest";
import { leafOf, sayClock, sayDayOf, sayMoment, sayTimeOfDay } from "./moments.ts";
import { speak } from "./words.ts";

beforeEach(() => speak("en-GB"));

test("an instant is said on the clock of the zone it belongs to, with 24 hours as the server does", async () => {
    expect(sayMoment("2026-11-27T08:00:00Z", "Europe/Berlin")).toMatch(/^Fri,? 27 Nov,? 09:00$/);
    expect(sayClock("2026-11-27T23:30:00Z", "Europe/Berlin")).toBe("00:30");
    expect(sayDayOf("2026-11-27T23:30:00Z", "Europe/Berlin")).toMatch(/^Saturday,? 28 November$/);
    await speak("en-US");
    expect(sayClock("2026-11-27T14:00:00Z", "Europe/Berlin")).toBe("15:00");
});

test("a zone that this browser does not know leaves the clock of the device", () => {
    expect(sayMoment("2026-11-27T08:00:00Z", "Moon/Crater")).toBe(sayMoment("2026-11-27T08:00:00Z"));
});

test("a date stands on its leaf whatever the zone of the device", async () => {
    expect(leafOf("2026-12-03")).toEqual({ day: "3", month: "Dec" });
    await speak("de");
    expect(leafOf("2026-12-03")).toEqual({ day: "3", month: "Dez" });
});

test("a time of day is said as it is written", () => {
    expect(sayTimeOfDay("09:30:00")).toBe("09:30");
});

test("what is no date is not said", () => {
    expect(sayMoment("soon", "UTC")).toBe("");
});
