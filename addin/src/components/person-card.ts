import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import type { Care, Person } from "../api/people.ts";
import type { Slot } from "../api/slot.ts";
import type { HeldBookings } from "../booking/held-bookings.ts";
import { about } from "../texts/about.ts";
import { sayDate } from "../texts/dates.ts";
import { words } from "../texts/words.ts";
import { CareChange, sayCare } from "./care-change.ts";
import { detailOf } from "./emit.ts";
import { focusAfter } from "./focus.ts";
import { Loader } from "./loader.ts";
import { shared } from "./styles.ts";
import type { Fold } from "./fold.ts";
import type { NotesPanel } from "./notes-panel.ts";
import "./after-note.ts";
import "./avatar.ts";
import "./book-panel.ts";
import "./cadence-panel.ts";
import "./care-menu.ts";
import "./elsewhere-panel.ts";
import "./fold.ts";
import "./journey-line.ts";
import "./last-contacts.ts";
import "./notes-panel.ts";
import "./openers-panel.ts";
import "./person-milestones.ts";
import "./prep-card.ts";
import "./reason-note.ts";
import "./recurring-panel.ts";
import "./rhythm-timeline.ts";
import "./talk-note.ts";
import "./year-glance.ts";

type Times = { slots: Slot[]; note: string | null };

/** One person: what is near, your rhythm, whose turn it is and a time to meet; what is needed less often is folded and asked for when it is opened. */
@customElement("rc-person-card")
export class PersonCard extends LitElement {
    static override styles = [shared, css`
        .head { display: flex; gap: 12px; align-items: center; }
        .who { flex: 1; min-inline-size: 0; }
        .standing { display: inline-block; margin-block-start: 4px; padding: 1px 8px; border-radius: 10px; font-size: var(--fontSizeBase200); background: var(--colorNeutralBackground3); }
        .standing.quiet-tie { background: var(--colorBrandBackground2); color: var(--colorBrandForeground2); }
        .turn { font-weight: var(--fontWeightSemibold); }
        .near { margin-block-end: -12px; }
        .ways { align-items: start; }
        .ways fluent-button { min-inline-size: 0; }
        .folds { gap: 8px; }
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
        const care = this.#care.current;
        return html`<article class="stack" aria-label=${this.person.name} @rc-person-changed=${this.#onChanged} @rc-notes-changed=${this.#onNotes}>
                ${this.#head()}
                ${care ? this.#cared(care) : nothing} ${this.#isOpen() ? this.#near() : nothing} ${this.#rhythm()} ${care ? nothing : this.#catchUp()} ${this.#folds()}
            </article>
            <p class="sr" role="status">${this.#care.said}</p>`;
    }

    #head(): unknown {
        const { name, address, standing, planned } = this.person;
        return html`<div class="head">
            <rc-avatar large name=${name}></rc-avatar>
            <div class="who">
                <h1 tabindex="-1">${name}</h1>
                <p class="quiet">${address}</p>
                <p><span class="standing ${standing === "quiet" && !planned ? "quiet-tie" : ""}">${words.person.standings[standing]}${planned ? `, ${planned.text}` : ""}</span></p>
            </div>
            <rc-care-menu .name=${name} .today=${this.today} @rc-care=${this.#onCare}></rc-care-menu>
        </div>`;
    }

    #rhythm(): unknown {
        const { contactDays, usualGapDays, turn, sentence, reason, personId, elsewhere, cadence } = this.person;
        const isWanted = this.#isWanted();
        return html`<section class="card stack" aria-labelledby="rhythm">
            <h2 id="rhythm">${words.person.rhythm}</h2>
            <rc-rhythm-timeline .days=${contactDays} .today=${this.today} .usual=${usualGapDays} ?still=${!isWanted || (elsewhere !== null && cadence === null)}></rc-rhythm-timeline>
            ${sentence && isWanted ? html`<p>${sentence}</p>` : nothing}
            ${turn && isWanted ? this.#turn(turn) : nothing}
            ${reason && isWanted ? html`<rc-reason-note .reason=${reason} .correct=${(kind: typeof reason.kind) => this.api.putReason(personId, kind)}></rc-reason-note>` : nothing}
            ${this.#isOpen() ? html`<div class="row ways"><rc-talk-note .personId=${personId} .today=${this.today} .api=${this.api}></rc-talk-note>
                <fluent-button id="write-instead" role="button" size="small" @click=${this.#onWrite}>${about.openers.title}</fluent-button></div>
                <rc-elsewhere-panel .personId=${personId} .elsewhere=${elsewhere} .api=${this.api}></rc-elsewhere-panel>` : nothing}
        </section>`;
    }

    #near(): unknown {
        const { personId } = this.person;
        return html`<div class="near"><rc-after-note .personId=${personId} .api=${this.api}></rc-after-note>
            <rc-prep-card .personId=${personId} .today=${this.today} .api=${this.api}></rc-prep-card>
            <rc-journey-line .personId=${personId} .api=${this.api} .bookings=${this.bookings}></rc-journey-line>
            <rc-person-milestones .personId=${personId} .api=${this.api}></rc-person-milestones></div>`;
    }

    #folds(): unknown {
        const { personId, name, address, addresses, contactDays, usualGapDays, cadence } = this.person;
        const { api, today } = this;
        return html`<div class="stack folds">
            ${this.#isOpen() ? html`<rc-fold id="write" heading=${about.openers.title} hint=${about.openers.about}
                .content=${() => html`<rc-openers-panel .personId=${personId} .address=${address} .api=${api}></rc-openers-panel>`}></rc-fold>` : nothing}
            <rc-fold id="notes" heading=${about.notes.title} hint=${about.notes.about}
                .content=${() => html`<rc-notes-panel .personId=${personId} .today=${today} .api=${api}></rc-notes-panel>`}></rc-fold>
            <rc-fold id="year" heading=${about.year.title} hint=${about.year.about} .content=${() => html`<rc-year-glance .days=${contactDays} .today=${today}></rc-year-glance>
                <rc-last-contacts .days=${contactDays} .addresses=${addresses} .today=${today}></rc-last-contacts>`}></rc-fold>
            ${this.#isOpen() ? html`<rc-fold id="cadence" heading=${about.cadence.title} hint=${about.cadence.about}
                    .content=${() => html`<rc-cadence-panel .personId=${personId} .cadence=${cadence} .usualGapDays=${usualGapDays} .api=${api}></rc-cadence-panel>`}></rc-fold>
                <rc-fold id="recurring" heading=${about.recurring.title} hint=${about.recurring.about}
                    .content=${() => html`<rc-recurring-panel .personId=${personId} .name=${name} .api=${api}></rc-recurring-panel>`}></rc-fold>` : nothing}
        </div>`;
    }

    /** False for people whom the user has put aside for good: no silence is counted, and it is nobody's turn. */
    #isWanted(): boolean {
        const kind = this.#care.current?.kind;
        return kind === undefined || kind === "snooze";
    }

    /** False for people who are in memory or never to be brought up: nothing urges towards them. */
    #isOpen(): boolean {
        const kind = this.#care.current?.kind;
        return kind !== "memorial" && kind !== "never";
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

    // What was changed has been said already, so a card that cannot be read again just now stays as it is.
    readonly #onChanged = async (): Promise<void> => {
        this.person = await this.api.getPerson(this.person.personId).catch(() => this.person);
    };

    readonly #onNotes = (): void => {
        this.#fold("notes")?.renderRoot.querySelector<NotesPanel>("rc-notes-panel")?.refresh();
    };

    readonly #onWrite = (): void => {
        const fold = this.#fold("write");
        if (!fold) return;
        fold.open = true;
        void focusAfter(fold, "summary");
    };

    #fold(id: string): Fold | null {
        return this.renderRoot.querySelector<Fold>(`#${id}`);
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
