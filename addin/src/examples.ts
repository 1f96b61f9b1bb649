/** Answers of the API for tests, each right in itself; a test names only what it is about. */
import type { Addresses } from "./api/addresses.ts";
import type { Api } from "./api/api.ts";
import type { Booking } from "./api/bookings.ts";
import type { Circles } from "./api/circles.ts";
import type { PersonSummary } from "./api/everyone.ts";
import type { Journey, PersonThere } from "./api/journeys.ts";
import type { Milestone } from "./api/milestones.ts";
import type { Note } from "./api/notes.ts";
import type { Offer } from "./api/offers.ts";
import type { Outcomes } from "./api/outcomes.ts";
import type { Person } from "./api/people.ts";
import type { Reason } from "./api/reason.ts";
import type { Recurring } from "./api/recurring.ts";
import type { Review } from "./api/review.ts";
import type { Scan } from "./api/scan.ts";
import type { Settings } from "./api/settings.ts";
import type { Slot } from "./api/slot.ts";
import type { Suggestion } from "./api/suggestions.ts";

export const aSlot = (more: Partial<Slot> = {}): Slot => ({
    start: "2026-11-26T14:00:00Z",
    end: "2026-11-26T14:30:00Z",
    minutes: 30,
    zone: "Europe/Berlin",
    local: "2026-11-26T15:00",
    theirZone: "Europe/Helsinki",
    theirLocal: "2026-11-26T16:00",
    freeFor: "both",
    text: "Thu 26 Nov, 15:00 (16:00 for Anna)",
    why: "in 2 days",
    ...more,
});

export const threeSlots = (): Slot[] => [
    aSlot(),
    aSlot({ start: "2026-11-27T09:00:00Z", end: "2026-11-27T09:30:00Z", text: "Fri 27 Nov, 10:00 (11:00 for Anna)" }),
    aSlot({ start: "2026-11-30T13:00:00Z", end: "2026-11-30T13:30:00Z", text: "Mon 30 Nov, 14:00 (15:00 for Anna)" }),
];

export const aReason = (more: Partial<Reason> = {}): Reason => ({
    kind: "frameEnded",
    text: "Your weekly 'Atlas' meeting ended on 12 March.",
    evidence: ["'Atlas' took place 41 times, most Thursdays.", "The last one was on 12 March 2026."],
    correctedByUser: false,
    ...more,
});

export const aSuggestion = (more: Partial<Suggestion> = {}): Suggestion => ({
    personId: "anna",
    name: "Anna Lindqvist",
    address: "anna@fjord.example",
    sentence: "You and Anna usually talk every 2-3 weeks; it has been 11.",
    reason: aReason(),
    usualGapDays: 17,
    silentDays: 77,
    lastContact: "2026-09-08",
    likelihood: "likely",
    rank: 1,
    slots: threeSlots(),
    slotsNote: null,
    terms: [],
    outlook: "Of ties that fell this quiet, about 4 in 10 are back within 90 days.",
    ...more,
});

export const aBooking = (more: Partial<Booking> = {}): Booking => ({
    id: "3f0c7c1e-7a55-4c63-9a0c-0d6f5a1f2b11",
    personId: "anna",
    name: "Anna Lindqvist",
    state: "invited",
    undoSeconds: null,
    start: "2026-11-26T14:00:00Z",
    end: "2026-11-26T14:30:00Z",
    zone: "Europe/Berlin",
    text: "Thu 26 Nov, 15:00 (16:00 for Anna)",
    online: true,
    joinUrl: "https://meet.example/anna",
    webLink: "https://outlook.example/item",
    eventId: "AAkBooked",
    kind: null,
    place: null,
    ...more,
});

export const aPerson = (more: Partial<Person> = {}): Person => ({
    personId: "anna",
    name: "Anna Lindqvist",
    address: "anna@fjord.example",
    standing: "quiet",
    usualGapDays: 17,
    silentDays: 77,
    lastContact: "2026-09-08",
    addresses: ["anna@fjord.example", "anna.lindqvist@home.example"],
    sentence: "You and Anna usually talk every 2-3 weeks; it has been 11.",
    reason: aReason(),
    care: null,
    contactDays: ["2026-05-04", "2026-05-20", "2026-06-05", "2026-06-23", "2026-07-09", "2026-07-28", "2026-08-20", "2026-09-08"],
    turn: { whose: "yours", since: "2026-09-08", unanswered: 1 },
    cadence: null,
    elsewhere: null,
    planned: null,
    ...more,
});

export const aNote = (more: Partial<Note> = {}): Note => ({
    id: "n1",
    kind: "note",
    on: "2026-09-08",
    text: "Ask about the boat.",
    how: null,
    again: null,
    bookingId: null,
    ...more,
});

export const aScan = (more: Partial<Scan> = {}): Scan => ({
    state: "done",
    messagesRead: 18234,
    meetingsRead: 912,
    foldersDone: 14,
    foldersTotal: 14,
    startedAt: "2026-11-24T08:00:00Z",
    finishedAt: "2026-11-24T08:02:00Z",
    problem: null,
    ...more,
});

export const someSettings = (more: Partial<Settings> = {}): Settings => ({
    zone: "Europe/Berlin",
    workingHours: { days: ["monday", "tuesday", "wednesday", "thursday", "friday"], start: "09:00", end: "17:00" },
    weeklyNumber: 3,
    digest: { enabled: false, day: "monday", hour: 8, emptyWeeks: false },
    excludedDomains: ["lists.example"],
    excludedAddresses: [],
    leadDays: 7,
    surprises: false,
    language: null,
    socialHour: { enabled: false, day: null, start: null },
    socialTimes: [],
    pausedUntil: null,
    ...more,
});

export const anOffer = (more: Partial<Offer> = {}): Offer => ({
    id: "7b0a4f52-1d0e-4a64-8f7e-2f1f2d2c9c11",
    personId: "anna",
    name: "Anna Lindqvist",
    state: "mailed",
    madeAt: "2026-11-24T08:00:00Z",
    until: "2026-11-27T08:00:00Z",
    zone: "Europe/Berlin",
    times: threeSlots().map(({ start, end, text }) => ({ start, end, text })),
    picked: null,
    bookingId: null,
    ...more,
});

export const aRecurring = (more: Partial<Recurring> = {}): Recurring => ({
    personId: "anna",
    name: "Anna Lindqvist",
    kind: "coffee",
    minutes: null,
    everyDays: 17,
    state: "planned",
    turn: 3,
    start: "2026-12-01T09:00:00Z",
    end: "2026-12-01T09:30:00Z",
    leavesAt: "2026-11-29T09:00:00Z",
    dueOn: null,
    bookingId: null,
    zone: "Europe/Berlin",
    text: "Coffee on Tue 1 Dec, 10:00. The invitation leaves on Sun 29 Nov, 10:00.",
    ...more,
});

export const aPersonThere = (more: Partial<PersonThere> = {}): PersonThere => ({
    personId: "ben",
    name: "Ben Okafor",
    isQuiet: true,
    sentence: "You and Ben usually meet every month; it has been 3.",
    text: "Ben usually meets you there.",
    kind: "lunch",
    proposal: "Lunch on Wed 2 Dec, 12:00?",
    slots: [
        aSlot({ start: "2026-12-02T11:00:00Z", end: "2026-12-02T11:45:00Z", minutes: 45, text: "Wed 2 Dec, 12:00" }),
        aSlot({ start: "2026-12-03T11:30:00Z", end: "2026-12-03T12:15:00Z", minutes: 45, text: "Thu 3 Dec, 12:30" }),
    ],
    slotsNote: null,
    ...more,
});

export const aJourney = (more: Partial<Journey> = {}): Journey => ({
    place: "Munich",
    firstDay: "2026-12-02",
    lastDay: "2026-12-04",
    text: "You are in Munich from 2 to 4 December.",
    who: "Ben and Clara are usually there.",
    people: [aPersonThere(), aPersonThere({ personId: "clara", name: "Clara Neumann", isQuiet: false, sentence: null, text: "You met Clara there on 3 days, the last was 6 October." })],
    booked: [],
    ...more,
});

export const aMilestone = (more: Partial<Milestone> = {}): Milestone => ({
    personId: "anna",
    name: "Anna Lindqvist",
    address: "anna@fjord.example",
    hasTie: true,
    kind: "birthday",
    date: "2026-11-29",
    years: null,
    isNear: true,
    sentence: "Anna's birthday is on Sunday, 29 November.",
    ...more,
});

export const someOutcomes = (more: Partial<Outcomes> = {}): Outcomes => ({
    months: [
        { month: "2026-10", suggestions: 9, contacts: 5, back: 3, sentence: "In October: 9 suggestions; after 5 you were in touch within two weeks, and 3 ties are back in their rhythm." },
        { month: "2026-09", suggestions: 6, contacts: 2, back: 0, sentence: "In September: 6 suggestions; after 2 you were in touch within two weeks." },
    ],
    feedback: [],
    note: null,
    ...more,
});

export const aSummary = (more: Partial<PersonSummary> = {}): PersonSummary => ({
    personId: "anna",
    name: "Anna Lindqvist",
    address: "anna@fjord.example",
    standing: "quiet",
    usualGapDays: 17,
    silentDays: 77,
    lastContact: "2026-09-08",
    planned: null,
    ...more,
});

/** The calls of what may come, where nothing does. */
export const nothingComing = (): Pick<Api, "getJourneys" | "getOffers" | "getRecurring" | "getMilestones" | "getForecast" | "getEveryone" | "getSocialHour" | "getOutcomes"> => ({
    getJourneys: () => Promise.resolve([]),
    getOffers: () => Promise.resolve([]),
    getRecurring: () => Promise.resolve([]),
    getMilestones: () => Promise.resolve([]),
    getForecast: () => Promise.resolve([]),
    getEveryone: () => Promise.resolve([]),
    getSocialHour: () => Promise.resolve({ kept: null, proposal: null, hours: [] }),
    getOutcomes: () => Promise.resolve({ months: [], feedback: [], note: null }),
});

export const aReview = (more: Partial<Review> = {}): Review => ({
    done: false,
    names: [
        { personId: "anna", name: "Anna Lindqvist", address: "anna@fjord.example", facts: "You were in touch on 61 days, most recently on 8 September." },
        { personId: "ben", name: "Ben Okafor", address: "ben@delta.example", facts: "You were in touch on 12 days, most recently on 3 May 2025." },
    ],
    ...more,
});

export const someAddresses = (more: Partial<Addresses> = {}): Addresses => ({
    dropped: [{ address: "news@shop.example", why: "newsletter", evidence: ["41 mails came from here, and none was answered."] }],
    proposals: [{ name: "Anna Lindqvist", earlier: "anna@fjord.example", later: "anna@home.example", evidence: ["Both are called Anna Lindqvist."] }],
    together: [{ personId: "ben", name: "Ben Okafor", addresses: ["ben@delta.example", "ben@old.example"] }],
    ...more,
});

export const someCircles = (more: Partial<Circles> = {}): Circles => ({
    circles: [{ id: "c1", name: "Mentors", cadence: { usual: { count: 6, unit: "weeks" }, latest: { count: 3, unit: "months" } }, members: [{ personId: "anna", name: "Anna Lindqvist" }] }],
    suggestions: [{ name: "Close friends", cadence: { usual: { count: 2, unit: "weeks" }, latest: { count: 1, unit: "months" } }, why: "The few you would call first." }],
    ...more,
});

/** The calls of the settings, where nobody has chosen anything yet. */
export const nothingChosen = (): Pick<Api, "getAddresses" | "getCircles" | "getDeliveries"> => ({
    getAddresses: () => Promise.resolve(someAddresses({ dropped: [], proposals: [], together: [] })),
    getCircles: () => Promise.resolve(someCircles({ circles: [], suggestions: [] })),
    getDeliveries: () => Promise.resolve([]),
});
