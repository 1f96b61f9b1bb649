import type { Booking, BookingRequest } from "../api/bookings.ts";
import { listOf, number, object, text, truth } from "../api/guards.ts";
import { HeldBooking } from "./held-booking.ts";

type Send = (request: BookingRequest, outlivesPage?: boolean) => Promise<Booking>;

const storageKey = "reconnect.leaving";
const requests = listOf(object({ id: text, personId: text, start: text, minutes: number, online: truth }));

/** All catch-ups on their way, one per person. They outlive the view that started them. */
export class HeldBookings {
    readonly #byPerson = new Map<string, HeldBooking>();
    readonly #send: Send;
    readonly #storage: Storage;

    constructor(send: Send, storage: Storage) {
        this.#send = send;
        this.#storage = storage;
    }

    of(personId: string): HeldBooking {
        const known = this.#byPerson.get(personId);
        if (known) return known;
        const held = new HeldBooking((request, outlivesPage) => this.#send(request, outlivesPage));
        held.addEventListener("change", () => {
            if (held.pending === null) this.#storage.removeItem(storageKey); // the page lived to hear the answer
        });
        this.#byPerson.set(personId, held);
        return held;
    }

    /** Sends what is held when the page is hidden or closed, and notes it for the page's return. */
    watch(page: EventTarget & { readonly visibilityState: string }, frame: EventTarget): void {
        const leave = (): void => this.flush();
        page.addEventListener("visibilitychange", () => {
            if (page.visibilityState === "hidden") leave();
        });
        frame.addEventListener("pagehide", leave);
    }

    flush(): void {
        const pending = [...this.#byPerson.values()].map((held) => held.pending).filter((request) => request !== null);
        if (pending.length > 0) this.#storage.setItem(storageKey, JSON.stringify(pending));
        for (const held of this.#byPerson.values()) held.flush();
    }

    /**
     * Repeats what was sent while the last page went away. Outlook on the web reloads the pane per mail, and nobody
     * heard the answer then. The ids are the same, so what has arrived is not booked again.
     */
    async resume(): Promise<void> {
        const noted = this.#storage.getItem(storageKey);
        this.#storage.removeItem(storageKey);
        await Promise.all(read(noted).map(async (request) => {
            const sent = await this.#send(request).catch(() => null); // gone or refused by now: the views show what is true
            if (sent) this.of(request.personId).show(sent);
        }));
    }
}

function read(noted: string | null): BookingRequest[] {
    if (noted === null) return [];
    try {
        return requests(JSON.parse(noted), storageKey);
    } catch {
        return []; // written by an older pane
    }
}
