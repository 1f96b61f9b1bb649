import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import type { FeedbackKind } from "../api/feedback.ts";
import { sayFault } from "../texts/faults.ts";
import { late } from "../texts/late.ts";
import { words } from "../texts/words.ts";
import { focusAfter } from "./focus.ts";
import { shared } from "./styles.ts";

type Said = Exclude<FeedbackKind, "opener">;

/** Whether a suggestion helps, in one click; what earlier words do to the ranking; and a way back from both. */
@customElement("rc-helped-note")
export class HelpedNote extends LitElement {
    static override styles = [shared, css`
        .line { display: flex; align-items: center; justify-content: space-between; gap: 4px 12px; flex-wrap: wrap; }
        .ways { flex: none; display: flex; margin-inline-start: -8px; }
        .line p { flex: 1 1 10rem; min-inline-size: 0; overflow-wrap: anywhere; }
        fluent-button { flex: none; min-inline-size: 0; }
    `];

    @property() personId = "";
    @property() name = "";
    /** What moves this person in the ranking, in one sentence; null where nothing does. */
    @property() moved: string | null = null;
    @property({ attribute: false }) api!: Pick<Api, "giveFeedback" | "deleteFeedback">;
    @state() private told: Said | null = null;
    @state() private said = "";

    override render(): unknown {
        return html`${this.#body()}<p class=${this.told === null && this.said ? "quiet" : "sr"} role="status">${this.said}</p>`;
    }

    #body(): unknown {
        const h = late.helped;
        if (this.told !== null) return this.#line(html`<p class="quiet" aria-hidden="true">${this.said}</p>`, () => this.#takeBack());
        return html`${this.moved === null ? nothing : this.#line(html`<p class="quiet">${this.moved}</p>`, () => this.#forget())}
            <div class="line" role="group" aria-label=${h.about(this.name)}><p class="quiet">${h.question}</p>
                <div class="ways"><fluent-button id="helpful" role="button" size="small" appearance="subtle" @click=${() => this.#tell("helpful")}>${h.helpful}</fluent-button>
                <fluent-button id="dismissed" role="button" size="small" appearance="subtle" @click=${() => this.#tell("dismissed")}>${h.dismissed}</fluent-button></div></div>`;
    }

    #line(sentence: unknown, undo: () => unknown): unknown {
        return html`<div class="line">${sentence}
            <fluent-button id="undo" role="button" size="small" aria-label=${late.outcomes.undoFor(this.name)} @click=${undo}>${words.undo}</fluent-button></div>`;
    }

    // Shown at once, and as before where the server did not hear of it.
    async #tell(kind: Said): Promise<void> {
        this.told = kind;
        this.said = kind === "helpful" ? late.helped.earlier(this.name) : late.helped.later(this.name);
        void focusAfter(this, "#undo");
        try {
            await this.api.giveFeedback(this.personId, kind);
        } catch (fault) {
            this.told = null;
            this.said = sayFault(fault, navigator.onLine).title;
            void focusAfter(this, `#${kind}`);
        }
    }

    async #takeBack(): Promise<void> {
        const { told } = this;
        if (told === null) return;
        const before = this.said;
        this.told = null;
        this.said = late.outcomes.undone(this.name);
        void focusAfter(this, `#${told}`);
        try {
            await this.api.deleteFeedback(this.personId, told);
        } catch {
            this.told = told; // it still holds, and can be taken back once more
            this.said = before;
            void focusAfter(this, "#undo");
        }
    }

    async #forget(): Promise<void> {
        const before = this.moved;
        this.moved = null;
        this.said = late.outcomes.undone(this.name);
        void focusAfter(this, "#helpful");
        try {
            await this.api.deleteFeedback(this.personId);
        } catch (fault) {
            this.moved = before;
            this.said = sayFault(fault, navigator.onLine).title;
        }
    }
}
