import { beforeEach, expect, test, vi } from "vitest";
import { aJourney, threeSlots } from "../examples.ts";
import { connect } from "./api.ts";
import type { Note } from "./notes.ts";

const fetched = vi.fn<typeof fetch>();
const api = connect({ current: () => "token", fresh: () => Promise.resolve("token"), refuse: () => undefined });

beforeEach(() => {
    fetched.mockReset();
    vi.stubGlobal("fetch", fetched);
});

const cadence = { usual: { count: 2, unit: "weeks" }, latest: { count: 1, unit: "months" } } as const;
const note: Note = { id: "n/1", kind: "afterMeeting", on: "2026-11-20", text: "Boat", how: "good", again: null, bookingId: "b" };
const recurring = {
    personId: "p", name: "Anna", kind: "walk", minutes: null, everyDays: 14, state: "planned", turn: 3, start: "2026-12-01T09:00:00Z", end: "2026-12-01T09:30:00Z", leavesAt: null,
    dueOn: null, bookingId: null, zone: "Europe/Berlin", text: "Planned.",
} as const;
const openers = { language: "de", form: "formal", openers: [{ tone: "light", subject: "Hallo", body: "Guten Tag" }] };
const prep = { personId: "p", name: "Anna", start: null, lastMet: "2026-04-24T10:00:00Z", askFirst: null, lines: ["You last met in April."] };
const approach = { warmUp: null, evidence: { mails: 9, answered: 7, sentence: "7 of 9." }, door: null };
const after = { bookingId: "b", personId: "p", name: "Anna", start: "2026-11-23T14:00:00Z", end: "2026-11-23T14:30:00Z" };

test.each([
    ["putCadence", () => api.putCadence("p/1", cadence), "PUT", "/api/people/p%2F1/cadence", cadence, cadence],
    ["deleteCadence", () => api.deleteCadence("p"), "DELETE", "/api/people/p/cadence", undefined, undefined],
    ["addTalk", () => api.addTalk("p", "2026-11-24"), "POST", "/api/people/p/talks", { on: "2026-11-24" }, { on: "2026-11-24" }],
    ["deleteTalk", () => api.deleteTalk("p", "2026-11-24"), "DELETE", "/api/people/p/talks/2026-11-24", undefined, undefined],
    ["addNote", () => api.addNote("p", note), "POST", "/api/people/p/notes", note, note],
    ["changeNote", () => api.changeNote("p", note), "PUT", "/api/people/p/notes/n%2F1", note, Object.fromEntries(Object.entries(note).filter(([key]) => key !== "id"))],
    ["deleteNote", () => api.deleteNote("p", "n/1"), "DELETE", "/api/people/p/notes/n%2F1", undefined, undefined],
    ["getOpeners", () => api.getOpeners("p", {}), "GET", "/api/people/p/openers", openers, undefined],
    ["getOpeners in a language", () => api.getOpeners("p", { language: "de", form: "formal" }), "GET", "/api/people/p/openers?language=de&form=formal", openers, undefined],
    ["getApproach", () => api.getApproach("p"), "GET", "/api/people/p/approach", approach, undefined],
    ["getPrep", () => api.getPrep("p"), "GET", "/api/people/p/prep", prep, undefined],
    ["markAsked", () => api.markAsked("b"), "POST", "/api/afters/b/asked", undefined, undefined],
    ["dismissAfter", () => api.dismissAfter("b"), "DELETE", "/api/afters/b", undefined, undefined],
    ["putRecurring", () => api.putRecurring("p", { kind: "walk", minutes: null }), "PUT", "/api/people/p/recurring", recurring, { kind: "walk", minutes: null }],
    ["skipTurn", () => api.skipTurn("p", 3), "POST", "/api/people/p/recurring/skip", recurring, { turn: 3 }],
    ["moveTurn", () => api.moveTurn("p", "2026-12-02T09:00:00Z"), "POST", "/api/people/p/recurring/move", recurring, { start: "2026-12-02T09:00:00Z" }],
])("%s asks the documented route and reads its answer", async (_, call, method, path, answer, body) => {
    fetched.mockResolvedValue(answer === undefined ? new Response(null, { status: 204 }) : Response.json(answer));

    expect(await call()).toEqual(answer);
    expect(fetched).toHaveBeenCalledExactlyOnceWith(path, expect.objectContaining({ method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }));
});

test.each([
    ["getNotes", () => api.getNotes("p"), "/api/people/p/notes", { notes: [note] }, [note]],
    ["getAfters", () => api.getAfters(), "/api/afters", { bookings: [after] }, [after]],
    ["getRecurring", () => api.getRecurring(), "/api/recurring", { recurring: [recurring] }, [recurring]],
    ["getJourneys", () => api.getJourneys(), "/api/journeys", { journeys: [aJourney()] }, [aJourney()]],
    ["getEveryone", () => api.getEveryone(), "/api/people", { people: [] }, []],
])("%s takes the list out of its answer", async (_, call, path, answer, list) => {
    fetched.mockResolvedValue(Response.json(answer));

    expect(await call()).toEqual(list);
    expect(fetched).toHaveBeenCalledExactlyOnceWith(path, expect.objectContaining({ method: "GET" }));
});

test("asks for times on one journey by its first day", async () => {
    fetched.mockResolvedValue(Response.json({ slots: threeSlots(), note: null }));

    expect(await api.getSlotsThere("p/1", "2026-12-02", "coffee")).toEqual({ slots: threeSlots(), note: null });
    expect(fetched).toHaveBeenCalledExactlyOnceWith("/api/people/p%2F1/slots?kind=coffee&journey=2026-12-02", expect.objectContaining({ method: "GET" }));
});

test("refuses a note of a kind it does not know", async () => {
    fetched.mockResolvedValue(Response.json({ notes: [{ ...note, kind: "secret" }] }));

    await expect(api.getNotes("p")).rejects.toThrow("notes[0].kind is not one of note, afterMeeting");
});
