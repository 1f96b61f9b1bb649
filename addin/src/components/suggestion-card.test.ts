import { html } from "lit";
import { beforeEach, expect, test, vi } from "vitest";
import type { Api } from "../api/api.ts";
import { Unreachable } from "../api/problem.ts";
import { HeldBookings } from "../booking/held-bookings.ts";
import { aBooking, aSuggestion } from "../examples.ts";
import { click, find, mount, settle, textOf } from "../mount.ts";
import { detailOf } from "./emit.ts";
import "./suggestion-card.ts";

const putCare = vi.fn<Api["putCare"]>();
const deleteCare = vi.fn<Api["deleteCare"]>();
const bookings = (): HeldBookings => new HeldBookings({ book: () => Promise.resolve(aBooking({ state: "asked", undoSeconds: 10 })), cancelBooking: () => Promise.resolve(aBooking({ state: "cancelled" })), getBookings: () => Promise.resolve([]) });
const card = (held = bookings()): Promise<HTMLElement> => mount(html`<rc-suggestion-card .suggestion=${aSuggestion()} .api=${{ putCare, deleteCare }}
    .bookings=${held} today="2026-11-24"></rc-suggestion-card>`);
const letRest = async (shown: Element): Promise<void> => {
    await click(shown, "More for Anna Lindqvist");
    await click(shown, "Let it rest");
};

beforeEach(() => {
    putCare.mockReset().mockImplementation((_, care) => Promise.resolve(care));
    deleteCare.mockReset().mockResolvedValue(undefined);
});

test("says who, why and when", async () => {
    const said = textOf(await card());

    for (const part of ["Anna Lindqvist", "You and Anna usually talk every 2-3 weeks; it has been 11.", "about 4 in 10 are back within 90 days", "Your weekly 'Atlas' meeting ended on 12 March.", "Thu 26 Nov, 15:00"]) {
        expect(said).toContain(part);
    }
});

test("says when it is not quite sure", async () => {
    const shown = await mount(html`<rc-suggestion-card .suggestion=${aSuggestion({ likelihood: "unsure" })} .api=${{}} .bookings=${bookings()}></rc-suggestion-card>`);

    expect(textOf(shown)).toContain("Not quite sure about this one");
});

test("says nothing of a return where nobody knows", async () => {
    const shown = await mount(html`<rc-suggestion-card .suggestion=${aSuggestion({ outlook: null })} .api=${{}} .bookings=${bookings()}></rc-suggestion-card>`);

    expect(textOf(shown)).not.toContain("Of ties that fell this quiet");
});

test("opens the person by the name", async () => {
    const opened = vi.fn((event: Event) => detailOf<unknown>(event));
    const shown = await card();
    shown.addEventListener("rc-open-person", opened);

    await click(shown, "Open Anna Lindqvist's card");

    expect(opened).toHaveReturnedWith("anna");
});

test("shows the care at once and tells it", async () => {
    putCare.mockReturnValue(new Promise(() => undefined));
    const shown = await card();

    await letRest(shown);

    expect(textOf(shown)).toContain("Anna Lindqvist may rest. We will not bring it up.");
    expect(putCare).toHaveBeenCalledExactlyOnceWith("anna", { kind: "rest" });
});

test("takes the care back with undo", async () => {
    const shown = await card();
    await letRest(shown);

    await click(shown, "Undo");

    expect(deleteCare).toHaveBeenCalledExactlyOnceWith("anna");
    expect(textOf(shown)).toContain("You and Anna usually talk");
});

test("brings the card back and says why when the care was not taken", async () => {
    putCare.mockRejectedValue(new Unreachable());
    const shown = await card();

    await letRest(shown);

    expect(textOf(shown)).toContain("You and Anna usually talk");
    expect(textOf(shown)).toContain("No answer");
});

test("invites nobody who was let rest within the ten seconds", async () => {
    const held = bookings();
    const shown = await card(held);
    find(shown, "#book").click();
    await settle();
    expect(held.of("anna").state.at).toBe("held");

    await letRest(shown);

    expect(held.of("anna").state.at).toBe("idle");
});
