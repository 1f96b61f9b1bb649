import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Booking, BookingRequest } from "../api/bookings.ts";
import { Problem, Unreachable } from "../api/problem.ts";
import { aBooking, aSlot } from "../examples.ts";
import { HeldBooking } from "./held-booking.ts";

const send = vi.fn<(request: BookingRequest, outlivesPage: boolean) => Promise<Booking>>();
const choice = { personId: "anna", slot: aSlot(), online: true };
let held: HeldBooking;

beforeEach(() => {
    vi.useFakeTimers();
    send.mockReset().mockResolvedValue(aBooking());
    held = new HeldBooking(send);
});
afterEach(() => vi.useRealTimers());

test("sends nothing before ten seconds have passed", async () => {
    held.hold(choice);
    await vi.advanceTimersByTimeAsync(9_999);

    expect(send).not.toHaveBeenCalled();
    expect(held.state).toMatchObject({ at: "held", secondsLeft: 1 });
});

test("sends once at ten seconds and tells the event", async () => {
    held.hold(choice);
    await vi.advanceTimersByTimeAsync(60_000);

    expect(send).toHaveBeenCalledOnce();
    expect(send.mock.calls[0]).toEqual([{ id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string, personId: "anna", start: "2026-11-26T14:00:00Z", minutes: 30, online: true }, false]);
    expect(held.state).toEqual({ at: "booked", booking: aBooking() });
});

test("sends nothing after undo", async () => {
    held.hold(choice);
    await vi.advanceTimersByTimeAsync(9_000);
    held.undo();
    await vi.advanceTimersByTimeAsync(60_000);

    expect(send).not.toHaveBeenCalled();
    expect(held.state.at).toBe("idle");
});

test("a second click while held changes nothing", async () => {
    held.hold(choice);
    held.hold({ ...choice, slot: aSlot({ start: "2026-11-30T09:00:00Z" }) });
    await vi.advanceTimersByTimeAsync(20_000);

    expect(send).toHaveBeenCalledOnce();
    expect(send.mock.calls[0]![0].start).toBe("2026-11-26T14:00:00Z");
});

test("leaves at once, and outlives the page, when the page goes away", async () => {
    held.hold(choice);
    held.flush();

    expect(send).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ personId: "anna" }), true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(send).toHaveBeenCalledOnce();
});

test("flushing an idle booking sends nothing", () => {
    held.flush();

    expect(send).not.toHaveBeenCalled();
});

test("cannot be undone once it has left", async () => {
    send.mockReturnValue(new Promise(() => undefined));
    held.hold(choice);
    await vi.advanceTimersByTimeAsync(10_000);
    held.undo();

    expect(held.state.at).toBe("sending");
});

test("repeats a failed request with the same id", async () => {
    send.mockRejectedValueOnce(new Unreachable());
    held.hold(choice);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(held.state.at).toBe("failed");

    held.retry();
    await vi.advanceTimersByTimeAsync(0);

    expect(send.mock.calls[1]![0].id).toBe(send.mock.calls[0]![0].id);
    expect(held.state.at).toBe("booked");
});

test("takes a new id for a new click", async () => {
    held.hold(choice);
    held.undo();
    held.hold(choice);
    await vi.advanceTimersByTimeAsync(10_000);
    held.hold(choice);
    await vi.advanceTimersByTimeAsync(10_000);

    expect(send.mock.calls[1]![0].id).not.toBe(send.mock.calls[0]![0].id);
});

test.each(["slot-taken", "slot-passed"])("offers the fresh times when the answer is %s", async (code) => {
    const fresh = [aSlot({ start: "2026-11-27T09:00:00Z" })];
    send.mockRejectedValue(new Problem({ code, status: 409, title: "This time is no longer free.", alternatives: fresh }));
    held.hold(choice);
    await vi.advanceTimersByTimeAsync(10_000);

    expect(held.state).toEqual({ at: "gone", title: "This time is no longer free.", alternatives: fresh });
});

test("tells each change", async () => {
    const heard = vi.fn();
    held.addEventListener("change", heard);
    held.hold(choice);
    await vi.advanceTimersByTimeAsync(10_000);

    expect(heard).toHaveBeenCalledTimes(1 + 9 + 2); // held, nine ticks, sending, booked
});
