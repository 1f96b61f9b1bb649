import { html } from "lit";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Booking, BookingRequest } from "../api/bookings.ts";
import { Problem, Unreachable } from "../api/problem.ts";
import { HeldBooking } from "../booking/held-booking.ts";
import { aBooking, aSlot, threeSlots } from "../examples.ts";
import { all, button, click, find, focused, mount, settle, textOf } from "../mount.ts";
import "./book-panel.ts";

const send = vi.fn<(request: BookingRequest) => Promise<Booking>>();
const asked = aBooking({ state: "asked", undoSeconds: 10 });
const cancel = vi.fn<(id: string, comment: string | null) => Promise<Booking>>();
const bookFirst = "Book Thu 26 Nov, 15:00 (16:00 for Anna) with Anna Lindqvist";

beforeEach(() => {
    vi.useFakeTimers();
    send.mockReset().mockResolvedValueOnce(asked).mockResolvedValue(aBooking());
    cancel.mockReset().mockResolvedValue(aBooking({ state: "cancelled" }));
});
afterEach(() => vi.useRealTimers());

const panel = (slots = threeSlots()): Promise<HTMLElement> => mount(html`<rc-book-panel personId="anna" name="Anna Lindqvist" .slots=${slots}
    .held=${new HeldBooking({ book: send, cancelBooking: cancel })} .api=${{ cancelBooking: cancel }}></rc-book-panel>`);
const tenSeconds = async (): Promise<void> => {
    await vi.advanceTimersByTimeAsync(10_000);
    await settle();
};

test("books the first time with one click, after ten seconds", async () => {
    const shown = await panel();

    await click(shown, bookFirst);
    expect(send).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ personId: "anna", start: "2026-11-26T14:00:00Z", minutes: 30, online: true }));
    expect(textOf(shown)).toContain("Nothing has been sent yet.");
    await tenSeconds();

    expect(textOf(shown)).toContain("You and Anna Lindqvist: Thu 26 Nov, 15:00 (16:00 for Anna).");
});

test("books the time that was picked, in person when Teams is off", async () => {
    const shown = await panel();
    all(shown.shadowRoot!, "input[type=radio]")[1]!.click();
    find(shown, "[role=switch]").click();
    await settle();

    await click(shown, "Book Fri 27 Nov, 10:00 (11:00 for Anna) with Anna Lindqvist");
    await tenSeconds();

    expect(send.mock.calls[0]![0]).toMatchObject({ start: "2026-11-27T09:00:00Z", online: false });
});

test("takes the click back", async () => {
    const shown = await panel();
    await click(shown, bookFirst);
    await vi.advanceTimersByTimeAsync(3_000);

    await click(shown, "Undo");
    await tenSeconds();

    expect(send).toHaveBeenCalledOnce();
    expect(cancel).toHaveBeenCalledExactlyOnceWith(asked.id, null);
    expect(find(shown, "[role=status]").textContent).toBe("Taken back. Nothing was sent.");
    expect(button(shown, bookFirst)).toBeTruthy();
});

test("counts down in sight without a word per second to screen readers", async () => {
    const shown = await panel();
    await click(shown, bookFirst);
    const said = find(shown, "[role=status]").textContent;
    await vi.advanceTimersByTimeAsync(4_000);
    await settle();

    expect(textOf(shown)).toContain("Leaves in 6 s");
    expect(find(shown, "[role=status]").textContent).toBe(said);
});

test("keeps the focus on the control that takes the used one's place", async () => {
    const shown = await panel();
    button(shown, bookFirst).tabIndex = 0;
    button(shown, bookFirst).focus();
    await click(shown, bookFirst);
    await settle();
    find(shown, "#undo").tabIndex = 0; // Fluent's own button does this in a browser
    find(shown, "#undo").focus();
    await tenSeconds();

    expect(focused()?.textContent).toContain("Booked");
});

test("shows fresh times in place when the time was taken", async () => {
    const alternatives = [aSlot({ start: "2026-12-03T09:00:00Z", text: "Thu 3 Dec, 10:00" })];
    send.mockReset().mockRejectedValueOnce(new Problem({ code: "slot-taken", status: 409, title: "This time is no longer free.", alternatives })).mockResolvedValue(asked);
    const shown = await panel();
    await click(shown, bookFirst);
    await tenSeconds();
    expect(textOf(shown)).toContain("This time is no longer free. Here are fresh times:");

    await click(shown, "Book Thu 3 Dec, 10:00 with Anna Lindqvist");
    await tenSeconds();

    expect(send.mock.calls[1]![0]).toMatchObject({ start: "2026-12-03T09:00:00Z" });
});

test("says what failed and repeats the same request", async () => {
    send.mockReset().mockRejectedValueOnce(new Unreachable()).mockResolvedValue(aBooking());
    const shown = await panel();
    await click(shown, bookFirst);
    await tenSeconds();
    expect(textOf(shown)).toContain("Trying again cannot book it twice.");

    await click(shown, "Try again");

    expect(send.mock.calls[1]![0].id).toBe(send.mock.calls[0]![0].id);
    expect(textOf(shown)).toContain("Booked");
});

test("says so when no time fits", async () => {
    expect(textOf(await panel([]))).toContain("No time fits in the next two weeks.");
});

test("cancels after asking, with the words for the mail", async () => {
    cancel.mockResolvedValue(aBooking({ state: "cancelled" }));
    const shown = await panel();
    await click(shown, bookFirst);
    await tenSeconds();

    await click(shown, "Cancel");
    expect(textOf(shown)).toContain("Cancel this catch-up? Anna Lindqvist gets a mail about it.");
    find<HTMLTextAreaElement>(shown, "textarea").value = " Sorry, I am ill. ";
    await click(shown, "Cancel the catch-up");

    expect(cancel).toHaveBeenCalledExactlyOnceWith(aBooking().id, "Sorry, I am ill.");
    expect(textOf(shown)).toContain("This catch-up with Anna Lindqvist was cancelled.");
});
