import { afterEach, expect, test } from "vitest";
import { sayAgo, sayDayShort, sayList, sayMonthName } from "./spans.ts";
import { speak } from "./words.ts";

afterEach(() => speak("en-GB"));

test.each([
    ["2026-11-24", "today", "heute"], ["2026-11-23", "yesterday", "gestern"], ["2026-11-11", "13 days ago", "vor 13 Tagen"], ["2026-11-10", "2 weeks ago", "vor 2 Wochen"],
    ["2026-04-24", "7 months ago", "vor 7 Monaten"], ["2024-11-01", "2 years ago", "vor 2 Jahren"], ["2026-11-25", "today", "heute"],
])("on 24 November, %s was %s", async (date, english, german) => {
    await speak("en-GB");
    expect(sayAgo(date, "2026-11-24")).toBe(english);
    await speak("de-DE");
    expect(sayAgo(date, "2026-11-24")).toBe(german);
});

test("writes days, months and lists as the language does", async () => {
    await speak("en-GB");
    expect([sayDayShort("2026-03-05"), sayMonthName("2026-03-05"), sayList(["a", "b", "c"])]).toEqual(["5 Mar", "Mar", "a, b and c"]);
    await speak("de-DE");
    expect(sayList(["a", "b", "c"])).toBe("a, b und c");
});
