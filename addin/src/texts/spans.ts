import { daysBetween } from "./dates.ts";
import { locale } from "./words.ts";

/** A month in a few letters, without its year: "Nov". */
export const sayMonthName = (date: string): string => written(date, { month: "short" });

/** A day in a few letters, without its year: "26 Nov". */
export const sayDayShort = (date: string): string => written(date, { day: "numeric", month: "short" });

/** Several words as one: "Monday, Tuesday and Friday". */
export const sayList = (entries: readonly string[]): string => new Intl.ListFormat(locale(), { type: "conjunction" }).format(entries);

/** How long ago a date was, as people say it: "yesterday", "3 weeks ago", "7 months ago". */
export function sayAgo(date: string, today: string): string {
    const days = Math.max(0, daysBetween(date, today));
    const say = (count: number, unit: "day" | "week" | "month" | "year", numeric: "always" | "auto" = "always"): string =>
        new Intl.RelativeTimeFormat(locale(), { numeric }).format(-count, unit);
    if (days < 14) return say(days, "day", "auto");
    if (days < 61) return say(Math.round(days / 7), "week");
    return days < 730 ? say(Math.round(days / 30.44), "month") : say(Math.round(days / 365.25), "year");
}

const written = (date: string, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale(), { ...options, timeZone: "UTC" }).format(new Date(`${date.slice(0, 10)}T12:00:00Z`));
