import { html } from "lit";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Api } from "../api/api.ts";
import { Problem, Unreachable } from "../api/problem.ts";
import type { WeeksHour } from "../api/social-hour.ts";
import { aBooking, aMilestone, anOffer, aRecurring, nothingComing, someOutcomes, threeSlots } from "../examples.ts";
import { all, button, click, find, focused, mount, settle, textOf } from "../mount.ts";
import { speak } from "../texts/words.ts";
import { detailOf } from "./emit.ts";
import "./coming-view.ts";

const now = (): number => Date.parse("2026-11-24T09:00:00Z");
const busy = new Problem({ code: "busy", status: 503, title: "Microsoft 365 is not answering; nothing was changed." });
const opened = vi.fn();
const view = (api: Partial<Api>): Promise<HTMLElement> => mount(html`<rc-coming-view .api=${{ ...nothingComing(), getBookings: () => Promise.resolve([]), ...api }} .now=${now}
    @rc-open-person=${(event: Event) => opened(detailOf<string>(event)) as unknown} @rc-tab=${(event: Event) => opened(detailOf<string>(event)) as unknown}></rc-coming-view>`);
const headings = (shown: Element): string[] => all(shown.shadowRoot!, "h2").map((heading) => textOf(heading));

beforeEach(() => speak("en-GB"));

describe("the whole of what is coming", () => {
    test("shows no part that has nothing to show, but for the good word that all stay in rhythm", async () => {
        expect(headings(await view({}))).toEqual(["The next four weeks"]);
    });

    test("shows every part though one of them fails, and that one can be tried again", async () => {
        const getForecast = vi.fn<Api["getForecast"]>().mockRejectedValueOnce(busy).mockResolvedValue([]);
        const shown = await view({ getForecast, getBookings: () => Promise.resolve([aBooking()]), getOffers: () => Promise.resolve([anOffer()]), getMilestones: () => Promise.resolve([aMilestone()]) });
        expect(headings(shown)).toEqual(["Waiting for an answer", "Days that matter", "The next four weeks"]);
        expect(textOf(shown)).toContain("You and Anna Lindqvist: Thu 26 Nov");
        expect(textOf(find(shown, "rc-forecast-list"))).toContain("Microsoft 365 is not answering; nothing was changed.");

        await click(find(shown, "rc-forecast-list"), "Try again");

        expect(textOf(find(shown, "rc-forecast-list"))).toContain("Everybody stays in rhythm");
    });

    test("tries what failed again by itself when the connection is back", async () => {
        const getMilestones = vi.fn<Api["getMilestones"]>().mockRejectedValueOnce(new Unreachable()).mockResolvedValue([aMilestone()]);
        const shown = await view({ getMilestones });

        window.dispatchEvent(new Event("online"));
        await settle();

        expect(textOf(shown)).toContain("Anna's birthday is on Sunday");
    });

    test("says nothing of a part that this server does not know", async () => {
        expect(headings(await view({ getOutcomes: () => Promise.reject(new Problem({ code: "unexpected", status: 404, title: "" })) }))).toEqual(["The next four weeks"]);
    });

    test("folds what is over", async () => {
        const shown = await view({ getBookings: () => Promise.resolve([aBooking({ id: "over", name: "Over", state: "tookPlace", start: "2026-11-20T09:00:00Z", end: "2026-11-20T09:30:00Z" })]) });

        expect(find<HTMLDetailsElement>(shown, "details").open).toBe(false);
        expect(textOf(find(shown, "details"))).toContain("Over");
    });
});

describe("offers", () => {
    const offers = (...all: ReturnType<typeof anOffer>[]): Promise<HTMLElement> => view({ getOffers: () => Promise.resolve(all) });

    test("say until when the other person can choose, and which times are held", async () => {
        const shown = await offers(anOffer());

        expect(textOf(shown)).toMatch(/Anna Lindqvist can choose until Fri,? 27 Nov,? 09:00\. The times are held in your calendar until then\./);
        expect(all(shown.shadowRoot!, ".times li").map((time) => textOf(time))).toEqual(threeSlots().map(({ text }) => text));
    });

    test.each([["held", "On its way"], ["noneFits", "None fits"], ["released", "No answer came"]] as const)("that are %s say so", async (state, word) => {
        expect(textOf(await offers(anOffer({ state, until: null })))).toContain(word);
    });

    test("that were picked, or came to nothing more than a week ago, are not shown", async () => {
        expect(textOf(await offers(anOffer({ state: "picked" }), anOffer({ id: "2", state: "released", madeAt: "2026-11-17T08:59:59Z" })))).not.toContain("Anna");
    });

    test("that came to nothing lead to other times", async () => {
        await click(await offers(anOffer({ state: "noneFits" })), "Look for other times");

        expect(opened).toHaveBeenCalledExactlyOnceWith("anna");
    });
});

describe("a catch-up that comes again", () => {
    const calls = { putRecurring: vi.fn<Api["putRecurring"]>(), endRecurring: vi.fn<Api["endRecurring"]>(), skipTurn: vi.fn<Api["skipTurn"]>(), moveTurn: vi.fn<Api["moveTurn"]>() };
    const note = async (more: Partial<ReturnType<typeof aRecurring>> = {}): Promise<HTMLElement> =>
        find(await view({ ...calls, getSlots: () => Promise.resolve({ slots: threeSlots(), note: null }), getRecurring: () => Promise.resolve([aRecurring(more)]) }), "rc-recurring-note");
    const ways = (shown: Element): string[] => all(shown.shadowRoot!, "fluent-button").map((way) => textOf(way));

    test.each([
        ["planned", ["Skip this time", "Move", "End it"]],
        ["waiting", ["Skip this time", "End it"]],
        ["booked", ["Skip this time", "End it"]],
        ["asking", ["Let it go on", "End it"]],
        ["paused", ["End it"]],
    ] as const)("that is %s can be changed in its ways", async (state, expected) => {
        expect(ways(await note({ state }))).toEqual(expected);
    });

    test("is skipped for this turn only, with the focus on what stands there then", async () => {
        calls.skipTurn.mockResolvedValue(aRecurring({ state: "waiting", turn: 4, text: "With Anna, every 3 weeks: the next from Thu 24 Dec on." }));
        const shown = await note();

        await click(shown, "Skip this time");

        expect(calls.skipTurn).toHaveBeenCalledExactlyOnceWith("anna", 3);
        expect(textOf(shown)).toContain("the next from Thu 24 Dec on.");
        expect(find(shown, "[role=status]").textContent).toBe("Skipped this time with Anna Lindqvist.");
        expect(focused()?.id).toBe("head");
    });

    test("that is booked is skipped only after the word that it mails", async () => {
        calls.skipTurn.mockResolvedValue(aRecurring({ state: "waiting" }));
        const shown = await note({ state: "booked" });
        await click(shown, "Skip this time");
        expect(textOf(shown)).toContain("Skip this time? Anna Lindqvist gets a mail about it.");
        expect(calls.skipTurn).not.toHaveBeenCalled();

        await click(shown, "Skip this time");

        expect(calls.skipTurn).toHaveBeenCalledOnce();
    });

    test("is moved to a time of the user's choice, and says that nobody is mailed", async () => {
        calls.moveTurn.mockResolvedValue(aRecurring({ text: "Planned with Anna: Fri 27 Nov, 10:00." }));
        const shown = await note();
        await click(shown, "Move");
        expect(textOf(shown)).toContain("Another time with Anna Lindqvist? Nobody is mailed about it.");
        all(shown.shadowRoot!, "input[type=radio]")[1]!.click();
        await settle();

        await click(shown, "Move it");

        expect(calls.moveTurn).toHaveBeenCalledExactlyOnceWith("anna", "2026-11-27T09:00:00Z");
        expect(textOf(shown)).toContain("Planned with Anna: Fri 27 Nov, 10:00.");
    });

    test("ends, and goes on again with undo as it was", async () => {
        calls.endRecurring.mockResolvedValue(undefined);
        calls.putRecurring.mockResolvedValue(aRecurring());
        const shown = await note();
        await click(shown, "End it");
        expect(textOf(shown)).toContain("No more catch-ups with Anna Lindqvist are planned by themselves.");

        await click(shown, "Undo");

        expect(calls.putRecurring).toHaveBeenCalledExactlyOnceWith("anna", expect.objectContaining({ kind: "coffee", minutes: null }));
        expect(ways(shown)).toContain("Move");
    });

    test("says what failed and stays as it is", async () => {
        calls.endRecurring.mockRejectedValue(busy);
        const shown = await note();

        await click(shown, "End it");

        expect(find(shown, "[role=alert]").textContent).toBe("Microsoft 365 is not answering; nothing was changed.");
        expect(ways(shown)).toEqual(["Skip this time", "Move", "End it"]);
    });

    test("that asks whether it shall go on comes first", async () => {
        const shown = await view({ ...calls, getRecurring: () => Promise.resolve([aRecurring({ personId: "later", name: "Later", start: "2026-12-10T09:00:00Z" }), aRecurring(), aRecurring({ personId: "ask", name: "Ask", state: "asking" })]) });

        expect(all(shown.shadowRoot!, "rc-recurring-note").map((one) => textOf(find(one, "h3")))).toEqual(["Ask", "Anna Lindqvist", "Later"]);
    });
});

describe("the social hour", () => {
    const proposal = { day: "thursday", start: "15:00", freeWeeks: 3, text: "" };

    test.each([
        ["an hour that could be one", { kept: null, proposal }, "An hour a week for people? Thursday, 15:00, is free in 3 of the next 4 weeks.", "Set it in Settings"],
        ["the hour that is kept", { kept: { enabled: true, day: "friday", start: "09:30" }, proposal }, "Friday, 09:30, every week: an hour for people.", "Change it in Settings"],
        ["the hour that is found by itself", { kept: { enabled: true, day: null, start: null }, proposal }, "Now that is Thursday, 15:00.", "Change it in Settings"],
        ["that none is free", { kept: { enabled: true, day: null, start: null }, proposal: null }, "just now none is free often enough", "Change it in Settings"],
    ])("says %s and leads to the settings", async (_, hour, sentence, way) => {
        const shown = await view({ getSocialHour: () => Promise.resolve({ hours: [], ...hour }) });
        expect(textOf(shown)).toContain(sentence);

        await click(shown, way);

        expect(opened).toHaveBeenCalledExactlyOnceWith("settings");
    });

    test("shows each week's hour with its state and whom it is filled with, and a tap opens the card", async () => {
        const of = (more: object): WeeksHour => ({ start: "2026-12-03T14:00:00Z", end: "2026-12-03T15:00:00Z", zone: "Europe/Berlin", state: "held", isMoved: false, personId: null, name: null, text: "", ...more });
        const hours = [of({ state: "filled", personId: "anna", name: "Anna Lindqvist", text: "With Anna Lindqvist: Thu 3 Dec, 15:00." }), of({ isMoved: true, text: "Held: Fri 11 Dec, 10:00." }), of({ state: "released", text: "Free again." })];
        const shown = await view({ getSocialHour: () => Promise.resolve({ kept: null, proposal: null, hours }) });
        expect(textOf(find(shown, "rc-social-hour"))).toMatch(/3 Dec Anna Lindqvist Filled With Anna .* Held Moved by you Held: Fri 11 Dec, 10:00\. .* Free again Free again\./);

        await click(shown, "Open Anna Lindqvist's card");

        expect(opened).toHaveBeenCalledExactlyOnceWith("anna");
    });

    test("is not spoken of where none is kept and none is free", async () => {
        expect(textOf(await view({}))).not.toContain("social hour");
    });
});

describe("the next four weeks", () => {
    test("tell who will be quieter than usual, and a tap opens the card", async () => {
        const shown = await view({ getForecast: () => Promise.resolve([{ personId: "ben", name: "Ben Okafor", address: "b@x.example", on: "2026-12-03", sentence: "You and Ben usually talk about every month." }]) });
        expect(textOf(find(shown, "rc-forecast-list"))).toMatch(/Nothing has to be done now\. 3 Dec Ben Okafor You and Ben usually talk about every month\./);

        await click(shown, "Open Ben Okafor's card");

        expect(opened).toHaveBeenCalledExactlyOnceWith("ben");
    });
});

describe("days that matter", () => {
    test("show near ones first and fold the others", async () => {
        const shown = await view({ getMilestones: () => Promise.resolve([aMilestone({ personId: "c", name: "Chiara", date: "2026-12-09", isNear: false, sentence: "Later." }), aMilestone()]) });

        const list = find(shown, "rc-milestones-list");
        expect(textOf(list)).toMatch(/29 Nov Anna Lindqvist Anna's birthday .* Birthday Soon 1 more, a little later 9 Dec Chiara Later\./);
        expect(textOf(find(list, "details"))).not.toContain("Anna");
    });

    test("call no return soon: its day has been", async () => {
        const shown = await view({ getMilestones: () => Promise.resolve([aMilestone({ kind: "return", date: "2026-09-02", isNear: true, sentence: "Anna is back." })]) });

        expect(textOf(find(shown, "rc-milestones-list"))).toMatch(/2 Sept? Anna Lindqvist Anna is back\. Back in touch$/);
    });

    test("lead to nobody who is only in the address book", async () => {
        const shown = await view({ getMilestones: () => Promise.resolve([aMilestone({ hasTie: false })]) });

        expect(all(find(shown, "rc-milestones-list").shadowRoot!, "button")).toEqual([]);
        expect(textOf(shown)).toContain("Anna Lindqvist");
    });
});

describe("what followed", () => {
    const feedback = [{ personId: "ben", name: "Ben Okafor", moves: "up" as const, canUndo: true, sentence: "What you did lets Ben come a little earlier." }];

    test("is one line on the latest month, with earlier ones folded", async () => {
        const line = find(await view({ getOutcomes: () => Promise.resolve(someOutcomes()) }), "rc-outcomes-line");

        expect(textOf(find(line, "section"))).toMatch(/^Only for you In October: 9 suggestions/);
        expect(textOf(find(line, "details"))).toContain("In September: 6 suggestions");
    });

    test("says the server's word where there is no month yet", async () => {
        expect(textOf(await view({ getOutcomes: () => Promise.resolve({ months: [], feedback: [], note: "There were no suggestions in the last year." }) }))).toContain("There were no suggestions in the last year.");
    });

    test("shows whom feedback moves, and takes it back at once", async () => {
        const deleteFeedback = vi.fn<Api["deleteFeedback"]>().mockResolvedValue(undefined);
        const shown = await view({ deleteFeedback, getOutcomes: () => Promise.resolve(someOutcomes({ feedback })) });

        await click(shown, "Take it back: what you said about Ben Okafor");

        expect(deleteFeedback).toHaveBeenCalledExactlyOnceWith("ben");
        expect(textOf(shown)).toContain("Taken back. Ben Okafor stands where the rhythm says.");
        expect(textOf(shown)).not.toContain("a little earlier");
    });

    test("stands again where taking it back failed", async () => {
        const shown = await view({ deleteFeedback: () => Promise.reject(busy), getOutcomes: () => Promise.resolve(someOutcomes({ feedback })) });

        await click(shown, "Take it back: what you said about Ben Okafor");

        expect(button(shown, "Take it back: what you said about Ben Okafor")).toBeTruthy();
        expect(textOf(shown)).toContain("Microsoft 365 is not answering; nothing was changed.");
    });
});
