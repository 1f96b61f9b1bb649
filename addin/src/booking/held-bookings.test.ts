import { beforeEach, expect, test, vi } from "vitest";
import type { Booking, BookingRequest } from "../api/bookings.ts";
import { Unreachable } from "../api/problem.ts";
import { aBooking, aSlot } from "../examples.ts";
import { HeldBookings } from "./held-bookings.ts";

const book = vi.fn<(request: BookingRequest) => Promise<Booking>>();
const cancelBooking = vi.fn<(id: string, comment: string | null) => Promise<Booking>>();
const getBookings = vi.fn<() => Promise<Booking[]>>();
const asked = aBooking({ state: "asked", undoSeconds: 7 });
let held: HeldBookings;

beforeEach(() => {
    book.mockReset().mockReturnValue(new Promise(() => undefined));
    getBookings.mockReset();
    held = new HeldBookings({ book, cancelBooking, getBookings });
});

test("keeps one booking per person", () => {
    expect(held.of("anna")).toBe(held.of("anna"));
    expect(held.of("anna")).not.toBe(held.of("ben"));
});

test("goes on with what can still be taken back, and with nothing else", async () => {
    getBookings.mockResolvedValue([asked, aBooking({ id: "other", personId: "ben" })]);

    await held.resume();

    expect(held.of("anna").state).toEqual({ at: "held", booking: asked, secondsLeft: 7 });
    expect(held.of("ben").state.at).toBe("idle");
});

test("does not disturb what this page has begun", async () => {
    getBookings.mockResolvedValue([asked]);
    held.of("anna").hold({ personId: "anna", slot: aSlot(), online: false });

    await held.resume();

    expect(held.of("anna").state.at).toBe("sending");
});

test("says nothing when the bookings cannot be read", async () => {
    getBookings.mockRejectedValue(new Unreachable());

    await expect(held.resume()).resolves.toBeUndefined();
});
