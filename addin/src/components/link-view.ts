import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import { isProblem } from "../api/client.ts";
import type { Link, LinkDone } from "../api/links.ts";
import { sayFault } from "../texts/faults.ts";
import { words } from "../texts/words.ts";
import { emit } from "./emit.ts";
import { focusAfter } from "./focus.ts";
import { icon } from "./icon.ts";
import { Loader } from "./loader.ts";
import { shared } from "./styles.ts";
import "./booking-note.ts";
import "./notice.ts";

type Step = { at: "asking" } | { at: "doing" } | { at: "done"; done: LinkDone } | { at: "failed"; fault: unknown };

/** What a link of the digest would do, the click that does it, and what became of it. Emits `rc-leave-link`. */
@customElement("rc-link-view")
export class LinkView extends LitElement {
    static override styles = [shared, css`
        .card { margin-block-start: 24px; }
        .head { display: flex; gap: 8px; align-items: center; }
        .when { font-weight: var(--fontWeightSemibold); }
        .alternatives { padding-inline-start: 18px; list-style: disc; }
    `];

    @property() token = "";
    @property({ attribute: false }) api!: Api;
    @state() private step: Step = { at: "asking" };
    readonly #link = new Loader(this, () => this.api.getLink(this.token));

    override render(): unknown {
        return html`<div>${this.#link.draw((link) => (this.step.at === "done" ? this.#done(this.step.done) : this.#ask(link)), (fault) => this.#gone(fault))}</div>`;
    }

    #ask(link: Link): unknown {
        const isDoing = this.step.at === "doing";
        return html`<section class="card stack appears" aria-labelledby="ask">
            <h1 id="ask" tabindex="-1">${words.link.actions[link.action]}</h1>
            <p>${link.text}</p>
            ${link.slot && !link.text.includes(link.slot.text) ? html`<p class="when">${link.slot.text}</p>` : nothing}
            ${this.step.at === "failed" ? this.#failed(this.step.fault) : nothing}
            <div class="row">
                <fluent-button id="confirm" role="button" appearance="primary" ?disabled=${isDoing} @click=${this.#onConfirm}>${words.link.confirm[link.action]}</fluent-button>
                ${this.#leave()}
            </div>
            <p class="sr" role="status">${isDoing ? words.loading : ""}</p>
        </section>`;
    }

    #done({ text, booking }: LinkDone): unknown {
        return html`<section class="card stack appears" aria-labelledby="done">
            <h1 id="done" class="head" tabindex="-1">${icon("done")} ${words.link.done}</h1>
            <p role="status">${text}</p>
            ${booking ? html`<rc-booking-note level="2" .booking=${booking} .api=${this.api}></rc-booking-note>` : nothing}
            <div class="row">${this.#leave()}</div>
        </section>`;
    }

    #failed(fault: unknown): unknown {
        const { title, text } = sayFault(fault, navigator.onLine);
        const alternatives = isProblem(fault, "slot-taken", "slot-passed") ? fault.alternatives : [];
        return html`<div role="alert" class="stack"><p>${title} ${text}</p>
            ${alternatives.length > 0 ? html`<p>${words.link.pickAnother}</p><ul class="alternatives">${alternatives.map((slot) => html`<li>${slot.text}</li>`)}</ul>` : nothing}</div>`;
    }

    #gone(fault: unknown): unknown {
        if (!isProblem(fault, "link-used", "link-expired", "not-found")) return undefined;
        return html`<rc-notice level="1" role="alert" picture="calendar" heading=${words.link.goneTitle} .text=${fault.message}>${this.#leave()}</rc-notice>`;
    }

    #leave(): unknown {
        return html`<fluent-button id="leave" role="button" appearance="subtle" @click=${() => emit(this, "rc-leave-link")}>${words.link.toWeek}</fluent-button>`;
    }

    readonly #onConfirm = async (): Promise<void> => {
        if (this.step.at === "doing") return;
        this.step = { at: "doing" };
        try {
            this.step = { at: "done", done: await this.api.followLink(this.token) };
            await focusAfter(this, "#done");
        } catch (fault) {
            this.step = { at: "failed", fault };
        }
    };
}
