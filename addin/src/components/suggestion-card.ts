import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import type { Care } from "../api/people.ts";
import type { Suggestion } from "../api/suggestions.ts";
import type { HeldBookings } from "../booking/held-bookings.ts";
import { words } from "../texts/words.ts";
import { CareChange, sayCare } from "./care-change.ts";
import { detailOf, emit } from "./emit.ts";
import { focusAfter } from "./focus.ts";
import { Parts } from "./parts.ts";
import { shared } from "./styles.ts";
import "./avatar.ts";
import "./book-panel.ts";
import "./care-menu.ts";
import "./reason-note.ts";
import "./silence-line.ts";

/** One person of this week: who, why, when. Emits `rc-open-person`. */
@customElement("rc-suggestion-card")
export class SuggestionCard extends LitElement {
    static override styles = [shared, css`
        .head { display: flex; gap: 12px; align-items: center; }
        .who { flex: 1; min-inline-size: 0; }
        .name { border-radius: 4px; }
        .name:hover { text-decoration: underline; }
        h2 { overflow-wrap: anywhere; }
        .under { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
        .aside { display: flex; align-items: center; justify-content: space-between; gap: 12px; }
    `];

    @property({ attribute: false }) suggestion!: Suggestion;
    @property({ attribute: false }) api!: Api;
    @property({ attribute: false }) bookings!: HeldBookings;
    @property() today = "";
    readonly #parts = new Parts(this);
    readonly #care = new CareChange(this, () => this.api);

    override render(): unknown {
        const { name } = this.suggestion;
        const care = this.#care.current;
        return html`<article class="card" aria-label=${name}>
                ${care ? html`<div class="aside appears"><p>${sayCare(name, care)}</p>
                    <fluent-button id="undo" role="button" size="small" @click=${this.#onUndo}>${words.undo}</fluent-button></div>` : this.#open()}
            </article>
            <p class="sr" role="status">${this.#care.said}</p>`;
    }

    #open(): unknown {
        const { personId, name, address, sentence, reason, usualGapDays, silentDays, slots, slotsNote, likelihood, outlook, terms } = this.suggestion;
        return html`<div class="stack">
            <div class="head">
                <rc-avatar name=${name}></rc-avatar>
                <div class="who">
                    <h2><button class="plain name" id="name" aria-label=${words.week.openPerson(name)} @click=${() => emit(this, "rc-open-person", personId)}>${name}</button></h2>
                    <p class="quiet under">${likelihood === "unsure" ? words.week.unsure : address}</p>
                </div>
                <rc-care-menu .name=${name} .today=${this.today} @rc-care=${this.#onCare}></rc-care-menu>
            </div>
            <rc-silence-line .usual=${usualGapDays} .silent=${silentDays}></rc-silence-line>
            <p>${sentence}</p>
            ${outlook ? html`<p class="quiet">${outlook}</p>` : nothing}
            <rc-reason-note .reason=${reason} .correct=${(kind: Suggestion["reason"]["kind"]) => this.api.putReason(personId, kind)}></rc-reason-note>
            <rc-book-panel .personId=${personId} .name=${name} .slots=${slots} .note=${slotsNote} .held=${this.bookings.of(personId)}
                .api=${this.api}></rc-book-panel>
            ${this.#parts.draw("rc-helped-note", () => html`<rc-helped-note .personId=${personId} .name=${name} .moved=${terms.find(({ kind }) => kind === "feedback")?.text ?? null}
                .api=${this.api}></rc-helped-note>`)}
            ${this.#care.said ? html`<p class="quiet" aria-hidden="true">${this.#care.said}</p>` : nothing}
        </div>`;
    }

    readonly #onCare = (event: Event): void => {
        const { personId, name } = this.suggestion;
        void this.bookings.of(personId).undo(); // who is to rest must not be invited seconds later
        void this.#care.choose(personId, name, detailOf<Care>(event));
        void focusAfter(this, "#undo");
    };

    readonly #onUndo = (): void => {
        void this.#care.undo(this.suggestion.personId, this.suggestion.name);
        void focusAfter(this, "#name");
    };
}
