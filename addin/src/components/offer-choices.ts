import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import { isProblem } from "../api/client.ts";
import type { Offer } from "../api/offers.ts";
import { sayFault } from "../texts/faults.ts";
import { late } from "../texts/late.ts";
import { words } from "../texts/words.ts";
import { focusAfter } from "./focus.ts";
import { icon } from "./icon.ts";
import { shared } from "./styles.ts";

type Step = { at: "idle" } | { at: "sending" } | { at: "offered"; offer: Offer } | { at: "failed"; fault: unknown };

/** Lets a person outside the organisation choose among times that are held meanwhile: one click, one offer. */
@customElement("rc-offer-choices")
export class OfferChoices extends LitElement {
    static override styles = [shared, css`
        .done { padding: 10px 12px; border-radius: 8px; background: var(--colorBrandBackground2); }
        .done p:first-child { display: flex; gap: 8px; align-items: center; font-weight: var(--fontWeightSemibold); outline: none; }
        .done svg { flex: none; }
        ul { display: grid; gap: 4px; padding-inline-start: 18px; list-style: disc; }
        .fault { padding: 8px 12px; border-radius: 8px; background: var(--colorStatusWarningBackground1); color: var(--colorStatusWarningForeground3); outline: none; }
        fluent-button { justify-self: start; min-inline-size: 0; }
        @media (forced-colors: active) { .done, .fault { border: 1px solid; } }
    `];

    @property() personId = "";
    @property() name = "";
    @property({ attribute: false }) api!: Pick<Api, "offerChoices">;
    @state() private step: Step = { at: "idle" };
    #id = ""; // of this click: a repeat of it offers once

    override render(): unknown {
        const { step } = this;
        const isSending = step.at === "sending";
        return html`<div class="stack">${step.at === "offered" ? this.#offered(step.offer) : html`
                <p class="quiet" id="hint">${late.offers.hint(this.name)}</p>
                ${step.at === "failed" ? this.#failed(step.fault) : nothing}
                ${step.at === "failed" && isSettled(step.fault) ? nothing : html`<fluent-button id="offer" role="button" aria-label=${step.at === "failed" ? words.retry : late.offers.buttonFor(this.name)} aria-describedby="hint"
                    ?disabled=${isSending} @click=${this.#onOffer}>${step.at === "failed" ? words.retry : late.offers.button}</fluent-button>`}`}</div>
            <p class="quiet" role="status" ?hidden=${!isSending}>${isSending ? late.offers.sending(this.name) : ""}</p>`;
    }

    #offered({ times }: Offer): unknown {
        return html`<div class="done stack" role="status"><p id="done" tabindex="-1">${icon("done")}<span>${late.offers.sent(this.name)}</span></p>
            <ul aria-label=${late.offers.times}>${times.map(({ text }) => html`<li>${text}</li>`)}</ul></div>`;
    }

    #failed(fault: unknown): unknown {
        const { title, text } = sayFault(fault, navigator.onLine);
        return html`<div class="fault stack" role="alert" id="fault" tabindex="-1"><p>${title}</p>
            ${text === "" ? nothing : html`<p>${text}</p>`}
            ${isProblem(fault, "already-offered") ? html`<p>${late.offers.already}</p>` : isSettled(fault) ? nothing : html`<p>${late.offers.failedHint}</p>`}</div>`;
    }

    readonly #onOffer = async (): Promise<void> => {
        if (this.step.at === "sending") return;
        if (this.step.at === "idle") this.#id = crypto.randomUUID();
        this.step = { at: "sending" };
        try {
            this.step = { at: "offered", offer: await this.api.offerChoices(this.personId, this.#id) };
            await focusAfter(this, "#done");
        } catch (fault) {
            this.step = { at: "failed", fault };
            await focusAfter(this, isSettled(fault) ? "#fault" : "#offer");
        }
    };
}

// Asking once more would get the same answer.
const isSettled = (fault: unknown): boolean => isProblem(fault, "already-offered", "no-times");
