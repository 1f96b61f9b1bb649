import { locale } from "./words.ts";

// The times that the server says beside these are on a clock of 24 hours.
const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;

/** An instant on the wall clock of a zone: "Fri 27 Nov, 09:00". Without a zone, or with one that this browser does not know, on the clock of this device. */
export function sayMoment(instant: string | number, zone: string | null = null): string {
    return written(new Date(instant), { weekday: "short", day: "numeric", month: "short", ...clock }, zone);
}

/** The time of day of an instant on the wall clock of a zone: "09:00". */
export function sayClock(instant: string, zone: string | null): string {
    return written(new Date(instant), clock, zone);
}

/** The day of an instant on the calendar of a zone: "Friday 27 November". */
export function sayDayOf(instant: string, zone: string | null): string {
    return written(new Date(instant), { weekday: "long", day: "numeric", month: "long" }, zone);
}

/** The date of an instant on the calendar of a zone: "2026-11-27". */
export function dayIn(instant: string, zone: string): string {
    const { year = "", month = "", day = "" } = Object.fromEntries(new Intl.DateTimeFormat("en", { year: "numeric", month: "2-digit", day: "2-digit", timeZone: zone })
        .formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
    return `${year}-${month}-${day}`;
}

/** A date such as 2026-11-27 as a leaf of a calendar: its day and its month in a few letters. */
export function leafOf(date: string): { day: string; month: string } {
    const noon = new Date(`${date.slice(0, 10)}T12:00:00Z`);
    return { day: written(noon, { day: "numeric" }, "UTC"), month: written(noon, { month: "short" }, "UTC") };
}

/** A time of day as the wire writes it ("15:00"). */
export const sayTimeOfDay = (time: string): string => sayClock(`2024-01-01T${time.slice(0, 5)}:00Z`, "UTC");

function written(at: Date, options: Intl.DateTimeFormatOptions, zone: string | null): string {
    if (Number.isNaN(at.getTime())) return "";
    try {
        return new Intl.DateTimeFormat(locale(), zone === null ? options : { ...options, timeZone: zone }).format(at);
    } catch {
        return new Intl.DateTimeFormat(locale(), options).format(at);
    }
}
