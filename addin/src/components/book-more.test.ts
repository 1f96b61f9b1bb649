import { html } from "lit";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Api } from "../api/api.ts";
import type { BookingRequest } from "../api/bookings.ts";
import { Problem, Unreachable } from "../api/problem.ts";
import type { Rejected } from "../api/slots-for.ts";
import type { Slot } from "../api/slot.ts";
import { HeldBooking } from "../booking/held-booking.ts";
import { aBooking, anOffer, aSlot, threeSlots } from "../examples.ts";
import { all, button, click, find, focused, mount, settle, textOf } from "../mount.ts";
import { speak } from "../texts/words.ts";
import "./book-more.ts";
import "./book-panel.ts";
import { byDay } from "./why-not.ts";

const api = { offerChoices: vi.fn<Api["offerChoices"]>(), getSlotsFor: vi.fn<Api["getSlotsFor"]>(), getRejected: vi.fn<Api["getRejected"]>() };
const book = vi.fn((request: BookingRequest) => Promise.resolve(aBooking({ id: request.id })));
const forYou: Slot[] = threeSlots().map((slot) => ({ ...slot, freeFor: "you" as const }));
const lunch = aSlot({ start: "2026-11-27T11:00:00Z", minutes: 45, text: "Fri 27 Nov, 12:00" });

async function panel(slots = forYou): Promise<HTMLElement> {
    const shown = await mount(html`<rc-book-panel personId="anna" name="Anna Lindqvist" .slots=${slots} .api=${api}
        .held=${new HeldBooking({ book, cancelBooking: () => Promise.reject(new Unreachable()) })}></rc-book-panel>`);
    await unfold(shown.shadowRoot!.querySelector("details")!);
    return shown;
}

async function unfold(details: HTMLDetailsElement): Promise<void> {
    details.open = true;
    details.dispatchEvent(new Event("toggle"));
    await settle();
}

async function choose(shown: Element, kind: string): Promise<void> {
    const select = find<HTMLSelectElement>(shown, "#kind");
    select.value = kind;
    select.dispatchEvent(new Event("change"));
    await settle();
}

beforeEach(() => speak("en-GB"));

test("what else can be done is fetched when it is unfolded, and asks nothing by itself", async () => {
    const shown = await panel();

    expect(textOf(find(shown, "rc-book-more"))).toContain("What would you like to do?");
    expect([api.offerChoices, api.getSlotsFor, api.getRejected].every((call) => call.mock.calls.length === 0)).toBe(true);
});

describe("letting them choose", () => {
    const offer = "Let them choose: Anna Lindqvist";

    test("is there only where the other calendar is not known", async () => {
        expect(all((await panel(threeSlots())).shadowRoot!, "rc-offer-choices")).toEqual([]);
    });

    test("says what it does before, and what happened after", async () => {
        api.offerChoices.mockResolvedValue(anOffer({ state: "held", until: null }));
        const shown = await panel();
        expect(textOf(shown)).toContain("Holds up to three times in your calendar and mails them to Anna Lindqvist");

        await click(shown, offer);

        expect(api.offerChoices).toHaveBeenCalledExactlyOnceWith("anna", expect.stringMatching(/^[0-9a-f-]{36}$/));
        expect(textOf(find(shown, "rc-offer-choices"))).toBe(`The times go to Anna Lindqvist by mail. You will find them under Coming. ${threeSlots().map(({ text }) => text).join(" ")}`);
        expect(focused()?.id).toBe("done");
    });

    test("asks once for two clicks", async () => {
        api.offerChoices.mockResolvedValue(anOffer());
        const shown = await panel();
        const way = button(shown, offer);
        way.click();
        way.click();
        await settle();

        expect(api.offerChoices).toHaveBeenCalledOnce();
    });

    test("repeats the same click when no answer came", async () => {
        api.offerChoices.mockRejectedValueOnce(new Unreachable()).mockResolvedValue(anOffer());
        const shown = await panel();
        await click(shown, offer);
        expect(textOf(shown)).toContain("Trying again cannot offer it twice.");

        await click(shown, "Try again");

        expect(api.offerChoices.mock.calls[1]).toEqual(api.offerChoices.mock.calls[0]);
        expect(textOf(shown)).toContain("The times go to Anna Lindqvist by mail.");
    });

    test.each([
        ["already-offered", "Anna has not answered your earlier offer yet.", "You will find it under Coming."],
        ["no-times", "No time is free for you in the next two weeks.", ""],
    ])("is not asked again when it is refused as %s, and says why", async (code, title, hint) => {
        api.offerChoices.mockRejectedValue(new Problem({ code, status: 409, title }));
        const shown = await panel();

        await click(shown, offer);

        expect(textOf(find(shown, "[role=alert]"))).toBe(`${title} ${hint}`.trim());
        expect(focused()?.id).toBe("fault");
        expect(all(shown.shadowRoot!, "#offer")).toEqual([]);
    });
});

describe("the kind of catch-up", () => {
    test("brings times that suit it, and is booked with them", async () => {
        api.getSlotsFor.mockResolvedValue({ slots: [lunch], note: null });
        const shown = await panel();

        await choose(shown, "lunch");
        expect(api.getSlotsFor).toHaveBeenCalledExactlyOnceWith("anna", "lunch");
        expect(textOf(find(shown, "rc-book-more"))).toContain("Times for: Lunch.");
        expect(find(shown, ".online").hidden).toBe(true);
        await click(shown, "Book Fri 27 Nov, 12:00 with Anna Lindqvist");

        expect(book).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ start: lunch.start, minutes: 45, kind: "lunch" }));
    });

    test("is left open again with the times from before", async () => {
        api.getSlotsFor.mockResolvedValue({ slots: [lunch], note: null });
        const shown = await panel();
        await choose(shown, "lunch");

        await choose(shown, "");
        await click(shown, `Book ${forYou[0]!.text} with Anna Lindqvist`);

        expect(book.mock.calls[0]![0]).not.toHaveProperty("kind");
    });

    test("says so where no time suits it, and the choice stays", async () => {
        api.getSlotsFor.mockResolvedValue({ slots: [], note: null });
        const shown = await panel();

        await choose(shown, "walk");

        expect(textOf(shown)).toContain("No time fits this in the next two weeks.");
        expect(find<HTMLSelectElement>(shown, "#kind").value).toBe("walk");
    });

    test("goes back to what it was when the times could not be had", async () => {
        api.getSlotsFor.mockRejectedValue(new Unreachable());
        const shown = await panel();

        await choose(shown, "coffee");

        expect(textOf(find(shown, "rc-book-more"))).toContain("No answer");
        expect(find<HTMLSelectElement>(shown, "#kind").value).toBe("");
        expect(textOf(shown)).toContain("Thu 26 Nov, 15:00");
    });

    test("that was chosen last wins, however late the other answer comes", async () => {
        let late: (times: Awaited<ReturnType<Api["getSlotsFor"]>>) => void = () => undefined;
        api.getSlotsFor.mockReturnValueOnce(new Promise((resolve) => (late = resolve))).mockResolvedValueOnce({ slots: [lunch], note: null });
        const shown = await panel();
        await choose(shown, "walk");
        await choose(shown, "lunch");

        late({ slots: [aSlot({ text: "A walk" })], note: null });
        await settle();

        expect(textOf(shown)).toContain("Fri 27 Nov, 12:00");
        expect(textOf(shown)).not.toContain("A walk");
    });
});

describe("why not another time", () => {
    const at = (time: string, why: string): Rejected => ({ start: `2026-11-${time}:00Z`, end: `2026-11-${time.slice(0, -2)}45:00Z`, zone: "Europe/Berlin", why });
    const reasons = [at("27T09:00", "your lunch"), at("26T08:00", "Anna: busy until 10:00"), at("26T08:30", "Anna: busy until 10:00"), at("26T09:00", "your lunch")];

    test("is asked when it is unfolded, and told day by day", async () => {
        api.getRejected.mockResolvedValue(reasons);
        const shown = await panel();

        await unfold(find<HTMLDetailsElement>(find(shown, "rc-why-not"), "details"));

        expect(api.getRejected).toHaveBeenCalledExactlyOnceWith("anna", null);
        expect(textOf(find(shown, "rc-why-not"))).toMatch(/Thursday,? 26 November 09:00 to 09:45 Anna: busy until 10:00 10:00 to 10:45 your lunch Friday,? 27 November 10:00 to 10:45 your lunch$/);
    });

    test("asks for the chosen kind", async () => {
        api.getRejected.mockResolvedValue([]);
        api.getSlotsFor.mockResolvedValue({ slots: [lunch], note: null });
        const shown = await panel();
        await unfold(find<HTMLDetailsElement>(find(shown, "rc-why-not"), "details"));

        await choose(shown, "lunch");

        expect(api.getRejected).toHaveBeenLastCalledWith("anna", "lunch");
        expect(textOf(find(shown, "rc-why-not"))).toContain("Nothing speaks against other times.");
    });

    test("puts times in a row with one reason together, on the clock of the user's zone", () => {
        expect(byDay([at("26T22:30", "outside your working hours"), at("26T23:30", "outside your working hours")]).map(({ stretches }) => stretches.map(({ from, to }) => [from, to]))).toEqual([[["23:30", "23:45"]], [["00:30", "00:45"]]]);
    });

    test("can be tried again", async () => {
        api.getRejected.mockRejectedValueOnce(new Unreachable()).mockResolvedValue(reasons);
        const shown = await panel();
        await unfold(find<HTMLDetailsElement>(find(shown, "rc-why-not"), "details"));

        await click(find(shown, "rc-why-not"), "Try again");

        expect(textOf(find(shown, "rc-why-not"))).toContain("your lunch");
    });
});
