import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { reasonKinds, type Reason, type ReasonKind } from "../api/reason.ts";
import { sayFault } from "../texts/faults.ts";
import { words } from "../texts/words.ts";
import { focusAfter } from "./focus.ts";
import { icon } from "./icon.ts";
import { shared } from "./styles.ts";

/** Why a tie went quiet; opened, the evidence for it and a tap to put it right. */
@customElement("rc-reason-note")
export class ReasonNote extends LitElement {
    static override styles = [shared, css`
        .why { display: flex; gap: 8px; align-items: start; inline-size: 100%; padding: 8px 10px; border-radius: 8px; background: var(--colorNeutralBackground2); }
        .why:hover { background: var(--colorNeutralBackground2Hover); }
        .why > .text { flex: 1; min-inline-size: 0; }
        .why svg { margin-block-start: 2px; flex: none; }
        .mark { color: var(--colorBrandForeground1); }
        .open { transform: rotate(180deg); }
        .more { padding: 10px 10px 2px; }
        .evidence { display: grid; gap: 4px; padding-inline-start: 18px; list-style: disc; }
        .kinds { display: flex; flex-wrap: wrap; gap: 6px; }
        .kinds button { min-block-size: 28px; padding: 3px 10px; border-radius: 14px; border: 1px solid var(--colorNeutralStroke1); font-size: var(--fontSizeBase200); }
        .kinds button:hover { background: var(--colorNeutralBackground1Hover); }
        .kinds [aria-pressed="true"] { border-color: var(--colorBrandStroke1); background: var(--colorBrandBackground2); color: var(--colorBrandForeground2); }
        @media (prefers-reduced-motion: no-preference) { .turns { transition: rotate 160ms; } }
        @media (forced-colors: active) { .why { border: 1px solid; } .kinds [aria-pressed="true"] { outline: 2px solid Highlight; } }
    `];

    @property({ attribute: false }) reason!: Reason;
    @property({ attribute: false }) correct!: (kind: ReasonKind) => Promise<Reason>;
    @state() private isOpen = false;
    @state() private said = "";
    @state() private isSaving = false;

    override render(): unknown {
        const { text, correctedByUser } = this.reason;
        return html`<button class="plain why" aria-expanded=${this.isOpen ? "true" : "false"} aria-controls="more" @click=${() => (this.isOpen = !this.isOpen)}>
                <span class="mark">${icon("why")}</span>
                <span class="text"><span class="sr">${words.reason.label}: </span>${text}${correctedByUser ? html` <span class="quiet">(${words.reason.yours})</span>` : nothing}</span>
                <span class=${this.isOpen ? "open" : ""}>${icon("down")}</span>
            </button>
            <div id="more" class="more stack" ?hidden=${!this.isOpen}>${this.isOpen ? this.#more() : nothing}</div>
            <p class="sr" role="status">${this.said}</p>`;
    }

    #more(): unknown {
        const { evidence, kind } = this.reason;
        return html`${evidence.length > 0 ? html`<ul class="evidence quiet">${evidence.map((line) => html`<li>${line}</li>`)}</ul>` : nothing}
            <div role="group" aria-labelledby="other" class="stack">
                <p class="quiet" id="other">${words.reason.correctTitle}</p>
                <div class="kinds">${reasonKinds.map((other) => html`<button class="plain" id=${other} aria-pressed=${other === kind ? "true" : "false"}
                    @click=${() => this.#onCorrect(other)}>${words.reason.kinds[other]}</button>`)}</div>
            </div>
            ${this.said ? html`<p class="quiet" aria-hidden="true">${this.said}</p>` : nothing}`;
    }

    async #onCorrect(kind: ReasonKind): Promise<void> {
        if (this.isSaving || kind === this.reason.kind) return;
        this.isSaving = true;
        this.said = "";
        try {
            this.reason = await this.correct(kind);
            this.said = words.reason.corrected;
            await focusAfter(this, `#${kind}`);
        } catch (fault) {
            this.said = sayFault(fault, navigator.onLine).title;
        } finally {
            this.isSaving = false;
        }
    }
}
