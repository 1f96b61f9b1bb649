import { book, cancelBooking, getBookings, moveBooking } from "./bookings.ts";
import { Client, type TokenSource } from "./client.ts";
import { getDigest, sendDigest } from "./digest.ts";
import { followLink, getLink } from "./links.ts";
import { deleteMe, exportMe, getMe } from "./me.ts";
import { deleteCare, getPerson, getPersonByAddress, getSlots, putCare, putReason } from "./people.ts";
import { Unreachable } from "./problem.ts";
import { getReview } from "./review.ts";
import { getScan, startScan } from "./scan.ts";
import { getSettings, putSettings } from "./settings.ts";
import { getSuggestions } from "./suggestions.ts";

const lateNames = [
    "getOffers", "offerChoices", "getRecurring", "putRecurring", "endRecurring", "skipTurn", "moveTurn", "getSocialHour", "getForecast",
    "getMilestones", "getJourneys", "getSlotsThere", "getEveryone", "getSlotsFor", "getRejected", "getOutcomes", "giveFeedback", "deleteFeedback", "getAfters", "markAsked", "dismissAfter",
    "getApproach", "putCadence", "deleteCadence", "getNotes", "addNote", "changeNote", "deleteNote", "getOpeners", "getPrep", "addTalk", "deleteTalk", "putElsewhere", "deleteElsewhere",
    "getAddresses", "putAddress", "putAddressPair", "getCircles", "putCircle", "deleteCircle", "addMember", "removeMember", "getDeliveries", "putReview",
] as const satisfies readonly (keyof Late)[];

type Late = typeof import("./late.ts");

/** A call whose code is fetched when it is first made. */
const late = <K extends keyof Late>(name: K): Late[K] =>
    (async (...all: unknown[]): Promise<unknown> => {
        const fetched = await import("./late.ts").catch(() => Promise.reject(new Unreachable())); // browsers say it each in their own way
        return (fetched[name] as (...all: unknown[]) => unknown)(...all);
    }) as unknown as Late[K];

const calls = {
    getMe, deleteMe, exportMe,
    getScan, startScan,
    getSuggestions,
    getPerson, getPersonByAddress, putCare, deleteCare, putReason, getSlots,
    book, getBookings, moveBooking, cancelBooking,
    getSettings, putSettings,
    getDigest, sendDigest,
    getLink, followLink,
    getReview,
    ...Object.fromEntries(lateNames.map((name) => [name, late(name)])) as { readonly [K in (typeof lateNames)[number]]: Late[K] },
};

type Bound<F> = F extends (client: Client, ...rest: infer A) => infer R ? (...rest: A) => R : never;

/** Every call the pane makes, for the one user who is signed in. */
export type Api = { readonly [K in keyof typeof calls]: Bound<(typeof calls)[K]> };

/** Binds the calls to one user's tokens. */
export function connect(tokens: TokenSource): Api {
    const client = new Client(tokens);
    const bound = Object.entries(calls).map(([name, call]) => [name, (call as (...all: unknown[]) => unknown).bind(null, client)]);
    return Object.fromEntries(bound) as Api;
}
