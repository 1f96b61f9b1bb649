import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import type { Api } from "../api/api.ts";
import type { Booking } from "../api/bookings.ts";
import type { HeldBookings } from "../booking/held-bookings.ts";
import { words } from "../texts/words.ts";
import { detailOf } from "./emit.ts";
import { Loader } from "./loader.ts";
import { shared } from "./styles.ts";
import { timesThere } from "./times-there.ts";
import "./booking-note.ts";
import "./forecast-list.ts";
import "./journeys-list.ts";
import "./milestones-list.ts";
import "./notice.ts";
import "./offers-list.ts";
import "./outcomes-line.ts";
import "./people-ring.ts";
import "./recurring-list.ts";
import "./social-hour.ts";

/** What is ahead: booked catch-ups, the next one first, and all that may become one. Each part loads by itself. */
@customElement("rc-coming-view")
export class ComingView extends LitElement {
    static override styles = [shared, css`
        h1 { margin-block-end: 16px; }
        .list { display: grid; gap: 12px; }
        details { margin-block-start: 12px; }
        summary { min-block-size: 32px; padding-block: 6px; cursor: pointer; color: var(--colorBrandForegroundLink); }
    `];

    @property({ attribute: false }) api!: Api;
    @property({ attribute: false }) bookings!: HeldBookings;
    /** Now, in milliseconds since 1970: what has ended by then is earlier. */
    @property({ attribute: false }) now: () => number = Date.now;
    readonly #bookings = new Loader(this, () => this.api.getBookings());

    override render(): unknown {
        const { api } = this;
        return html`<h1 tabindex="-1">${words.coming.title}</h1>
            ${this.#bookings.draw((bookings) => this.#lists(bookings))}
            <rc-journeys-list .api=${api} .bookings=${this.bookings}></rc-journeys-list>
            <rc-offers-list .api=${api} .now=${this.now}></rc-offers-list>
            <rc-recurring-list .api=${api}></rc-recurring-list>
            <rc-milestones-list .api=${api}></rc-milestones-list>
            <rc-forecast-list .api=${api}></rc-forecast-list>
            <rc-people-ring .api=${api}></rc-people-ring>
            <rc-social-hour .api=${api}></rc-social-hour>
            <rc-outcomes-line .api=${api}></rc-outcomes-line>`;
    }

    #lists(bookings: readonly Booking[]): unknown {
        const now = this.now();
        const sorted = [...bookings].sort((one, other) => Date.parse(one.start) - Date.parse(other.start));
        const coming = sorted.filter((booking) => Date.parse(booking.end) > now && booking.state !== "cancelled" && booking.state !== "lost");
        const earlier = sorted.filter((booking) => !coming.includes(booking)).reverse();
        return html`${coming.length > 0 ? this.#list(coming) : html`<rc-notice picture="calendar" heading=${words.coming.emptyTitle} text=${words.coming.empty}></rc-notice>`}
            ${earlier.length > 0 ? html`<details><summary>${words.coming.earlier}</summary>${this.#list(earlier)}</details>` : nothing}`;
    }

    #list(bookings: readonly Booking[]): unknown {
        return html`<ul class="list">${bookings.map((booking) => keyed(booking.id, html`<li class="card">
            <rc-booking-note level="2" .booking=${booking} .api=${timesThere(this.api, booking)} @rc-changed=${this.#onChanged}></rc-booking-note></li>`))}</ul>`;
    }

    // The changed one stays where it is until the next look, so that the focus stays with it.
    readonly #onChanged = (event: Event): void => {
        const changed = detailOf<Booking>(event);
        const known = this.#bookings.value ?? [];
        known.splice(known.findIndex(({ id }) => id === changed.id), 1, changed);
    };
}
