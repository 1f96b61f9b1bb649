import { html } from "lit";
import { expect, test, vi } from "vitest";
import type { Booking } from "../api/bookings.ts";
import { Problem } from "../api/problem.ts";
import { aBooking, aSlot, threeSlots } from "../examples.ts";
import { all, click, mount, settle, textOf } from "../mount.ts";
import "./booking-note.ts";

const cancel = vi.fn<(id: string, comment: string | null) => Promise<Booking>>();
const moveBooking = vi.fn<(id: string, start: string) => Promise<Booking>>();
const getSlots = vi.fn(() => Promise.resolve({ slots: threeSlots(), note: null }));
const note = (booking: Booking): Promise<HTMLElement> => mount(html`<rc-booking-note .booking=${booking} .api=${{ cancelBooking: cancel, moveBooking, getSlots }}></rc-booking-note>`);

test("leads to the meeting and to the event", async () => {
    const shown = await note(aBooking());

    expect(all<HTMLAnchorElement>(shown.shadowRoot!, "a").map((link) => link.href)).toEqual(["https://meet.example/anna", "https://outlook.example/item"]);
});

test("opens the event in Outlook's own form, and leaves the page to whoever asks for another tab", async () => {
    const opened = vi.fn<(event: Event) => void>();
    const shown = await note(aBooking());
    shown.addEventListener("rc-open-event", opened);
    const link = all<HTMLAnchorElement>(shown.shadowRoot!, "a")[1]!;
    link.removeAttribute("href"); // nothing is to be loaded here
    const press = (more: MouseEventInit = {}): boolean => link.dispatchEvent(new MouseEvent("click", { cancelable: true, ...more }));

    expect(press()).toBe(false);
    expect(opened.mock.calls.map(([event]) => (event as CustomEvent<unknown>).detail)).toEqual([{ eventId: "AAkBooked", webLink: "https://outlook.example/item" }]);

    expect(press({ ctrlKey: true })).toBe(true);
    expect(opened).toHaveBeenCalledOnce();
});

test("leads to the page of an event of which Outlook knows no id yet", async () => {
    const opened = vi.fn();
    const shown = await note(aBooking({ eventId: null }));
    shown.addEventListener("rc-open-event", opened);
    const link = all<HTMLAnchorElement>(shown.shadowRoot!, "a")[1]!;
    expect(link.href).toBe("https://outlook.example/item");
    link.removeAttribute("href"); // nothing is to be loaded here

    expect(link.dispatchEvent(new MouseEvent("click", { cancelable: true }))).toBe(true);

    expect(opened).not.toHaveBeenCalled();
});

test("makes no link of an address that is not of the web", async () => {
    const shown = await note(aBooking({ joinUrl: "javascript:alert(1)", webLink: null }));

    expect(all(shown.shadowRoot!, "a")).toEqual([]);
});

test("does not claim an invitation that is still on its way", async () => {
    expect(textOf(await note(aBooking({ state: "asked" })))).toContain("Invitation on its way");
});

test("keeps it when asked to", async () => {
    const shown = await note(aBooking());
    await click(shown, "Cancel");
    await click(shown, "Keep it");

    expect(cancel).not.toHaveBeenCalled();
    expect(textOf(shown)).toContain("Booked");
});

test("says why cancelling failed and lets it be tried again", async () => {
    cancel.mockRejectedValueOnce(new Problem({ code: "busy", status: 503, title: "Microsoft 365 is not answering." })).mockResolvedValueOnce(aBooking({ state: "cancelled" }));
    const told = vi.fn();
    const shown = await note(aBooking());
    shown.addEventListener("rc-changed", told);
    await click(shown, "Cancel");
    await click(shown, "Cancel the catch-up");
    expect(textOf(shown)).toContain("Microsoft 365 is not answering.");
    expect(told).not.toHaveBeenCalled();

    await click(shown, "Cancel the catch-up");

    expect(cancel).toHaveBeenLastCalledWith(aBooking().id, null);
    expect(told).toHaveBeenCalledOnce();
});

test("moves it to another time with one click more", async () => {
    const moved = aBooking({ start: "2026-11-27T09:00:00Z", text: "Fri 27 Nov, 10:00" });
    moveBooking.mockReset().mockResolvedValue(moved);
    const told = vi.fn();
    const shown = await note(aBooking());
    shown.addEventListener("rc-changed", told);

    await click(shown, "Move");
    all<HTMLInputElement>(shown.shadowRoot!, "input[type=radio]")[1]!.click();
    await settle();
    await click(shown, "Move it");

    expect(moveBooking).toHaveBeenCalledExactlyOnceWith(moved.id, "2026-11-27T09:00:00Z");
    expect(textOf(shown)).toContain("You and Anna Lindqvist: Fri 27 Nov, 10:00.");
    expect(told).toHaveBeenCalledOnce();
});

test("offers fresh times when the new one was taken, and stays where it was", async () => {
    const alternatives = [aSlot({ start: "2026-12-03T09:00:00Z", text: "Thu 3 Dec, 10:00" })];
    moveBooking.mockReset().mockRejectedValue(new Problem({ code: "slot-taken", status: 409, title: "This time is no longer free.", alternatives }));
    const shown = await note(aBooking());

    await click(shown, "Move");
    await click(shown, "Move it");
    expect(textOf(shown)).toContain("This time is no longer free.");
    expect(textOf(shown)).toContain("Thu 3 Dec, 10:00");

    await click(shown, "Keep it");
    expect(textOf(shown)).toContain("You and Anna Lindqvist: Thu 26 Nov, 15:00");
});

test.each([["asked", "Invitation on its way"], ["accepted", "Accepted"], ["declined", "Anna Lindqvist cannot come"], ["lost", "Nobody was mailed"], ["tookPlace", "You met"]] as const)(
    "says how it stands when it is %s", async (state, text) => {
        expect(textOf(await note(aBooking({ state })))).toContain(text);
    });
