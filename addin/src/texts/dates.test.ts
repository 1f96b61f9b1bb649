import { afterEach, expect, test } from "vitest";
import { dateOf, daysBetween, plusDays, plusMonths, sayDate, sayDay, sayDays, sayHour, sayMonth, sayNumber } from "./dates.ts";
import { locale, speak } from "./words.ts";

afterEach(() => speak("en-GB"));

test("writes dates the way the user's English does", () => {
    speak("en-GB");
    expect(sayDate("2026-11-26")).toBe("26 November 2026");
    speak("en-US");
    expect(sayDate("2026-11-26")).toBe("November 26, 2026");
    expect(sayNumber(18234)).toBe("18,234");
});

test("does not mix English sentences with dates of another language", () => {
    speak("de-DE");
    expect(sayDate("2026-11-26")).toBe("26 November 2026");
});

test("survives a language tag that is none", () => {
    speak("en_broken_tag_");
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

test("names days and hours", () => {
    speak("en-GB");
    expect(sayDay("monday", 0)).toBe("Monday");
    expect(sayDay("sunday", 6, "short")).toBe("Sun");
    expect(sayDay("someday", -1)).toBe("someday");
    expect(sayHour(8)).toBe("08:00");
});

test("leaves what is no date as it is", () => {
    expect(sayDate("soon")).toBe("soon");
});
