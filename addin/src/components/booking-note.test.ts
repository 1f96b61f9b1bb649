import { html } from "lit";
import { expect, test, vi } from "vitest";
import type { Booking } from "../api/bookings.ts";
import { Problem } from "../api/problem.ts";
import { aBooking } from "../examples.ts";
import { all, click, mount, textOf } from "../mount.ts";
import "./booking-note.ts";

const cancel = vi.fn<(id: string, comment: string | null) => Promise<Booking>>();
const note = (booking: Booking): Promise<HTMLElement> => mount(html`<rc-booking-note .booking=${booking} .cancel=${cancel}></rc-booking-note>`);

test("leads to the meeting and to the event", async () => {
    const shown = await note(aBooking());

    expect(all<HTMLAnchorElement>(shown.shadowRoot!, "a").map((link) => link.href)).toEqual(["https://meet.example/anna", "https://outlook.example/item"]);
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
    shown.addEventListener("rc-cancelled", told);
    await click(shown, "Cancel");
    await click(shown, "Cancel the catch-up");
    expect(textOf(shown)).toContain("Microsoft 365 is not answering.");
    expect(told).not.toHaveBeenCalled();

    await click(shown, "Cancel the catch-up");

    expect(cancel).toHaveBeenLastCalledWith(aBooking().id, null);
    expect(told).toHaveBeenCalledOnce();
});
