import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import { isProblem } from "../api/client.ts";
import { choices, type Decision, type Review } from "../api/review.ts";
import { sayFault } from "../texts/faults.ts";
import { own } from "../texts/own.ts";
import { emit } from "./emit.ts";
import { focusAfter } from "./focus.ts";
import { shared } from "./styles.ts";

type Choice = Decision["choice"];
type Name = Review["names"][number];

/** The first names worth a decision. Nothing is mailed before it is done. Emits `rc-reviewed`, or `rc-review-later`. */
@customElement("rc-review-view")
export class ReviewView extends LitElement {
    static override styles = [shared, css`
        h1 { margin-block-end: 8px; }
        p + p { margin-block-start: 4px; }
        details { margin-block: 12px; }
        summary { min-block-size: 32px; padding-block: 6px; cursor: pointer; color: var(--colorBrandForegroundLink); }
        dl { display: grid; gap: 8px; }
        dt { font-weight: var(--fontWeightSemibold); }
        fieldset { min-inline-size: 0; }
        legend { font-weight: var(--fontWeightSemibold); float: inline-start; inline-size: 100%; overflow-wrap: anywhere; }
        legend + * { clear: both; }
        .ways { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 4px; margin-block-start: 8px; }
        @media (max-width: 350px) { .ways { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
        .way { display: grid; place-items: center; min-block-size: 32px; padding: 2px 6px; border-radius: 6px; border: 1px solid var(--colorNeutralStroke1); cursor: pointer;
            font-size: var(--fontSizeBase200); text-align: center; overflow-wrap: anywhere; position: relative; }
        .way input { position: absolute; opacity: 0; min-block-size: 0; inline-size: 1px; }
        .way:hover { background: var(--colorNeutralBackground3); }
        .way:has(:checked) { background: var(--colorBrandBackground2); border-color: var(--colorBrandStroke1); color: var(--colorBrandForeground2); font-weight: var(--fontWeightSemibold); }
        .way:has(:focus-visible) { outline: 2px solid var(--colorStrokeFocus2); outline-offset: 1px; }
        .end { position: sticky; inset-block-end: 0; margin-block-start: 12px; padding: 12px 16px; border: 1px solid var(--colorNeutralStroke1); border-radius: 12px;
            background: var(--colorNeutralBackground1); box-shadow: 0 -2px 12px rgb(0 0 0 / 12%); }
        li { scroll-margin-block-end: 80px; }
        .fault { flex-basis: 100%; color: var(--colorStatusDangerForeground1); }
        @media (forced-colors: active) { .way:has(:checked) { border: 2px solid Highlight; } }
    `];

    @property({ attribute: false }) api!: Api;
    @property({ attribute: false }) review!: Review;
    @state() private chosen: ReadonlyMap<string, Choice> = new Map();
    @state() private isSaving = false;
    @state() private fault: unknown = null;

    override render(): unknown {
        const { names } = this.review;
        const r = own.review;
        return html`<h1 tabindex="-1">${r.title}</h1>
            <p>${names.length > 0 ? r.lead(names.length) : r.none}</p>
            <p class="quiet">${r.promise}</p>
            ${names.length > 0 ? html`<details><summary>${r.meaning}</summary>
                <dl class="card">${choices.map((choice) => html`<div><dt>${r.choices[choice]}</dt><dd>${r.meanings[choice]}</dd></div>`)}</dl></details>
                <ul class="stack">${names.map((name) => html`<li class="card">${this.#name(name)}</li>`)}</ul>` : nothing}
            <div class="end row">
                ${this.fault === null ? nothing : html`<p class="fault" role="alert">${sayFault(this.fault, navigator.onLine).title}</p>`}
                <fluent-button id="done" role="button" appearance="primary" @click=${this.#onDone}>${r.done}</fluent-button>
                <fluent-button id="later" role="button" appearance="subtle" @click=${() => emit(this, "rc-review-later")}>${r.later}</fluent-button>
                <p class="sr" role="status">${this.isSaving ? r.saving : ""}</p>
            </div>`;
    }

    #name({ personId, name, address, facts }: Name): unknown {
        const facts_ = `facts-${personId}`;
        return html`<fieldset aria-describedby=${facts_}>
            <legend>${name}</legend>
            <p id=${facts_} class="quiet">${address === name ? nothing : html`${address}<br>`}${facts}</p>
            <div class="ways">${choices.map((choice) => html`<label class="way"><input type="radio" name=${personId} value=${choice}
                .checked=${this.#choiceOf(personId) === choice} @change=${() => this.#choose(personId, choice)}>${own.review.choices[choice]}</label>`)}</div>
        </fieldset>`;
    }

    #choiceOf(personId: string): Choice {
        return this.chosen.get(personId) ?? "keep";
    }

    #choose(personId: string, choice: Choice): void {
        this.chosen = new Map(this.chosen).set(personId, choice);
    }

    readonly #onDone = async (): Promise<void> => {
        if (this.isSaving) return;
        [this.isSaving, this.fault] = [true, null];
        try {
            await this.api.putReview(this.review.names.map(({ personId }) => ({ personId, choice: this.#choiceOf(personId) })));
            emit(this, "rc-reviewed");
        } catch (fault) {
            await this.#onFault(fault);
        }
        this.isSaving = false;
    };

    // Who was here may have become one person with somebody else meanwhile: then the names are asked for again, and what was chosen stays.
    async #onFault(fault: unknown): Promise<void> {
        this.fault = fault;
        if (isProblem(fault, "not-found")) this.review = await this.api.getReview().catch(() => this.review);
        await focusAfter(this, "#done");
    }
}
