import { book, cancelBooking, getBookings, moveBooking } from "./bookings.ts";
import { Client, type TokenSource } from "./client.ts";
import { getDigest, sendDigest } from "./digest.ts";
import { followLink, getLink } from "./links.ts";
import { deleteMe, exportMe, getMe } from "./me.ts";
import { deleteCare, getPerson, getPersonByAddress, getSlots, putCare, putReason } from "./people.ts";
import { getScan, startScan } from "./scan.ts";
import { getSettings, putSettings } from "./settings.ts";
import { getSuggestions } from "./suggestions.ts";

const calls = {
    getMe, deleteMe, exportMe,
    getScan, startScan,
    getSuggestions,
    getPerson, getPersonByAddress, putCare, deleteCare, putReason, getSlots,
    book, getBookings, moveBooking, cancelBooking,
    getSettings, putSettings,
    getDigest, sendDigest,
    getLink, followLink,
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
