import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import type { Opener, Openers, OpenerWish } from "../api/openers.ts";
import { about } from "../texts/about.ts";
import { sayFault } from "../texts/faults.ts";
import { words } from "../texts/words.ts";
import { choice, choiceStyles } from "./choice.ts";
import { emit } from "./emit.ts";
import { focusAfter } from "./focus.ts";
import { icon } from "./icon.ts";
import { Loader } from "./loader.ts";
import { shared } from "./styles.ts";
import "./approach-note.ts";

/** Three drafts to begin with. A click opens one in Outlook, to change and to send there: emits `rc-write`. */
@customElement("rc-openers-panel")
export class OpenersPanel extends LitElement {
    static override styles = [shared, choiceStyles, css`
        .draft { display: grid; gap: 4px; inline-size: 100%; padding: 12px; border-radius: 8px; border: 1px solid var(--colorNeutralStroke1); overflow-wrap: anywhere; }
        .draft:hover { background: var(--colorNeutralBackground1Hover); border-color: var(--colorBrandStroke1); }
        .tone { display: flex; align-items: center; justify-content: space-between; gap: 8px; color: var(--colorBrandForeground1); font-size: var(--fontSizeBase200); font-weight: var(--fontWeightSemibold); }
        .subject { font-weight: var(--fontWeightSemibold); }
        .body { white-space: pre-line; }
        .choices { display: flex; flex-wrap: wrap; gap: 8px 16px; }
        ul { display: grid; gap: 8px; }
        .taken { display: flex; align-items: center; justify-content: space-between; gap: 4px 12px; flex-wrap: wrap; }
        .taken p { flex: 1 1 10rem; }
        .taken fluent-button { flex: none; min-inline-size: 0; }
    `];

    @property() personId = "";
    @property() address = "";
    @property({ attribute: false }) api!: Pick<Api, "getOpeners" | "getApproach" | "giveFeedback" | "deleteFeedback">;
    @state() private wish: OpenerWish = {};
    @state() private isTaken = false;
    @state() private said = "";
    readonly #openers = new Loader(this, () => this.api.getOpeners(this.personId, this.wish));

    override render(): unknown {
        return html`<div class="stack">
            <rc-approach-note .personId=${this.personId} .api=${this.api}></rc-approach-note>
            ${this.#openers.draw((openers) => this.#drafts(openers))}
            <div class="taken"><p class="quiet" role="status">${this.said}</p>
                ${this.isTaken ? html`<fluent-button id="undo" role="button" size="small" @click=${this.#onUndo}>${words.undo}</fluent-button>` : nothing}</div></div>`;
    }

    #drafts({ language, form, openers }: Openers): unknown {
        const { languages, forms } = about.openers;
        return html`<p class="quiet">${about.openers.hint}</p>
            <div class="choices">
                ${choice(about.openers.language, [["en", languages.en], ["de", languages.de]], language, (wanted) => this.#ask({ language: wanted, form }, wanted))}
                ${language === "de" ? choice(about.openers.form, [["familiar", forms.familiar], ["formal", forms.formal]], form, (wanted) => this.#ask({ language, form: wanted }, wanted)) : nothing}
            </div>
            <ul>${openers.map((opener) => this.#draft(opener, language))}</ul>`;
    }

    #draft({ tone, subject, body }: Opener, language: string): unknown {
        return html`<li><button class="plain draft" @click=${() => this.#take(subject, body)}>
            <span class="tone">${about.openers.tones[tone]}${icon("mail")}</span>
            <span class="subject" lang=${language}>${subject}</span><span class="body" lang=${language}>${body}</span></button></li>`;
    }

    // The draft opens whatever the server says: that it was taken only moves the ranking a little.
    #take(subject: string, body: string): void {
        emit(this, "rc-write", { to: this.address, subject, body });
        void this.api.giveFeedback(this.personId, "opener").then(() => {
            this.isTaken = true;
            this.said = about.openers.taken;
        }).catch(() => undefined);
    }

    readonly #onUndo = async (): Promise<void> => {
        try {
            await this.api.deleteFeedback(this.personId, "opener");
            this.isTaken = false;
            this.said = about.openers.untaken;
            await focusAfter(this, ".draft");
        } catch (fault) {
            this.said = sayFault(fault, navigator.onLine).title;
        }
    };

    async #ask(wish: OpenerWish, pressed: string): Promise<void> {
        this.wish = wish;
        await this.#openers.run();
        await focusAfter(this, `#${pressed}`);
    }
}
