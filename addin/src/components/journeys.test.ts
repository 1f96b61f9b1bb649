import { html } from "lit";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Api } from "../api/api.ts";
import type { BookingRequest } from "../api/bookings.ts";
import { Problem, Unreachable } from "../api/problem.ts";
import { HeldBookings } from "../booking/held-bookings.ts";
import { aBooking, aJourney, aPersonThere, aSlot } from "../examples.ts";
import { all, button, click, find, mount, settle, textOf } from "../mount.ts";
import { speak } from "../texts/words.ts";
import { detailOf } from "./emit.ts";
import { timesThere } from "./times-there.ts";
import "./journey-line.ts";
import "./journeys-list.ts";

const getJourneys = vi.fn<Api["getJourneys"]>();
const getSlotsThere = vi.fn<Api["getSlotsThere"]>();
const book = vi.fn<(request: BookingRequest) => Promise<ReturnType<typeof aBooking>>>();
const opened = vi.fn();
const api = { getJourneys, getSlotsThere } as unknown as Api;
const held = (): HeldBookings => new HeldBookings({ book, cancelBooking: () => Promise.resolve(aBooking({ state: "cancelled" })), getBookings: () => Promise.resolve([]) });
const list = (): Promise<HTMLElement> => mount(html`<rc-journeys-list .api=${api} .bookings=${held()} @rc-open-person=${(event: Event) => opened(detailOf<string>(event)) as unknown}></rc-journeys-list>`);
const line = (personId: string): Promise<HTMLElement> => mount(html`<rc-journey-line personId=${personId} .api=${api} .bookings=${held()}></rc-journey-line>`);
const lunch = "Lunch on Wed 2 Dec, 12:00? With Ben Okafor";
const choose = async (shown: Element, kind: string): Promise<void> => {
    const select = find<HTMLSelectElement>(shown, "select");
    select.value = kind;
    select.dispatchEvent(new Event("change"));
    await settle();
};
const name = async (shown: Element, place: string): Promise<void> => {
    const field = find<HTMLInputElement>(shown, "#place");
    field.value = place;
    field.dispatchEvent(new Event("input"));
    await settle();
};

beforeEach(async () => {
    await speak("en-GB");
    getJourneys.mockResolvedValue([aJourney()]);
    getSlotsThere.mockResolvedValue({ slots: [aSlot({ start: "2026-12-02T14:00:00Z", text: "Wed 2 Dec, 15:00" })], note: null });
    book.mockResolvedValue(aBooking({ personId: "ben", name: "Ben Okafor", kind: "lunch", online: false, joinUrl: null, place: "Munich", text: "Wed 2 Dec, 12:00, 45 minutes" }));
});

describe("where the user will be", () => {
    test("is said with who is there, the quiet ones with how long, and a tap opens a card", async () => {
        const shown = await list();
        expect(textOf(shown)).toContain("You are in Munich from 2 to 4 December. Ben and Clara are usually there.");
        expect(textOf(shown)).toContain("Ben Okafor Quiet You and Ben usually meet every month; it has been 3.");
        expect(textOf(shown)).toContain("Clara Neumann You met Clara there on 3 days, the last was 6 October.");

        await click(shown, "Open Clara Neumann's card");

        expect(opened).toHaveBeenCalledExactlyOnceWith("clara");
    });

    test("is silent where there is no journey, and where the server knows of none", async () => {
        getJourneys.mockResolvedValueOnce([]);
        expect(textOf(await list())).toBe("");
        getJourneys.mockRejectedValueOnce(new Problem({ code: "unexpected", status: 404, title: "" }));
        expect(textOf(await list())).toBe("");
    });

    test("has a place to wait in, says what failed and tries again", async () => {
        getJourneys.mockRejectedValueOnce(new Unreachable());
        const shown = await list();
        expect(textOf(shown)).not.toContain("Munich");

        await click(shown, "Try again");

        expect(textOf(shown)).toContain("You are in Munich");
    });

    test("shows what is booked there with its place, and asks nobody a second time", async () => {
        getJourneys.mockResolvedValue([aJourney({ who: null, people: [], booked: [aBooking({ name: "Ben Okafor", state: "accepted", place: "Café Luitpold", text: "Wed 2 Dec, 12:00, 45 minutes" })] })]);
        const shown = await list();

        expect(textOf(shown)).toMatch(/Accepted You and Ben Okafor: Wed 2 Dec, 12:00, 45 minutes\.? Café Luitpold/);
        expect(all(shown.shadowRoot!, "rc-person-there")).toEqual([]);
    });
});

describe("meeting somebody there", () => {
    test("books lunch at the first time, in person and with the town as its place", async () => {
        const shown = await list();
        expect(button(shown, lunch).getAttribute("aria-expanded")).toBe("false");
        await click(shown, lunch);
        expect(button(shown, lunch).getAttribute("aria-expanded")).toBe("true");
        expect(find<HTMLSelectElement>(shown, "select").value).toBe("lunch");
        expect([...find(shown, "select").children].map((option) => option.textContent)).toEqual(["Lunch", "Coffee", "Walk", "In person"]);

        await click(shown, "Book Wed 2 Dec, 12:00 with Ben Okafor");

        expect(book).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ personId: "ben", start: "2026-12-02T11:00:00Z", minutes: 45, online: false, kind: "lunch", place: "Munich" }));
        expect(textOf(shown)).toContain("You and Ben Okafor: Wed 2 Dec, 12:00, 45 minutes");
    });

    test("carries the place that was typed, and none where it was emptied", async () => {
        const shown = await list();
        await click(shown, lunch);
        await name(shown, "  Café Luitpold  ");
        await click(shown, "Book Wed 2 Dec, 12:00 with Ben Okafor");
        expect(book.mock.calls[0]![0].place).toBe("Café Luitpold");

        book.mockClear();
        const again = await list();
        await click(again, lunch);
        await name(again, " ");
        await click(again, "Book Wed 2 Dec, 12:00 with Ben Okafor");
        expect(book.mock.calls[0]![0]).not.toHaveProperty("place");
    });

    test("asks for times of another kind on this journey alone, and books that kind", async () => {
        const shown = await list();
        await click(shown, lunch);
        await choose(shown, "coffee");
        expect(getSlotsThere).toHaveBeenCalledExactlyOnceWith("ben", "2026-12-02", "coffee");

        await click(shown, "Book Wed 2 Dec, 15:00 with Ben Okafor");

        expect(book).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ start: "2026-12-02T14:00:00Z", kind: "coffee" }));
    });

    test("keeps the times that are shown when others cannot be had, and says so", async () => {
        getSlotsThere.mockRejectedValue(new Unreachable());
        const shown = await list();
        await click(shown, lunch);
        await choose(shown, "walk");

        expect(find<HTMLSelectElement>(shown, "select").value).toBe("lunch");
        expect(find(shown, ".fault").getAttribute("role")).toBe("status");
        expect(textOf(shown)).toContain("Wed 2 Dec, 12:00");
    });

    test("has neither a link nor other ways to book in it, since both are in one place", async () => {
        const shown = await list();
        await click(shown, lunch);

        expect(find(shown, ".online").hidden).toBe(true);
        expect(all(find(shown, "rc-book-panel").shadowRoot!, "details")).toEqual([]);
    });

    test("says so where no time fits, and another kind can still be looked for", async () => {
        getJourneys.mockResolvedValue([aJourney({ people: [aPersonThere({ proposal: null, slots: [], slotsNote: "Ben is busy on these days." })] })]);
        const shown = await list();
        expect(textOf(shown)).toContain("Ben is busy on these days.");

        await click(shown, "Meet there With Ben Okafor");
        await choose(shown, "inPerson");

        expect(textOf(shown)).toContain("Wed 2 Dec, 15:00");
    });

    test("has nothing to do with a click on another catch-up with the same person", async () => {
        const bookings = held();
        bookings.of("ben").show(aBooking({ personId: "ben", text: "Mon 30 Nov, 09:00" }));
        const shown = await mount<HTMLElement>(html`<rc-journeys-list .api=${api} .bookings=${bookings}></rc-journeys-list>`);
        await click(shown, lunch);

        expect(textOf(shown)).not.toContain("Mon 30 Nov");
        expect(button(shown, "Book Wed 2 Dec, 12:00 with Ben Okafor")).toBeTruthy();
    });
});

describe("on a person's card", () => {
    test("one line says that the user will be there, and leads to lunch", async () => {
        const shown = await line("ben");
        expect(textOf(shown)).toContain("You are in Munich from 2 to 4 December. Ben usually meets you there.");

        await click(shown, lunch);
        await click(shown, "Book Wed 2 Dec, 12:00 with Ben Okafor");

        expect(book).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ personId: "ben", place: "Munich" }));
    });

    test("one line says what is booked there, and nothing is said of who is elsewhere or when it cannot be known", async () => {
        getJourneys.mockResolvedValue([aJourney({ people: [], booked: [aBooking({ personId: "ben", name: "Ben Okafor", text: "Wed 2 Dec, 12:00" })] })]);
        expect(textOf(await line("ben"))).toContain("You and Ben Okafor: Wed 2 Dec, 12:00");
        expect(textOf(await line("dora"))).toBe("");
        getJourneys.mockRejectedValue(new Unreachable());
        expect(textOf(await line("ben"))).toBe("");
    });
});

describe("other times for what is booked", () => {
    const getSlots = vi.fn<Api["getSlots"]>();
    const getSlotsFor = vi.fn<Api["getSlotsFor"]>();
    const asked = { getSlots, getSlotsFor, getSlotsThere, getJourneys } as unknown as Api;

    test("are those of the journey it is on, else of its kind, else any", async () => {
        const on = aBooking({ id: "on", personId: "ben", kind: "lunch" });
        getJourneys.mockResolvedValue([aJourney({ booked: [on] })]);

        await timesThere(asked, on).getSlots("ben");
        await timesThere(asked, aBooking({ id: "off", personId: "ben", kind: "coffee" })).getSlots("ben");
        await timesThere(asked, aBooking({ id: "any", personId: "ben", kind: null })).getSlots("ben");

        expect(getSlotsThere).toHaveBeenCalledExactlyOnceWith("ben", "2026-12-02", "lunch");
        expect(getSlotsFor).toHaveBeenCalledExactlyOnceWith("ben", "coffee");
        expect(getSlots).toHaveBeenCalledExactlyOnceWith("ben");
    });
});
