import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Booking, BookingRequest } from "../api/bookings.ts";
import { Unreachable } from "../api/problem.ts";
import { aBooking, aSlot } from "../examples.ts";
import { HeldBookings } from "./held-bookings.ts";

const send = vi.fn<(request: BookingRequest, outlivesPage?: boolean) => Promise<Booking>>();
const choice = { personId: "anna", slot: aSlot(), online: false };
let held: HeldBookings;
let frame: EventTarget;

const page = (visibilityState: string): EventTarget & { visibilityState: string } => Object.assign(new EventTarget(), { visibilityState });

beforeEach(() => {
    vi.useFakeTimers();
    sessionStorage.clear();
    send.mockReset().mockResolvedValue(aBooking());
    held = new HeldBookings(send, sessionStorage);
    frame = new EventTarget();
});
afterEach(() => vi.useRealTimers());

test("keeps one booking per person", () => {
    expect(held.of("anna")).toBe(held.of("anna"));
    expect(held.of("anna")).not.toBe(held.of("ben"));
});

test("sends what is held when the page is hidden", () => {
    const shown = page("hidden");
    held.watch(shown, frame);
    held.of("anna").hold(choice);

    shown.dispatchEvent(new Event("visibilitychange"));

    expect(send).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ personId: "anna" }), true);
});

test("keeps holding when the page comes back into view", () => {
    const shown = page("visible");
    held.watch(shown, frame);
    held.of("anna").hold(choice);

    shown.dispatchEvent(new Event("visibilitychange"));

    expect(send).not.toHaveBeenCalled();
});

test("sends what is held when the page is closed", () => {
    held.watch(page("visible"), frame);
    held.of("anna").hold(choice);

    frame.dispatchEvent(new Event("pagehide"));

    expect(send).toHaveBeenCalledOnce();
});

test("the next page repeats the click with the same id and shows the booking", async () => {
    held.of("anna").hold(choice);
    held.flush();
    const next = new HeldBookings(send, sessionStorage);

    await next.resume();

    expect(send.mock.calls[1]![0]).toEqual(send.mock.calls[0]![0]);
    expect(next.of("anna").state).toEqual({ at: "booked", booking: aBooking() });
});

test("forgets the click when the hidden page heard the answer itself", async () => {
    held.of("anna").hold(choice);
    held.flush();
    await vi.advanceTimersByTimeAsync(0);

    await held.resume();

    expect(send).toHaveBeenCalledOnce();
});

test("repeats it only once", async () => {
    held.of("anna").hold(choice);
    held.flush();
    const next = new HeldBookings(send, sessionStorage);

    await next.resume();
    await next.resume();

    expect(send).toHaveBeenCalledTimes(2);
});

test("says nothing when the repeat fails", async () => {
    held.of("anna").hold(choice);
    held.flush();
    const next = new HeldBookings(send.mockRejectedValue(new Unreachable()), sessionStorage);

    await next.resume();

    expect(next.of("anna").state.at).toBe("idle");
});

test("ignores a note it cannot read", async () => {
    sessionStorage.setItem("reconnect.leaving", "{");

    await expect(held.resume()).resolves.toBeUndefined();
    expect(send).not.toHaveBeenCalled();
});
