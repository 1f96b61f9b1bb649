import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import type { HeldBookings } from "../booking/held-bookings.ts";
import { late } from "../texts/late.ts";
import { words } from "../texts/words.ts";
import type { MeetingApi } from "./journey-meeting.ts";
import { Loader } from "./loader.ts";
import { leaf, sectionStyles } from "./section.ts";
import "./journey-meeting.ts";

/** That the user will be where one person is, and the way to meet them there; nothing where it is not so or cannot be known now. */
@customElement("rc-journey-line")
export class JourneyLine extends LitElement {
    static override styles = [sectionStyles, css`
        .card { margin-block-end: 12px; } /* of its own: where there is nothing there is no gap */
    `];

    @property() personId = "";
    @property({ attribute: false }) api!: MeetingApi & Pick<Api, "getJourneys">;
    @property({ attribute: false }) bookings!: HeldBookings;
    readonly #all = new Loader(this, async () => this.api.getJourneys());

    override render(): unknown {
        const { personId, api, bookings } = this;
        const journey = (this.#all.value ?? []).find(({ people, booked }) => [...people, ...booked].some((one) => one.personId === personId));
        if (!journey) return nothing;
        const person = journey.people.find((one) => one.personId === personId);
        const booking = journey.booked.find((one) => one.personId === personId);
        return html`<div class="card stack appears" role="group" aria-label=${late.journeys.title}><div class="entry">${leaf(journey.firstDay)}<div><p>${journey.text}</p>
                <p class="quiet">${booking ? words.book.bookedSentence(booking.name, booking.text) : person?.text}</p></div></div>
            ${person ? html`<rc-person-there .journey=${journey} .person=${person} .api=${api} .bookings=${bookings}></rc-person-there>` : nothing}</div>`;
    }
}
