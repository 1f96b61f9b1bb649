import { Problem } from "../api/problem.ts";
import type { Booking, BookingRequest } from "../api/bookings.ts";
import type { Slot } from "../api/slot.ts";
import type { CatchUpKind } from "../api/slot-kind.ts";

/** For how long the server lets a click on Book be taken back. */
export const undoSeconds = 10;

/** What has become of one click on Book. */
export type BookingState =
    | { at: "idle" }
    | { at: "sending" }
    | { at: "held"; booking: Booking; secondsLeft: number }
    | { at: "undoing" }
    | { at: "booked"; booking: Booking; undoFault?: unknown }
    | { at: "gone"; title: string; alternatives: readonly Slot[] }
    | { at: "failed"; fault: unknown };

/** The calls it makes. */
export type BookingCalls = {
    readonly book: (request: BookingRequest) => Promise<Booking>;
    readonly cancelBooking: (id: string, comment: string | null) => Promise<Booking>;
};
type Choice = { personId: string; slot: Slot; online: boolean; kind?: CatchUpKind | undefined; place?: string | undefined };

/**
 * One catch-up on its way. The server remembers the click at once and holds the invitation back for some seconds, whatever becomes of this page.
 * A repeat carries the same id, so that it can never book twice.
 */
export class HeldBooking extends EventTarget {
    #state: BookingState = { at: "idle" };
    #request: BookingRequest | null = null;
    #ticking: ReturnType<typeof setInterval> | undefined;

    readonly #calls: BookingCalls;

    constructor(calls: BookingCalls) {
        super();
        this.#calls = calls;
    }

    get state(): BookingState {
        return this.#state;
    }

    /** Asks for the catch-up. Does nothing while another click is on its way. */
    hold({ personId, slot, online, kind, place }: Choice): void {
        if (["sending", "held", "undoing"].includes(this.#state.at)) return;
        void this.#send({ id: crypto.randomUUID(), personId, start: slot.start, minutes: slot.minutes, online, ...(kind && { kind }), ...(place && { place }) });
    }

    /** Goes on with a click that another page has made. */
    adopt(booking: Booking): void {
        const minutes = (Date.parse(booking.end) - Date.parse(booking.start)) / 60_000;
        const { id, personId, start, online, kind, place } = booking;
        this.#request = { id, personId, start, minutes, online, ...(kind && { kind }), ...(place && { place }) };
        this.#count(booking);
    }

    async undo(): Promise<void> {
        if (this.#state.at !== "held") return;
        const { booking } = this.#state;
        clearInterval(this.#ticking);
        this.#become({ at: "undoing" });
        try {
            await this.#calls.cancelBooking(booking.id, null);
            this.#request = null;
            this.#become({ at: "idle" });
        } catch (undoFault) {
            this.#become({ at: "booked", booking, undoFault });
        }
    }

    /** Sends the same request again after a failure. */
    retry(): void {
        if (this.#state.at === "failed" && this.#request) void this.#send(this.#request);
    }

    /** Shows a booking that was changed elsewhere, for example cancelled. */
    show(booking: Booking): void {
        this.#become({ at: "booked", booking });
    }

    async #send(request: BookingRequest): Promise<void> {
        clearInterval(this.#ticking);
        this.#request = request;
        this.#become({ at: "sending" });
        try {
            this.#count(await this.#calls.book(request));
        } catch (fault) {
            this.#become(isGone(fault) ? { at: "gone", title: fault.message, alternatives: fault.alternatives } : { at: "failed", fault });
        }
    }

    #count(booking: Booking): void {
        if (booking.undoSeconds === null) {
            this.show(booking);
            return;
        }
        this.#become({ at: "held", booking, secondsLeft: booking.undoSeconds });
        this.#ticking = setInterval(() => this.#tick(), 1000);
    }

    // When its time is over, the same request tells what became of it.
    #tick(): void {
        if (this.#state.at !== "held" || !this.#request) return;
        const secondsLeft = this.#state.secondsLeft - 1;
        if (secondsLeft > 0) this.#become({ ...this.#state, secondsLeft });
        else void this.#send(this.#request);
    }

    #become(state: BookingState): void {
        this.#state = state;
        this.dispatchEvent(new Event("change"));
    }
}

const isGone = (fault: unknown): fault is Problem =>
    fault instanceof Problem && (fault.code === "slot-taken" || fault.code === "slot-passed");
