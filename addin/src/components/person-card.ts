import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import type { Care, Person } from "../api/people.ts";
import type { Slot } from "../api/slot.ts";
import type { HeldBookings } from "../booking/held-bookings.ts";
import { sayDate } from "../texts/dates.ts";
import { words } from "../texts/words.ts";
import { CareChange, sayCare } from "./care-change.ts";
import { detailOf } from "./emit.ts";
import { focusAfter } from "./focus.ts";
import { Loader } from "./loader.ts";
import { shared } from "./styles.ts";
import "./avatar.ts";
import "./book-panel.ts";
import "./care-menu.ts";
import "./reason-note.ts";
import "./rhythm-timeline.ts";

type Times = { slots: Slot[]; note: string | null };

/** One person: your rhythm, whose turn it is, and a time to meet. */
@customElement("rc-person-card")
export class PersonCard extends LitElement {
    static override styles = [shared, css`
        .head { display: flex; gap: 12px; align-items: center; }
        .who { flex: 1; min-inline-size: 0; }
        .standing { display: inline-block; margin-block-start: 4px; padding: 1px 8px; border-radius: 10px; font-size: var(--fontSizeBase200); background: var(--colorNeutralBackground3); }
        .standing.quiet-tie { background: var(--colorBrandBackground2); color: var(--colorBrandForeground2); }
        .turn { font-weight: var(--fontWeightSemibold); }
        .aside { display: flex; align-items: center; justify-content: space-between; gap: 12px; padding: 10px 12px; border-radius: 8px; background: var(--colorNeutralBackground2); }
        @media (forced-colors: active) { .standing, .aside { border: 1px solid; } }
    `];

    @property({ attribute: false }) person!: Person;
    @property({ attribute: false }) api!: Api;
    @property({ attribute: false }) bookings!: HeldBookings;
    @property() today = "";
    @state() private wantsTimes = false;
    readonly #care = new CareChange(this, () => this.api);
    readonly #times = new Loader<Times | null>(this, () => (this.wantsTimes ? this.api.getSlots(this.person.personId) : Promise.resolve(null)));

    override connectedCallback(): void {
        this.#care.current = this.person.care;
        this.wantsTimes = this.person.standing === "quiet";
        super.connectedCallback();
    }

    override render(): unknown {
        return html`<article class="stack" aria-label=${this.person.name}>
                ${this.#head()} ${this.#rhythm()} ${this.#care.current ? this.#cared(this.#care.current) : this.#catchUp()}
            </article>
            <p class="sr" role="status">${this.#care.said}</p>`;
    }

    #head(): unknown {
        const { name, addresses, standing } = this.person;
        return html`<div class="head">
            <rc-avatar large name=${name}></rc-avatar>
            <div class="who">
                <h1 tabindex="-1">${name}</h1>
                ${addresses.map((address) => html`<p class="quiet">${address}</p>`)}
                <p><span class="standing ${standing === "quiet" ? "quiet-tie" : ""}">${words.person.standings[standing]}</span></p>
            </div>
            <rc-care-menu .name=${name} .today=${this.today} @rc-care=${this.#onCare}></rc-care-menu>
        </div>`;
    }

    #rhythm(): unknown {
        const { contactDays, usualGapDays, turn, sentence, reason, personId } = this.person;
        return html`<section class="card stack" aria-labelledby="rhythm">
            <h2 id="rhythm">${words.person.rhythm}</h2>
            <rc-rhythm-timeline .days=${contactDays} .today=${this.today} .usual=${usualGapDays}></rc-rhythm-timeline>
            ${sentence ? html`<p>${sentence}</p>` : nothing}
            ${turn ? this.#turn(turn) : nothing}
            ${reason ? html`<rc-reason-note .reason=${reason} .correct=${(kind: typeof reason.kind) => this.api.putReason(personId, kind)}></rc-reason-note>` : nothing}
        </section>`;
    }

    #turn({ whose, since, unanswered }: NonNullable<Person["turn"]>): unknown {
        const said = whose === "yours" ? words.person.yourTurn(sayDate(since)) : words.person.theirTurn(sayDate(since));
        return html`<p><span class="turn">${said}</span>${unanswered > 0 ? html` <span class="quiet">${words.person.unanswered(unanswered)}</span>` : nothing}</p>`;
    }

    #cared(care: Care): unknown {
        return html`<div class="aside"><p>${sayCare(this.person.name, care)}</p>
            <fluent-button id="back" role="button" size="small" @click=${this.#onBack}>${words.care.back}</fluent-button></div>`;
    }

    #catchUp(): unknown {
        const { personId, name } = this.person;
        return html`<section class="card stack" aria-labelledby="catch-up">
            <h2 id="catch-up">${words.person.catchUp}</h2>
            ${this.#times.draw((times) => times
                ? html`<rc-book-panel .personId=${personId} .name=${name} .slots=${times.slots} .note=${times.note} .held=${this.bookings.of(personId)}
                    .api=${this.api}></rc-book-panel>`
                : html`<fluent-button id="find" role="button" @click=${this.#onFind}>${words.slots.find}</fluent-button>`)}
            ${this.#care.said ? html`<p class="quiet" aria-hidden="true">${this.#care.said}</p>` : nothing}
        </section>`;
    }

    readonly #onFind = (): void => {
        this.wantsTimes = true;
        void this.#times.run();
    };

    readonly #onCare = (event: Event): void => {
        void this.bookings.of(this.person.personId).undo();
        void this.#care.choose(this.person.personId, this.person.name, detailOf<Care>(event));
        void focusAfter(this, "#back");
    };

    readonly #onBack = (): void => {
        void this.#care.undo(this.person.personId, this.person.name);
        void focusAfter(this, "h1");
    };
}
