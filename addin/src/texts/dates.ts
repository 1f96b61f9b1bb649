import { locale, words } from "./words.ts";

const dayLength = 86_400_000;

/** A date such as 2026-11-26 in words: "26 November 2026". */
export function sayDate(date: string): string {
    return format(date, { day: "numeric", month: "long", year: "numeric" });
}

/** A date such as 2026-11-26 in a few letters: "Nov 2026". */
export function sayMonth(date: string): string {
    return format(date, { month: "short", year: "numeric" });
}

/** How long something has lasted, as people say it: days under two weeks, weeks under three months, then months. */
export const sayDays = (days: number): string => stretch(days, words.lasting);

/** How often something comes, in the same steps: "every 3 weeks". */
export const sayEvery = (days: number): string => stretch(days, words.every);

function stretch(days: number, say: typeof words.lasting): string {
    const whole = Math.max(1, Math.round(days));
    if (whole < 14) return say.days(whole);
    return whole < 92 ? say.weeks(Math.round(whole / 7)) : say.months(Math.round(whole / 30.44));
}

export function sayNumber(value: number): string {
    return new Intl.NumberFormat(locale()).format(value);
}

/** The name of a day as the wire writes it ("monday"), in the user's language. */
export function sayDay(day: string, index: number, width: "long" | "short" = "long"): string {
    return index < 0 ? day : new Intl.DateTimeFormat(locale(), { weekday: width, timeZone: "UTC" }).format(new Date(Date.UTC(2024, 0, 1 + index)));
}

export function sayHour(hour: number): string {
    return new Intl.DateTimeFormat(locale(), { timeStyle: "short", timeZone: "UTC" }).format(new Date(Date.UTC(2024, 0, 1, hour)));
}

/** The calendar date of an instant where the user is, as 2026-11-26. */
export function dateOf(instant: Date): string {
    const two = (part: number): string => String(part).padStart(2, "0");
    return `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}

/** The date that many days later. */
export function plusDays(date: string, days: number): string {
    return new Date(noon(date) + days * dayLength).toISOString().slice(0, 10);
}

/** The same day that many months later, or the last of that month where it has no such day. */
export function plusMonths(date: string, months: number): string {
    const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
    const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
    return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

/** Whole days from one date to the other. */
export function daysBetween(from: string, to: string): number {
    return Math.round((noon(to) - noon(from)) / dayLength);
}

// Noon in UTC: no clock change can move it to another day. A date may come with a time behind it.
const noon = (date: string): number => Date.parse(`${date.slice(0, 10)}T12:00:00Z`);

function format(date: string, options: Intl.DateTimeFormatOptions): string {
    const at = noon(date);
    return Number.isNaN(at) ? date : new Intl.DateTimeFormat(locale(), { ...options, timeZone: "UTC" }).format(at);
}
