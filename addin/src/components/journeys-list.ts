import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import type { Api } from "../api/api.ts";
import type { Booking } from "../api/bookings.ts";
import type { Journey, PersonThere } from "../api/journeys.ts";
import type { HeldBookings } from "../booking/held-bookings.ts";
import { late } from "../texts/late.ts";
import { words } from "../texts/words.ts";
import { emit } from "./emit.ts";
import { icon } from "./icon.ts";
import type { MeetingApi } from "./journey-meeting.ts";
import { Loader } from "./loader.ts";
import { leaf, section, sectionStyles } from "./section.ts";
import "./avatar.ts";
import "./journey-meeting.ts";

/** Where the user will be, who is there, and what is booked there already. Emits `rc-open-person`. */
@customElement("rc-journeys-list")
export class JourneysList extends LitElement {
    static override styles = [sectionStyles, css`
        .where { font-weight: var(--fontWeightSemibold); }
        .people { display: grid; gap: 16px; }
        .person { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 4px 12px; align-items: start; }
        .person rc-person-there { grid-column: 1 / -1; margin-block-start: 4px; }
        .booked { display: flex; gap: 8px; align-items: flex-start; padding: 8px 12px; border-radius: 8px; background: var(--colorStatusSuccessBackground1); color: var(--colorStatusSuccessForeground1); }
        .booked svg { flex: none; margin-block-start: 1px; }
        .booked p { min-inline-size: 0; color: var(--colorNeutralForeground1); }
        @media (forced-colors: active) { .booked { border: 1px solid; } }
    `];

    @property({ attribute: false }) api!: MeetingApi & Pick<Api, "getJourneys">;
    @property({ attribute: false }) bookings!: HeldBookings;
    readonly #all = new Loader(this, () => this.api.getJourneys());

    override render(): unknown {
        return section(this.#all, late.journeys.title, (all) => all.length === 0 ? nothing
            : html`<ul class="list">${all.map((journey) => keyed(journey.firstDay, html`<li class="card stack">${this.#journey(journey)}</li>`))}</ul>`);
    }

    #journey(journey: Journey): unknown {
        return html`<div class="entry">${leaf(journey.firstDay)}<div><p class="where">${journey.text}</p>${journey.who ? html`<p>${journey.who}</p>` : nothing}</div></div>
            ${journey.booked.map((booking) => this.#booked(booking))}
            ${journey.people.length === 0 ? nothing : html`<ul class="people">${journey.people.map((person) => keyed(person.personId, this.#person(journey, person)))}</ul>`}`;
    }

    #booked({ name, text, place, state }: Booking): unknown {
        return html`<div class="booked">${icon("done")}<p><strong>${words.book.states[state]}</strong><br>${words.book.bookedSentence(name, text)}${place ? html`<br><span class="quiet">${place}</span>` : nothing}</p></div>`;
    }

    #person(journey: Journey, person: PersonThere): unknown {
        const { personId, name, isQuiet, sentence, text } = person;
        return html`<li class="person"><rc-avatar name=${name}></rc-avatar><div>
            <div class="row"><button class="plain name" aria-label=${words.week.openPerson(name)} @click=${() => emit(this, "rc-open-person", personId)}>${name}</button>
                ${isQuiet ? html`<span class="mark">${words.person.standings.quiet}</span>` : nothing}</div>
            <p class="quiet">${sentence ?? text}</p></div>
            <rc-person-there .journey=${journey} .person=${person} .api=${this.api} .bookings=${this.bookings}></rc-person-there></li>`;
    }
}
