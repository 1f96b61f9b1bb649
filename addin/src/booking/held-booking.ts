import { Problem } from "../api/problem.ts";
import type { Booking, BookingRequest } from "../api/bookings.ts";
import type { Slot } from "../api/slot.ts";

/** How long a click on Book can be taken back before anything leaves. */
export const undoSeconds = 10;

/** What has become of one click on Book. */
export type BookingState =
    | { at: "idle" }
    | { at: "held"; slot: Slot; secondsLeft: number }
    | { at: "sending"; slot: Slot }
    | { at: "booked"; booking: Booking }
    | { at: "gone"; title: string; alternatives: readonly Slot[] }
    | { at: "failed"; slot: Slot; fault: unknown };

type Send = (request: BookingRequest, outlivesPage: boolean) => Promise<Booking>;
type Choice = { personId: string; slot: Slot; online: boolean };

/**
 * One catch-up on its way: held for ten seconds, then sent once.
 * A repeat after a failure carries the same id, so that it can never book twice.
 */
export class HeldBooking extends EventTarget {
    #state: BookingState = { at: "idle" };
    #request: BookingRequest | null = null;
    #ticking: ReturnType<typeof setInterval> | undefined;

    readonly #send: Send;

    constructor(send: Send) {
        super();
        this.#send = send;
    }

    get state(): BookingState {
        return this.#state;
    }

    /** What would be lost if the page went away now; null when nothing is waiting. */
    get pending(): BookingRequest | null {
        return this.#state.at === "held" || this.#state.at === "sending" ? this.#request : null;
    }

    /** Starts the ten seconds. Does nothing while another click is on its way. */
    hold({ personId, slot, online }: Choice): void {
        if (this.#state.at === "held" || this.#state.at === "sending") return;
        this.#request = { id: crypto.randomUUID(), personId, start: slot.start, minutes: slot.minutes, online };
        this.#become({ at: "held", slot, secondsLeft: undoSeconds });
        this.#ticking = setInterval(() => this.#tick(), 1000);
    }

    undo(): void {
        if (this.#state.at !== "held") return;
        clearInterval(this.#ticking);
        this.#request = null;
        this.#become({ at: "idle" });
    }

    /** The page is going away: the click must not be lost, so what is held leaves now. */
    flush(): void {
        if (this.#state.at === "held") void this.#leave(this.#state.slot, true);
    }

    /** Sends the same request again after a failure. */
    retry(): void {
        if (this.#state.at === "failed") void this.#leave(this.#state.slot, false);
    }

    /** Shows a booking that was changed elsewhere, for example cancelled. */
    show(booking: Booking): void {
        this.#become({ at: "booked", booking });
    }

    #tick(): void {
        if (this.#state.at !== "held") return;
        const secondsLeft = this.#state.secondsLeft - 1;
        if (secondsLeft > 0) this.#become({ ...this.#state, secondsLeft });
        else void this.#leave(this.#state.slot, false);
    }

    async #leave(slot: Slot, outlivesPage: boolean): Promise<void> {
        clearInterval(this.#ticking);
        if (this.#request === null) return;
        this.#become({ at: "sending", slot });
        try {
            this.#become({ at: "booked", booking: await this.#send(this.#request, outlivesPage) });
        } catch (fault) {
            this.#become(isGone(fault) ? { at: "gone", title: fault.message, alternatives: fault.alternatives } : { at: "failed", slot, fault });
        }
    }

    #become(state: BookingState): void {
        this.#state = state;
        this.dispatchEvent(new Event("change"));
    }
}

const isGone = (fault: unknown): fault is Problem =>
    fault instanceof Problem && (fault.code === "slot-taken" || fault.code === "slot-passed");
