import { afterEach, expect, test } from "vitest";
import { dateOf, daysBetween, plusDays, plusMonths, sayDate, sayDay, sayDays, sayEvery, sayHour, sayMonth, sayNumber } from "./dates.ts";
import { locale, speak } from "./words.ts";

afterEach(() => speak("en-GB"));

test("writes dates the way the user's English does", async () => {
    await speak("en-GB");
    expect(sayDate("2026-11-26")).toBe("26 November 2026");
    await speak("en-US");
    expect(sayDate("2026-11-26")).toBe("November 26, 2026");
    expect(sayNumber(18234)).toBe("18,234");
});

test("writes German dates for German sentences, and English ones where there are only English sentences", async () => {
    await speak("de-DE");
    expect(sayDate("2026-11-26")).toBe("26. November 2026");
    await speak("fr-FR");
    expect(sayDate("2026-11-26")).toBe("26 November 2026");
});

test("says how often in whole steps, in the case that each language needs", async () => {
    expect([1, 9, 21, 7.4, 100].map(sayEvery)).toEqual(["every day", "every 9 days", "every 3 weeks", "every 7 days", "every 3 months"]);
    await speak("de");
    expect([1, 9, 21, 100].map(sayEvery)).toEqual(["jeden Tag", "alle 9 Tage", "alle 3 Wochen", "alle 3 Monate"]);
    expect([1, 9, 21, 100].map(sayDays)).toEqual(["1 Tag", "9 Tagen", "3 Wochen", "3 Monaten"]);
});

test("survives a language tag that is none", async () => {
    await speak("en_broken_tag_");
    expect(locale()).toBe("en-GB");
});

test.each([[0, "1 day"], [1, "1 day"], [13, "13 days"], [14, "2 weeks"], [77, "11 weeks"], [91, "13 weeks"], [92, "3 months"], [365, "12 months"]])(
    "says %i days as %s",
    (days, said) => expect(sayDays(days)).toBe(said),
);

test.each([["2026-01-31", 1, "2026-02-28"], ["2026-11-30", 3, "2027-02-28"], ["2028-01-31", 1, "2028-02-29"], ["2026-11-24", 1, "2026-12-24"]])(
    "%s plus %i months is %s",
    (date, months, later) => expect(plusMonths(date, months)).toBe(later),
);

test("counts days across a clock change", () => {
    expect(daysBetween("2026-10-24", "2026-10-26")).toBe(2);
    expect(plusDays("2026-10-24", 2)).toBe("2026-10-26");
});

test("takes the date out of a time", () => {
    expect(sayMonth("2026-11-26T23:30:00Z")).toBe("Nov 2026");
    expect(dateOf(new Date(2026, 10, 5, 23, 59))).toBe("2026-11-05");
});

test("names days and hours", async () => {
    await speak("en-GB");
    expect(sayDay("monday", 0)).toBe("Monday");
    expect(sayDay("sunday", 6, "short")).toBe("Sun");
    expect(sayDay("someday", -1)).toBe("someday");
    expect(sayHour(8)).toBe("08:00");
});

test("leaves what is no date as it is", () => {
    expect(sayDate("soon")).toBe("soon");
});
