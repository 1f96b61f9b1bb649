import type { Booking } from "../api/bookings.ts";
import { HeldBooking, type BookingCalls } from "./held-booking.ts";

type Calls = BookingCalls & { readonly getBookings: () => Promise<Booking[]> };

/** All catch-ups on their way, one per person. They outlive the view that started them. */
export class HeldBookings {
    readonly #byPerson = new Map<string, HeldBooking>();
    readonly #calls: Calls;

    constructor(calls: Calls) {
        this.#calls = calls;
    }

    of(personId: string): HeldBooking {
        const known = this.#byPerson.get(personId);
        if (known) return known;
        const held = new HeldBooking(this.#calls);
        this.#byPerson.set(personId, held);
        return held;
    }

    /** Goes on with what can still be taken back. Outlook on the web reloads the pane per mail, and the last pane's click may be seconds old. */
    async resume(): Promise<void> {
        const all = await this.#calls.getBookings().catch(() => []); // the views show what is wrong
        for (const booking of all) {
            if (booking.undoSeconds !== null && this.of(booking.personId).state.at === "idle") this.of(booking.personId).adopt(booking);
        }
    }
}
