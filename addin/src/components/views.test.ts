import { html } from "lit";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Api } from "../api/api.ts";
import { Problem, Unreachable } from "../api/problem.ts";
import { HeldBookings } from "../booking/held-bookings.ts";
import { aBooking, aPerson, aScan, aSuggestion, nothingComing, threeSlots } from "../examples.ts";
import { all, click, find, mount, settle, textOf } from "../mount.ts";
import { KeptWeeks } from "../kept/kept-weeks.ts";
import "./coming-view.ts";
import "./kept-week.ts";
import type { OpenItem } from "../office/host.ts";
import { detailOf } from "./emit.ts";
import type { MailView } from "./mail-view.ts";
import "./mail-view.ts";
import "./person-view.ts";
import "./reading-view.ts";
import "./week-view.ts";

const bookings = new HeldBookings({ book: () => Promise.resolve(aBooking({ state: "asked", undoSeconds: 10 })), cancelBooking: () => Promise.resolve(aBooking({ state: "cancelled" })), getBookings: () => Promise.resolve([]) });
const week = (more: object = {}): Awaited<ReturnType<Api["getSuggestions"]>> => ({ asOf: "2026-11-24T08:00:00Z", week: "2026-W48", weeklyNumber: 3, pausedUntil: null, suggestions: [aSuggestion()], ...more });
const busy = new Problem({ code: "busy", status: 503, title: "Microsoft 365 is not answering; nothing was changed." });

describe("this week", () => {
    const getSuggestions = vi.fn<Api["getSuggestions"]>();
    const view = (): Promise<HTMLElement> => mount(html`<rc-week-view .api=${{ getSuggestions }} .bookings=${bookings} today="2026-11-24"></rc-week-view>`);

    test("shows each person once", async () => {
        getSuggestions.mockResolvedValue(week({ suggestions: [aSuggestion(), aSuggestion({ personId: "ben", name: "Ben Okafor" })] }));
        const shown = await view();

        expect(all(shown.shadowRoot!, "article").map((card) => card.getAttribute("aria-label"))).toEqual(["Anna Lindqvist", "Ben Okafor"]);
        expect(textOf(shown)).toContain("2 people you might like to hear from.");
    });

    test("is kind when nobody has gone quiet", async () => {
        getSuggestions.mockResolvedValue(week({ suggestions: [] }));

        expect(textOf(await view())).toContain("All your ties are in their rhythm");
    });

    test("says that none were asked for when the number is zero", async () => {
        getSuggestions.mockResolvedValue(week({ suggestions: [], weeklyNumber: 0 }));

        expect(textOf(await view())).toContain("You asked for no suggestions.");
    });

    test("says what is wrong in the server's words and tries again", async () => {
        getSuggestions.mockRejectedValueOnce(busy).mockResolvedValueOnce(week());
        const shown = await view();
        expect(textOf(shown)).toContain("Microsoft 365 is not answering; nothing was changed.");

        await click(shown, "Try again");

        expect(textOf(shown)).toContain("Anna Lindqvist");
    });

    describe("kept for when no answer comes", () => {
        const kept = new KeptWeeks(() => localStorage, "", () => Date.parse("2026-11-24T09:05:00Z"));
        const away = (): Promise<HTMLElement> => mount(html`<rc-week-view .api=${{ getSuggestions }} .bookings=${bookings} .kept=${kept} account="me@harbor.example" today="2026-11-24"></rc-week-view>`);
        beforeEach(async () => {
            localStorage.clear();
            getSuggestions.mockResolvedValueOnce(week());
            await away();
        });

        test.each<[string, Error]>([["nobody answers", new Unreachable()], ["the server cannot answer now", busy]])("shows the last list with its age and without a way to book when %s", async (_, fault) => {
            getSuggestions.mockRejectedValue(fault);
            const shown = await away();

            expect(textOf(shown)).toMatch(/As of Tue, (24 Nov|Nov 24), \d\d:\d\d/);
            expect(textOf(shown)).toContain("You and Anna usually talk every 2-3 weeks; it has been 11.");
            expect(all(shown.shadowRoot!, "fluent-button, input").map((control) => textOf(control))).toEqual(["Try again"]);
            expect(all(shown.shadowRoot!, "h1").map((heading) => textOf(heading))).toEqual(["This week"]);
        });

        test("shows the list of today as soon as the connection is back", async () => {
            getSuggestions.mockRejectedValueOnce(new Unreachable()).mockResolvedValueOnce(week({ suggestions: [aSuggestion({ name: "Ben Okafor" })] }));
            const shown = await away();

            window.dispatchEvent(new Event("online"));
            await settle();

            expect(textOf(shown)).not.toContain("As of");
            expect(textOf(shown)).toContain("Ben Okafor");
        });

        test("does not hide a refusal behind an old list", async () => {
            getSuggestions.mockRejectedValue(new Problem({ code: "needs-consent", status: 403, title: "Your administrator has to agree first." }));

            expect(textOf(await away())).not.toContain("As of");
        });
    });

    test("shows where the people will stand until they are known", async () => {
        getSuggestions.mockReturnValue(new Promise(() => undefined));
        const shown = await view();

        expect(find(shown, "rc-skeleton [role=status]").textContent).toBe("One moment…");
        expect(all(shown.shadowRoot!, ".spinner")).toEqual([]);
    });

    test("tries again by itself when the connection is back", async () => {
        getSuggestions.mockRejectedValueOnce(new Unreachable()).mockResolvedValueOnce(week());
        vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
        const shown = await view();
        expect(textOf(shown)).toContain("You are offline");

        window.dispatchEvent(new Event("online"));
        await settle();

        expect(textOf(shown)).toContain("Anna Lindqvist");
    });
});

describe("a person", () => {
    const getPerson = vi.fn<Api["getPerson"]>();
    const getSlots = vi.fn<Api["getSlots"]>();
    const deleteCare = vi.fn<Api["deleteCare"]>();
    const getPrep = vi.fn<Api["getPrep"]>();
    const api = {
        getPerson, getSlots, deleteCare, getPrep, getAfters: () => Promise.resolve([]), getMilestones: () => Promise.resolve([]),
    } as unknown as Api;
    const view = (): Promise<HTMLElement> => mount(html`<rc-person-view personId="anna" .api=${api} .bookings=${bookings} today="2026-11-24"></rc-person-view>`);
    beforeEach(() => {
        getSlots.mockResolvedValue({ slots: threeSlots(), note: null });
        getPrep.mockResolvedValue({ personId: "anna", name: "Anna", start: null, lastMet: null, askFirst: null, lines: [] });
    });

    test("shows rhythm, turn, reason and times", async () => {
        getPerson.mockResolvedValue(aPerson());
        const said = textOf(await view());

        for (const part of ["Anna Lindqvist", "anna@fjord.example", "Quiet", "Your turn since", "one mail unanswered", "Your weekly 'Atlas' meeting ended", "Thu 26 Nov, 15:00"]) {
            expect(said).toContain(part);
        }
    });

    test("asks for times of a steady tie only when the user wants some", async () => {
        getPerson.mockResolvedValue(aPerson({ standing: "steady", turn: null, reason: null }));
        const shown = await view();
        expect(getSlots).not.toHaveBeenCalled();

        await click(shown, "Find a time");

        expect(textOf(shown)).toContain("Thu 26 Nov, 15:00");
    });

    test("brings someone who rests back to normal", async () => {
        getPerson.mockResolvedValue(aPerson({ standing: "resting", care: { kind: "rest" } }));
        deleteCare.mockResolvedValue(undefined);
        const shown = await view();
        expect(textOf(shown)).not.toContain("Catch up");

        await click(shown, "Back to normal");

        expect(deleteCare).toHaveBeenCalledExactlyOnceWith("anna");
        expect(textOf(shown)).toContain("Catch up");
    });

    test("leads back", async () => {
        getPerson.mockResolvedValue(aPerson());
        const back = vi.fn();
        const shown = await view();
        shown.addEventListener("rc-back", back);

        await click(shown, "Back");

        expect(back).toHaveBeenCalledOnce();
    });
});

describe("the open mail", () => {
    const getPersonByAddress = vi.fn<Api["getPersonByAddress"]>();
    const getPrep = vi.fn<Api["getPrep"]>();
    beforeEach(() => {
        getPrep.mockRejectedValue(busy);
    });
    const api = { getPersonByAddress, getPrep, getAfters: () => Promise.resolve([]), getMilestones: () => Promise.resolve([]), getSlots: () => Promise.resolve({ slots: [], note: null }) } as unknown as Api;
    const mailFrom = (address: string): OpenItem | null => (address === "" ? null : { kind: "mail", people: [{ name: address, address }] });
    const view = (open: string | OpenItem): Promise<MailView> => mount(html`<rc-mail-view .item=${typeof open === "string" ? mailFrom(open) : open} ownAddress="Me@Harbor.example" .api=${api} .bookings=${bookings} today="2026-11-24"></rc-mail-view>`);

    test("shows its sender, and the next one when the mail changes", async () => {
        getPersonByAddress.mockImplementation((address) => Promise.resolve(aPerson({ personId: address, name: address })));
        const shown = await view("anna@fjord.example");
        expect(find(shown, "h1").textContent).toBe("anna@fjord.example");

        shown.item = mailFrom("ben@delta.example");
        await settle();

        expect(find(shown, "h1").textContent).toBe("ben@delta.example");
    });

    test("keeps the newer sender when the older answer comes late", async () => {
        let late: (person: Awaited<ReturnType<Api["getPersonByAddress"]>>) => void = () => undefined;
        getPersonByAddress.mockReturnValueOnce(new Promise((resolve) => (late = resolve))).mockResolvedValueOnce(aPerson({ personId: "ben", name: "Ben" }));
        const shown = await view("anna@fjord.example");
        shown.item = mailFrom("ben@delta.example");
        await settle();

        late(aPerson());
        await settle();

        expect(find(shown, "h1").textContent).toBe("Ben");
    });

    test("says that there is no tie with a stranger", async () => {
        getPersonByAddress.mockRejectedValue(new Problem({ code: "not-found", status: 404, title: "No such person." }));

        expect(textOf(await view("shop@mall.example"))).toContain("You and shop@mall.example have not been in touch both ways");
    });

    test("lists the people that a draft goes to, and a tap opens a card", async () => {
        getPersonByAddress.mockImplementation((address) =>
            address.startsWith("shop") ? Promise.reject(new Problem({ code: "not-found", status: 404, title: "" })) : Promise.resolve(aPerson({ personId: address, name: address })));
        const opened = vi.fn();
        const shown = await view({ kind: "draft", people: ["anna@fjord.example", "shop@mall.example", "me@harbor.example", "ben@delta.example"].map((address) => ({ name: address, address })) });
        shown.addEventListener("rc-open-person", (event) => opened(detailOf<string>(event)) as unknown);

        expect(all(shown.shadowRoot!, "li").map((line) => find(line, "strong").textContent)).toEqual(["anna@fjord.example", "ben@delta.example"]);
        find(shown, "li:last-child button").click();
        expect(opened).toHaveBeenCalledExactlyOnceWith("ben@delta.example");
    });

    test("says when the user last met them, else when they were last in touch", async () => {
        getPersonByAddress.mockImplementation((address) => Promise.resolve(aPerson({ personId: address, name: address.split("@")[0] ?? "", lastContact: "2026-11-23" })));
        getPrep.mockImplementation((personId) => personId.startsWith("ben") ? Promise.reject(busy)
            : Promise.resolve({ personId, name: "anna", start: null, lastMet: "2026-04-24T10:00:00Z", askFirst: null, lines: [] }));
        const said = textOf(await view({ kind: "draft", people: ["anna@fjord.example", "ben@delta.example"].map((address) => ({ name: address, address })) }));

        expect(said).toContain("You last met anna 7 months ago.");
        expect(said).toContain("You and ben were last in touch yesterday.");
    });

    test("says what a draft to strangers may become", async () => {
        expect(textOf(await view({ kind: "draft", people: [] }))).toContain("No ties here yet");
    });

    test("looks nobody up for the user's own mail", async () => {
        expect(textOf(await view("me@harbor.example"))).toContain("This one is from you");
        expect(getPersonByAddress).not.toHaveBeenCalled();
    });

    test("lets the user look again when Outlook told nothing", async () => {
        const again = vi.fn();
        const shown = await view("");
        shown.addEventListener("rc-look-again", again);

        await click(shown, "Look again");

        expect(again).toHaveBeenCalledOnce();
    });
});

describe("what is coming", () => {
    const getBookings = vi.fn<Api["getBookings"]>();
    const cancelBooking = vi.fn<Api["cancelBooking"]>();
    const now = (): number => Date.parse("2026-11-26T14:29:59Z");
    const view = (): Promise<HTMLElement> => mount(html`<rc-coming-view .api=${{ ...nothingComing(), getBookings, cancelBooking }} .now=${now}></rc-coming-view>`);

    test("puts the next one first, and what is over or cancelled below", async () => {
        getBookings.mockResolvedValue([
            aBooking({ id: "later", name: "Later", start: "2026-12-01T09:00:00Z", end: "2026-12-01T09:30:00Z" }),
            aBooking({ id: "over", name: "Over", start: "2026-11-20T09:00:00Z", end: "2026-11-20T09:30:00Z" }),
            aBooking({ id: "off", name: "Off", state: "cancelled", start: "2026-12-02T09:00:00Z", end: "2026-12-02T09:30:00Z" }),
            aBooking({ id: "running", name: "Running" }),
        ]);
        const said = textOf(await view());

        expect(["Running", "Later", "Earlier", "Off", "Over"].map((part) => said.indexOf(part))).toEqual(
            ["Running", "Later", "Earlier", "Off", "Over"].map((part) => said.indexOf(part)).toSorted((one, other) => one - other));
        expect(said).toContain("Off was cancelled");
    });

    test("is kind when nothing is booked", async () => {
        getBookings.mockResolvedValue([]);

        expect(textOf(await view())).toContain("Nothing booked yet");
    });

    test("cancels one of several", async () => {
        getBookings.mockResolvedValue([aBooking()]);
        cancelBooking.mockResolvedValue(aBooking({ state: "cancelled" }));
        const shown = await view();
        await click(shown, "Cancel");

        await click(shown, "Cancel the catch-up");

        expect(textOf(shown)).toContain("was cancelled");
    });
});

describe("the first reading", () => {
    const getScan = vi.fn<Api["getScan"]>();
    const startScan = vi.fn<Api["startScan"]>();
    const read = vi.fn();
    const view = (): Promise<HTMLElement> => mount(html`<rc-reading-view .api=${{ getScan, startScan }} @rc-read=${read}></rc-reading-view>`);
    const running = aScan({ state: "running", messagesRead: 12480, meetingsRead: 1, foldersDone: 5, foldersTotal: 14, finishedAt: null });
    beforeEach(() => vi.useFakeTimers());
    afterEach(() => vi.useRealTimers());

    test("starts where nobody has started it", async () => {
        getScan.mockResolvedValue(aScan({ state: "none", finishedAt: null }));
        startScan.mockResolvedValue(aScan({ state: "queued", messagesRead: 0, finishedAt: null }));

        expect(textOf(await view())).toContain("Waiting for a free moment");
        expect(startScan).toHaveBeenCalledOnce();
    });

    test("shows the numbers as they are, and goes on when it is done", async () => {
        getScan.mockResolvedValueOnce(running).mockResolvedValueOnce(aScan());
        const shown = await view();
        expect(textOf(shown)).toMatch(/messages 12,480 meeting 1 Folder 6 of 14/);
        expect(find(shown, "progress").getAttribute("value")).toBe("5");
        expect(read).not.toHaveBeenCalled();

        await vi.advanceTimersByTimeAsync(1500);

        expect(read).toHaveBeenCalledOnce();
    });

    test("does not start a second one while it runs", async () => {
        getScan.mockResolvedValue(running);
        await view();
        await vi.advanceTimersByTimeAsync(6000);

        expect(startScan).not.toHaveBeenCalled();
        expect(getScan).toHaveBeenCalledTimes(5);
    });

    test("says why it stopped and goes on when asked", async () => {
        getScan.mockResolvedValue(aScan({ state: "failed", finishedAt: null, problem: { code: "mailbox-gone", title: "This mailbox is not there any more." } }));
        startScan.mockResolvedValue(running);
        const shown = await view();
        expect(textOf(shown)).toContain("This mailbox is not there any more.");

        await click(shown, "Go on reading");

        expect(textOf(shown)).toContain("Folder 6 of 14");
    });

    test("stops asking when it is taken away", async () => {
        getScan.mockResolvedValue(running);
        const shown = await view();
        shown.remove();
        await vi.advanceTimersByTimeAsync(6000);

        expect(getScan).toHaveBeenCalledOnce();
    });
});
