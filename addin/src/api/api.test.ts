import { beforeEach, expect, test, vi } from "vitest";
import { aMilestone, anOffer, aRecurring, aSlot, aSummary, someOutcomes, someSettings } from "../examples.ts";
import { connect } from "./api.ts";

const fetched = vi.fn<typeof fetch>();
const api = connect({ current: () => "token", fresh: () => Promise.resolve("token"), refuse: () => undefined });

beforeEach(() => {
    fetched.mockReset();
    vi.stubGlobal("fetch", fetched);
});

const scan = { state: "running", messagesRead: 1, meetingsRead: 2, foldersDone: 3, foldersTotal: 4, startedAt: null, finishedAt: null, problem: null };
const booking = { id: "b", personId: "p", name: "Anna", state: "invited", undoSeconds: null, start: "2026-11-26T14:00:00Z", end: "2026-11-26T14:30:00Z", zone: "Europe/Berlin", text: "Thu 26 Nov, 15:00", online: true, joinUrl: null, webLink: null, eventId: null, kind: null, place: null };

const slip = { personId: "p", name: "Anna", address: "a@fjord.example", on: "2026-12-03", sentence: "Quiet by then." };
const rejected = { start: "2026-11-26T08:00:00Z", end: "2026-11-26T09:00:00Z", why: "your lunch" };

test.each([
    ["getScan", () => api.getScan(), "GET", "/api/scan", scan],
    ["startScan", () => api.startScan(), "POST", "/api/scan", scan],
    ["putCare", () => api.putCare("p/1", { kind: "snooze", until: "2027-01-04" }), "PUT", "/api/people/p%2F1/care", { kind: "snooze", until: "2027-01-04" }],
    ["putReason", () => api.putReason("p", "moved"), "PUT", "/api/people/p/reason", { kind: "moved", text: "They moved.", evidence: [], correctedByUser: true }],
    ["book", () => api.book({ id: "b", personId: "p", start: booking.start, minutes: 30, online: true }), "POST", "/api/bookings", booking],
    ["cancelBooking", () => api.cancelBooking("b", null), "POST", "/api/bookings/b/cancel", { ...booking, state: "cancelled" }],
    ["offerChoices", () => api.offerChoices("p/1", "click-1"), "POST", "/api/people/p%2F1/offers", anOffer()],
    ["putRecurring", () => api.putRecurring("p", { kind: "coffee", minutes: null }), "PUT", "/api/people/p/recurring", aRecurring()],
    ["skipTurn", () => api.skipTurn("p", 4), "POST", "/api/people/p/recurring/skip", aRecurring()],
    ["moveTurn", () => api.moveTurn("p", booking.start), "POST", "/api/people/p/recurring/move", aRecurring()],
    ["getOutcomes", () => api.getOutcomes(), "GET", "/api/outcomes", someOutcomes()],
    ["getSlotsFor", () => api.getSlotsFor("p/1", "inPerson"), "GET", "/api/people/p%2F1/slots?kind=inPerson", { slots: [aSlot()], note: null }],
    ["sendDigest", () => api.sendDigest(), "POST", "/api/digest", { outcome: "alreadySent", week: "2026-W48" }],
    ["getReview", () => api.getReview(), "GET", "/api/review", { done: false, names: [] }],
    ["getAddresses", () => api.getAddresses(), "GET", "/api/addresses", { dropped: [], proposals: [], together: [] }],
    ["getCircles", () => api.getCircles(), "GET", "/api/circles", { circles: [], suggestions: [] }],
    ["putCircle", () => api.putCircle({ id: "c/1", name: "Choir", cadence: null, members: [] }), "PUT", "/api/circles/c%2F1", { id: "c/1", name: "Choir", cadence: null, members: [] }],
    ["getLink", () => api.getLink("t"), "GET", "/api/links/t", { action: "unsubscribe", personName: null, slot: null, minutes: null, text: "Stop the digest." }],
])("%s asks the documented route and reads its answer", async (_, call, method, path, answer) => {
    fetched.mockResolvedValue(Response.json(answer));

    expect(await call()).toEqual(answer);
    expect(fetched).toHaveBeenCalledWith(path, expect.objectContaining({ method }));
});

test.each([
    ["getOffers", () => api.getOffers(), "/api/offers", { offers: [anOffer()] }, [anOffer()]],
    ["getRecurring", () => api.getRecurring(), "/api/recurring", { recurring: [aRecurring()] }, [aRecurring()]],
    ["getForecast", () => api.getForecast(), "/api/forecast", { slips: [slip] }, [slip]],
    ["getMilestones", () => api.getMilestones(), "/api/milestones", { today: "2026-11-24", milestones: [aMilestone()] }, [aMilestone()]],
    ["getEveryone", () => api.getEveryone(), "/api/people", { people: [aSummary()] }, [aSummary()]],
    ["getRejected", () => api.getRejected("p", null), "/api/people/p/slots?rejected=true", { slots: [], note: null, rejected: [rejected] }, [{ ...rejected, zone: null }]],
    ["getRejected", () => api.getRejected("p", "walk"), "/api/people/p/slots?kind=walk&rejected=true", { slots: [], note: null, rejected: [rejected] }, [{ ...rejected, zone: null }]],
])("%s takes the list out of the documented answer", async (_, call, path, answer, list) => {
    fetched.mockResolvedValue(Response.json(answer));

    expect(await call()).toEqual(list);
    expect(fetched).toHaveBeenCalledExactlyOnceWith(path, expect.objectContaining({ method: "GET" }));
});

test.each([
    ["endRecurring", () => api.endRecurring("p"), "/api/people/p/recurring"],
    ["deleteFeedback", () => api.deleteFeedback("p"), "/api/people/p/feedback"],
    ["deleteFeedback of one kind", () => api.deleteFeedback("p", "opener"), "/api/people/p/feedback?kind=opener"],
])("%s deletes", async (_, call, path) => {
    fetched.mockResolvedValue(new Response(null, { status: 204 }));

    await expect(call()).resolves.toBeUndefined();
    expect(fetched).toHaveBeenCalledExactlyOnceWith(path, expect.objectContaining({ method: "DELETE" }));
});

test("tells what became of a suggestion", async () => {
    fetched.mockResolvedValue(new Response(null, { status: 204 }));

    await expect(api.giveFeedback("p", "helpful")).resolves.toBeUndefined();
    expect(fetched).toHaveBeenCalledExactlyOnceWith("/api/people/p/feedback", expect.objectContaining({ method: "POST", body: JSON.stringify({ kind: "helpful" }) }));
});

test("puts the social hour that is kept and the one that could be together", async () => {
    const proposal = { day: "thursday", start: "15:00", freeWeeks: 3, text: "Thursday, 15:00: free in 3 of the coming 4 weeks" };
    const hour = { start: "2026-12-03T14:00:00Z", end: "2026-12-03T15:00:00Z", zone: "Europe/Berlin", state: "held", isMoved: false, personId: null, name: null, text: "Held." };
    fetched.mockImplementation((path) => Promise.resolve(Response.json(path === "/api/settings" ? { zone: "UTC", socialHour: { enabled: true, day: null, start: null } } : { proposal, hours: [hour] })));

    expect(await api.getSocialHour()).toEqual({ kept: { enabled: true, day: null, start: null }, proposal, hours: [hour] });
});

test("asks for a person by the whole address of the mail", async () => {
    fetched.mockResolvedValue(new Response("{}", { status: 404 }));

    await expect(api.getPersonByAddress("a+b@c.example")).rejects.toThrow();
    expect(fetched).toHaveBeenCalledWith("/api/people/by-address?address=a%2Bb%40c.example", expect.anything());
});

test.each([
    ["putReview", () => api.putReview([{ personId: "p", choice: "rest" }]), "PUT", "/api/review", { decisions: [{ personId: "p", choice: "rest" }] }],
    ["putAddress", () => api.putAddress("a@b.example", null), "PUT", "/api/addresses", { address: "a@b.example", isPerson: null }],
    ["putAddressPair", () => api.putAddressPair("a@b.example", "c@d.example", true), "PUT", "/api/addresses/pairs", { first: "a@b.example", second: "c@d.example", areSame: true }],
    ["deleteCircle", () => api.deleteCircle("c"), "DELETE", "/api/circles/c", undefined],
])("%s sends what was decided", async (_, call, method, path, sent) => {
    fetched.mockResolvedValue(new Response(null, { status: 204 }));

    await expect(call()).resolves.toBeUndefined();
    expect(fetched).toHaveBeenCalledWith(path, expect.objectContaining({ method, ...(sent && { body: JSON.stringify(sent) }) }));
});

test("reads what became of the weekly mails", async () => {
    fetched.mockResolvedValue(Response.json({ weeks: [{ week: "2026-W48", state: "sent", at: "2026-11-23T07:00:00Z", problem: null }] }));

    expect(await api.getDeliveries()).toEqual([{ week: "2026-W48", state: "sent", at: "2026-11-23T07:00:00Z", problem: null }]);
    expect(fetched).toHaveBeenCalledWith("/api/digest/log", expect.anything());
});

test("refuses a care it does not know", async () => {
    fetched.mockResolvedValue(Response.json({ kind: "forgotten" }));

    await expect(api.putCare("p", { kind: "rest" })).rejects.toThrow("/api/people/p/care.kind is not one of snooze, rest, never, memorial");
});

test("refuses a snooze without its end", async () => {
    fetched.mockResolvedValue(Response.json({ kind: "snooze" }));

    await expect(api.putCare("p", { kind: "snooze", until: "2027-01-04" })).rejects.toThrow("until is not a text");
});

test("reads nothing from an answer without a body", async () => {
    fetched.mockResolvedValue(new Response(null, { status: 204 }));

    await expect(api.deleteMe()).resolves.toBe("");
});

test("reads what a deletion had to leave in the calendar", async () => {
    fetched.mockResolvedValue(new Response(JSON.stringify({ left: 2, text: "Two held times may still be in your calendar." })));

    await expect(api.deleteMe()).resolves.toBe("Two held times may still be in your calendar.");
});

test("hands the export over as a file", async () => {
    fetched.mockResolvedValue(new Response('{"ties":[]}'));

    expect(await (await api.exportMe("csv")).text()).toBe('{"ties":[]}');
});

test("a social time of two days is two of one day here, and each goes back as one of its own", async () => {
    const kept = { ...someSettings(), socialTimes: [{ days: ["monday", "friday"], start: "17:00", end: "19:00" }] };
    fetched.mockImplementation(() => Promise.resolve(Response.json(kept)));

    const settings = await api.getSettings();
    expect(settings.socialTimes).toEqual([{ day: "monday", start: "17:00", end: "19:00" }, { day: "friday", start: "17:00", end: "19:00" }]);

    await api.putSettings(settings);
    expect(JSON.parse(fetched.mock.calls.at(-1)![1]?.body as string)).toMatchObject({ socialTimes: [{ days: ["monday"], start: "17:00", end: "19:00" }, { days: ["friday"], start: "17:00", end: "19:00" }] });
});
