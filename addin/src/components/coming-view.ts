import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import type { Api } from "../api/api.ts";
import type { Booking } from "../api/bookings.ts";
import { words } from "../texts/words.ts";
import { detailOf } from "./emit.ts";
import { Loader } from "./loader.ts";
import { shared } from "./styles.ts";
import "./booking-note.ts";
import "./notice.ts";

/** Catch-ups that are booked, the next one first. */
@customElement("rc-coming-view")
export class ComingView extends LitElement {
    static override styles = [shared, css`
        h1 { margin-block-end: 16px; }
        .list { display: grid; gap: 12px; }
        h2 { margin-block: 24px 12px; }
    `];

    @property({ attribute: false }) api!: Api;
    /** Now, in milliseconds since 1970: what has ended by then is earlier. */
    @property({ attribute: false }) now: () => number = Date.now;
    readonly #bookings = new Loader(this, () => this.api.getBookings());

    override render(): unknown {
        return html`<h1 tabindex="-1">${words.coming.title}</h1>${this.#bookings.draw((bookings) => this.#lists(bookings))}`;
    }

    #lists(bookings: readonly Booking[]): unknown {
        const now = this.now();
        const sorted = [...bookings].sort((one, other) => Date.parse(one.start) - Date.parse(other.start));
        const coming = sorted.filter((booking) => Date.parse(booking.end) > now && booking.state !== "cancelled" && booking.state !== "lost");
        const earlier = sorted.filter((booking) => !coming.includes(booking)).reverse();
        return html`${coming.length > 0 ? this.#list(coming, 2) : html`<rc-notice picture="calendar" heading=${words.coming.emptyTitle} text=${words.coming.empty}></rc-notice>`}
            ${earlier.length > 0 ? html`<h2>${words.coming.earlier}</h2>${this.#list(earlier, 3)}` : nothing}`;
    }

    #list(bookings: readonly Booking[], level: number): unknown {
        return html`<ul class="list">${bookings.map((booking) => keyed(booking.id, html`<li class="card">
            <rc-booking-note level=${level} .booking=${booking} .api=${this.api} @rc-changed=${this.#onChanged}></rc-booking-note></li>`))}</ul>`;
    }

    // The changed one stays where it is until the next look, so that the focus stays with it.
    readonly #onChanged = (event: Event): void => {
        const changed = detailOf<Booking>(event);
        const known = this.#bookings.value ?? [];
        known.splice(known.findIndex(({ id }) => id === changed.id), 1, changed);
    };
}
