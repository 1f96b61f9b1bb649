/** For tests of the whole pane: an API and a session that can be told what to answer. */
import { html } from "lit";
import { vi } from "vitest";
import type { Api } from "../api/api.ts";
import { HeldBookings } from "../booking/held-bookings.ts";
import { aBooking, aPerson, aReview, aScan, aSuggestion, nothingChosen, nothingComing, someSettings } from "../examples.ts";
import { KeptWeeks } from "../kept/kept-weeks.ts";
import { all, mount, settle, textOf } from "../mount.ts";
import type { SessionState } from "../sign-in/session.ts";
import type { App } from "./app.ts";
import "./app.ts";
import "./coming-view.ts";
import "./kept-week.ts";
import "./link-view.ts";
import "./pause-note.ts";
import "./mail-view.ts";
import "./people-view.ts";
import "./person-view.ts";
import "./reading-view.ts";
import "./review-view.ts";
import "./settings-view.ts";

export const api = {
    ...nothingComing(),
    getScan: vi.fn<Api["getScan"]>(),
    startScan: vi.fn<Api["startScan"]>(),
    getSuggestions: vi.fn<Api["getSuggestions"]>(),
    getPerson: vi.fn<Api["getPerson"]>(),
    getPersonByAddress: vi.fn<Api["getPersonByAddress"]>(),
    getSlots: vi.fn<Api["getSlots"]>(),
    getEveryone: vi.fn<Api["getEveryone"]>(),
    getAfters: vi.fn<Api["getAfters"]>(),
    getPrep: vi.fn<Api["getPrep"]>(),
    getMilestones: vi.fn<Api["getMilestones"]>(),
    getBookings: vi.fn<Api["getBookings"]>(),
    getSettings: vi.fn<Api["getSettings"]>(),
    deleteMe: vi.fn<Api["deleteMe"]>(),
    getLink: vi.fn<Api["getLink"]>(),
    followLink: vi.fn<Api["followLink"]>(),
    getReview: vi.fn<Api["getReview"]>(),
    putReview: vi.fn<Api["putReview"]>(),
    ...nothingChosen(),
};
export const session = Object.assign(new EventTarget(), { state: { at: "starting" }, start: vi.fn(), signIn: vi.fn(), signOut: vi.fn() });
export const signedIn: SessionState = { at: "signedIn", me: { address: "me@harbor.example", name: "Me", zone: "Europe/Berlin", language: "en" } };

export async function become(state: SessionState): Promise<void> {
    session.state = state;
    session.dispatchEvent(new Event("change"));
    await settle();
}

export const bookings = new HeldBookings({ book: () => Promise.resolve(aBooking({ state: "asked", undoSeconds: 10 })), cancelBooking: () => Promise.resolve(aBooking({ state: "cancelled" })), getBookings: () => Promise.resolve([]) });
export const kept = new KeptWeeks(() => localStorage);
export const app = (more: Partial<App> = {}): Promise<App> => mount(html`<rc-app .session=${session} .api=${api} .bookings=${bookings} .item=${more.item}
    .way=${more.way ?? { link: "", person: "", wantsSettings: false }} .kept=${kept} .mailbox=${more.mailbox ?? null} .now=${() => new Date(2026, 10, 24, 9)}></rc-app>`);
export const tabs = (shown: Element): string[] => all(shown.shadowRoot ?? shown, "[role=tab]").map((tab) => textOf(tab));

/** A user who is in, and whose mailbox is read. */
export function beginSignedIn(): void {
    localStorage.clear();
    session.state = signedIn;
    api.getScan.mockResolvedValue(aScan());
    api.getSuggestions.mockResolvedValue({ asOf: "", week: "2026-W48", weeklyNumber: 3, pausedUntil: null, suggestions: [aSuggestion()] });
    api.getPerson.mockResolvedValue(aPerson());
    api.getPersonByAddress.mockResolvedValue(aPerson());
    api.getSlots.mockResolvedValue({ slots: [], note: null });
    api.getEveryone.mockResolvedValue([aSuggestion(), aSuggestion({ personId: "ben", name: "Ben Okafor" })].map((one) => ({ ...one, standing: "steady" as const, planned: null })));
    api.getAfters.mockResolvedValue([]);
    api.getPrep.mockResolvedValue({ personId: "anna", name: "Anna", start: null, lastMet: null, askFirst: null, lines: [] });
    api.getMilestones.mockResolvedValue([]);
    api.getBookings.mockResolvedValue([]);
    api.getSettings.mockResolvedValue(someSettings());
    api.getReview.mockResolvedValue(aReview({ done: true }));
}
