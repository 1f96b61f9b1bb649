import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Booking, BookingRequest } from "../api/bookings.ts";
import { Problem, Unreachable } from "../api/problem.ts";
import { aBooking, aSlot } from "../examples.ts";
import { HeldBooking } from "./held-booking.ts";

const book = vi.fn<(request: BookingRequest) => Promise<Booking>>();
const cancelBooking = vi.fn<(id: string, comment: string | null) => Promise<Booking>>();
const choice = { personId: "anna", slot: aSlot(), online: true };
const asked = aBooking({ state: "asked", undoSeconds: 10 });
const seconds = (count: number): Promise<unknown> => vi.advanceTimersByTimeAsync(count * 1000);
let held: HeldBooking;

beforeEach(() => {
    vi.useFakeTimers();
    book.mockReset().mockResolvedValueOnce(asked).mockResolvedValue(aBooking());
    cancelBooking.mockReset().mockResolvedValue(aBooking({ state: "cancelled" }));
    held = new HeldBooking({ book, cancelBooking });
});
afterEach(() => vi.useRealTimers());

test("tells the server at once and counts the seconds it gives", async () => {
    held.hold(choice);
    expect(held.state).toEqual({ at: "sending" });
    await seconds(0);
    expect(book).toHaveBeenCalledExactlyOnceWith({ id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string, personId: "anna", start: "2026-11-26T14:00:00Z", minutes: 30, online: true });
    expect(held.state).toEqual({ at: "held", booking: asked, secondsLeft: 10 });

    await seconds(9);
    expect(held.state).toMatchObject({ at: "held", secondsLeft: 1 });
});

test("asks by the same id what became of it when the seconds are over", async () => {
    held.hold(choice);
    await seconds(60);

    expect(book).toHaveBeenCalledTimes(2);
    expect(book.mock.calls[1]).toEqual(book.mock.calls[0]);
    expect(held.state).toEqual({ at: "booked", booking: aBooking() });
});

test("shows it as booked at once where nothing can be taken back", async () => {
    book.mockReset().mockResolvedValue(aBooking());
    held.hold(choice);
    await seconds(60);

    expect(book).toHaveBeenCalledOnce();
    expect(held.state.at).toBe("booked");
});

test("takes it back on the server, and asks nothing more", async () => {
    held.hold(choice);
    await seconds(5);
    await held.undo();
    await seconds(60);

    expect(cancelBooking).toHaveBeenCalledExactlyOnceWith(asked.id, null);
    expect(book).toHaveBeenCalledOnce();
    expect(held.state.at).toBe("idle");
});

test("says so when it could not be taken back, and leaves the way to cancel it", async () => {
    const fault = new Unreachable();
    cancelBooking.mockRejectedValue(fault);
    held.hold(choice);
    await seconds(5);
    await held.undo();

    expect(held.state).toEqual({ at: "booked", booking: asked, undoFault: fault });
});

test("a second click while one is on its way changes nothing", async () => {
    held.hold(choice);
    held.hold({ ...choice, slot: aSlot({ start: "2026-11-30T09:00:00Z" }) });
    await seconds(0);
    held.hold({ ...choice, slot: aSlot({ start: "2026-11-30T09:00:00Z" }) });

    expect(book).toHaveBeenCalledOnce();
});

test("cannot be undone while the server is asked", async () => {
    book.mockReset().mockReturnValue(new Promise(() => undefined));
    held.hold(choice);
    await held.undo();

    expect(cancelBooking).not.toHaveBeenCalled();
    expect(held.state.at).toBe("sending");
});

test("repeats a failed request with the same id", async () => {
    book.mockReset().mockRejectedValueOnce(new Unreachable()).mockResolvedValue(aBooking());
    held.hold(choice);
    await seconds(0);
    expect(held.state.at).toBe("failed");

    held.retry();
    await seconds(0);

    expect(book.mock.calls[1]![0].id).toBe(book.mock.calls[0]![0].id);
    expect(held.state.at).toBe("booked");
});

test("takes a new id for a new click", async () => {
    held.hold(choice);
    await seconds(0);
    await held.undo();
    held.hold(choice);

    expect(book.mock.calls[1]![0].id).not.toBe(book.mock.calls[0]![0].id);
});

test("goes on with a click of the page before, as the same request", async () => {
    book.mockReset().mockResolvedValue(aBooking());
    held.adopt({ ...asked, undoSeconds: 3 });
    expect(held.state).toMatchObject({ at: "held", secondsLeft: 3 });
    await seconds(3);

    expect(book).toHaveBeenCalledExactlyOnceWith({ id: asked.id, personId: "anna", start: "2026-11-26T14:00:00Z", minutes: 30, online: true });
    expect(held.state.at).toBe("booked");
});

test.each(["slot-taken", "slot-passed"])("offers the fresh times when the answer is %s", async (code) => {
    const fresh = [aSlot({ start: "2026-11-27T09:00:00Z" })];
    book.mockReset().mockResolvedValueOnce(asked).mockRejectedValue(new Problem({ code, status: 409, title: "This time is no longer free.", alternatives: fresh }));
    held.hold(choice);
    await seconds(10);

    expect(held.state).toEqual({ at: "gone", title: "This time is no longer free.", alternatives: fresh });
});

test("tells each change", async () => {
    const heard = vi.fn();
    held.addEventListener("change", heard);
    held.hold(choice);
    await seconds(10);

    expect(heard).toHaveBeenCalledTimes(1 + 1 + 9 + 2); // sending, held, nine ticks, sending, booked
});

test("books the kind of catch-up that was chosen, and asks about it by the same", async () => {
    held.hold({ ...choice, kind: "coffee" });
    await seconds(10);

    expect(book.mock.calls.map(([{ kind }]) => kind)).toEqual(["coffee", "coffee"]);
});

test("goes on with the kind that another page has asked for", async () => {
    book.mockReset().mockResolvedValue(aBooking());
    held.adopt(aBooking({ state: "asked", undoSeconds: 3, kind: "lunch" }));
    await seconds(3);

    expect(book).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ kind: "lunch" }));
});
