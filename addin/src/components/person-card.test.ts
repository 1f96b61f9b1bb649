import { html } from "lit";
import { beforeEach, expect, test, vi } from "vitest";
import type { Api } from "../api/api.ts";
import type { Person } from "../api/people.ts";
import { Unreachable } from "../api/problem.ts";
import { HeldBookings } from "../booking/held-bookings.ts";
import { aBooking, aNote, aPerson, threeSlots } from "../examples.ts";
import { all, click, find, focused, mount, settle, textOf } from "../mount.ts";
import { speak } from "../texts/words.ts";
import type { Fold } from "./fold.ts";
import "./person-card.ts";

const bookings = new HeldBookings({ book: () => Promise.resolve(aBooking()), cancelBooking: () => Promise.resolve(aBooking()), getBookings: () => Promise.resolve([]) });
const calls = {
    getPerson: vi.fn<Api["getPerson"]>(), getSlots: vi.fn<Api["getSlots"]>(), putCare: vi.fn<Api["putCare"]>(), getAfters: vi.fn<Api["getAfters"]>(), markAsked: vi.fn<Api["markAsked"]>(),
    addNote: vi.fn<Api["addNote"]>(), getPrep: vi.fn<Api["getPrep"]>(), getMilestones: vi.fn<Api["getMilestones"]>(), getNotes: vi.fn<Api["getNotes"]>(), getOpeners: vi.fn<Api["getOpeners"]>(),
    getApproach: vi.fn<Api["getApproach"]>(), getRecurring: vi.fn<Api["getRecurring"]>(), getJourneys: vi.fn<Api["getJourneys"]>(), addTalk: vi.fn<Api["addTalk"]>(),
};
const card = (person: Person = aPerson()): Promise<HTMLElement> => mount(html`<rc-person-card .person=${person} .api=${calls} .bookings=${bookings} today="2026-11-24"></rc-person-card>`);
const open = async (shown: HTMLElement, id: string): Promise<void> => {
    find<Fold>(shown, `#${id}`).open = true;
    await settle();
};
const folds = (shown: HTMLElement): (string | null)[] => all(shown.shadowRoot!, "rc-fold").map((fold) => fold.getAttribute("heading"));
const prep = (start: string | null): Awaited<ReturnType<Api["getPrep"]>> => ({ personId: "anna", name: "Anna", start, lastMet: null, askFirst: null, lines: ["Ask first: how is the boat?"] });

beforeEach(async () => {
    await speak("en-GB");
    calls.getSlots.mockResolvedValue({ slots: threeSlots(), note: null });
    calls.getAfters.mockResolvedValue([]);
    calls.getMilestones.mockResolvedValue([]);
    calls.getPrep.mockResolvedValue(prep(null));
    calls.getNotes.mockResolvedValue([aNote()]);
    calls.getOpeners.mockResolvedValue({ language: "en", form: "familiar", openers: [{ tone: "light", subject: "Hello", body: "How are you?" }] });
    calls.getApproach.mockResolvedValue({ warmUp: null, evidence: null, door: null });
    calls.getRecurring.mockResolvedValue([]);
    calls.getJourneys.mockResolvedValue([]);
    calls.markAsked.mockResolvedValue(undefined);
    calls.addNote.mockImplementation((_, note) => Promise.resolve(note));
    calls.putCare.mockImplementation((_, care) => Promise.resolve(care));
    calls.addTalk.mockImplementation((_, on) => Promise.resolve({ on }));
});

test("folds what is needed less often, and asks for it only when it is opened", async () => {
    const shown = await card();
    expect(folds(shown)).toEqual(["Write instead", "Notes", "The year and last contacts", "How often", "Again and again"]);
    expect([calls.getNotes, calls.getOpeners, calls.getApproach, calls.getRecurring].map((call) => call.mock.calls.length)).toEqual([0, 0, 0, 0]);

    await open(shown, "notes");

    expect(textOf(shown)).toContain("Ask about the boat.");
    expect(calls.getOpeners).not.toHaveBeenCalled();
});

test("shows the year, the last contacts and every address in one fold", async () => {
    const shown = await card();
    await open(shown, "year");
    const said = textOf(find(shown, "#year"));

    expect(said).toContain("8 days of contact since 1 December 2025.");
    expect(said).toContain("8 September 2026 3 months ago 20 August 2026 after 3 weeks");
    expect(said).toContain("anna.lindqvist@home.example");
});

test("leads from 'write instead' to the drafts", async () => {
    const shown = await card();
    find(shown, "#write-instead").click();
    await settle();

    expect(textOf(find(shown, "#write"))).toContain("How are you?");
    expect(focused()?.tagName).toBe("SUMMARY");
});

test.each([
    ["2026-11-26T12:00:00Z", true], ["2026-12-01T12:00:00Z", true], ["2026-12-02T12:00:00Z", false], ["2026-11-20T12:00:00Z", false], [null, false],
])("a card before the meeting of %s is shown: %s", async (start, isShown) => {
    calls.getPrep.mockResolvedValue(prep(start));

    expect(textOf(await card()).includes("Ask first: how is the boat?")).toBe(isShown);
});

test("shows this person's days of these weeks, and nobody else's", async () => {
    const milestone = { personId: "anna", name: "Anna", address: "", hasTie: true, kind: "birthday", date: "2026-12-02", years: null, isNear: true, sentence: "Anna's birthday." } as const;
    calls.getMilestones.mockResolvedValue([milestone, { ...milestone, personId: "ben", sentence: "Ben's birthday." }]);
    const said = textOf(await card());

    expect(said).toContain("2 Dec Anna's birthday.");
    expect(said).not.toContain("Ben's birthday.");
});

test("stands whole where what is near cannot be known now", async () => {
    for (const call of [calls.getAfters, calls.getMilestones, calls.getPrep]) call.mockRejectedValue(new Unreachable());
    const shown = await card();

    expect(textOf(shown)).toContain("Catch up");
    expect(textOf(shown)).not.toContain("No answer");
});

test("draws the rhythm anew once a talk was noted", async () => {
    calls.getPerson.mockResolvedValue(aPerson({ contactDays: ["2026-09-08", "2026-11-24"], silentDays: 0, turn: null, sentence: "You talked today." }));
    const shown = await card();
    await click(shown, "We talked");
    await click(shown, "Today");

    expect(textOf(shown)).toContain("You talked today.");
    expect(find(find(shown, "rc-rhythm-timeline"), "[role=img]").getAttribute("aria-label")).toContain("In touch today.");
});

test("keeps the card as it was when it cannot be read again", async () => {
    calls.getPerson.mockRejectedValue(new Unreachable());
    const shown = await card();
    await click(shown, "We talked");
    await click(shown, "Today");

    expect(textOf(shown)).toContain("You and Anna usually talk");
    expect(textOf(shown)).toContain("Noted: you talked on 24 November 2026.");
});

test("shows a memory of the meeting among the notes at once", async () => {
    calls.getAfters.mockResolvedValue([{ bookingId: "b", personId: "anna", name: "Anna", start: "2026-11-23T12:00:00Z", end: "2026-11-23T12:30:00Z" }]);
    const shown = await card();
    await open(shown, "notes");
    calls.getNotes.mockResolvedValue([aNote({ id: "met", kind: "afterMeeting", how: "good", text: "" }), aNote()]);
    await click(shown, "Good");
    await click(shown, "Remember it");

    expect(textOf(find(shown, "#notes"))).toContain("After meeting on");
});

test.each(["memorial", "never"] as const)("urges nobody towards somebody with the care '%s'", async (kind) => {
    const shown = await card(aPerson({ care: { kind }, standing: kind }));
    const said = textOf(shown);

    expect(folds(shown)).toEqual(["Notes", "The year and last contacts"]);
    for (const part of ["Your turn", "We talked", "Write instead", "Catch up", "quiet beyond", "usually talk"]) expect(said).not.toContain(part);
    expect(calls.getPrep).not.toHaveBeenCalled();
    expect(calls.getAfters).not.toHaveBeenCalled();
});

test.each(["rest", "letGo"] as const)("counts no silence of somebody with the care '%s', and still lets the user write", async (kind) => {
    const shown = await card(aPerson({ care: { kind }, standing: kind === "rest" ? "resting" : kind }));
    const said = textOf(shown);

    for (const part of ["Your turn", "quiet beyond", "usually talk", "Catch up"]) expect(said).not.toContain(part);
    expect(folds(shown)).toContain("Write instead");
    expect(said).toContain("We talked");
});

test("lets somebody go, with a way back", async () => {
    const shown = await card();
    await click(shown, "More for Anna Lindqvist");
    await click(shown, "Let go");

    expect(calls.putCare).toHaveBeenCalledExactlyOnceWith("anna", { kind: "letGo" });
    expect(textOf(shown)).toContain("You have let Anna Lindqvist go.");
    expect(focused()?.textContent).toBe("Back to normal");
});
