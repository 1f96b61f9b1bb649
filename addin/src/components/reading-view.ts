import { css, html, LitElement } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import type { Scan } from "../api/scan.ts";
import { sayNumber } from "../texts/dates.ts";
import { words } from "../texts/words.ts";
import { emit } from "./emit.ts";
import { waiting } from "./loader.ts";
import { shared } from "./styles.ts";
import "./fault.ts";
import "./notice.ts";

const pollEvery = 1500;

/** The first reading of the mailbox, with real numbers. Starts it where nobody has. Emits `rc-read` when it is done. */
@customElement("rc-reading-view")
export class ReadingView extends LitElement {
    static override styles = [shared, css`
        .stack { justify-items: center; text-align: center; padding-block: 32px; gap: 16px; }
        p { max-inline-size: 22rem; }
        .numbers { display: flex; gap: 32px; justify-content: center; }
        .numbers div { display: flex; flex-direction: column-reverse; }
        .numbers dd { font: var(--fontWeightSemibold) var(--fontSizeHero700) / var(--lineHeightHero700) var(--fontFamilyBase); font-variant-numeric: tabular-nums; }
        progress { inline-size: 100%; max-inline-size: 22rem; block-size: 4px; border: 0; border-radius: 2px; appearance: none; overflow: hidden; background: var(--colorNeutralBackground5); }
        progress::-webkit-progress-bar { background: none; }
        progress::-webkit-progress-value { background: var(--colorBrandStroke1); }
        progress::-moz-progress-bar { background: var(--colorBrandStroke1); }
        @media (forced-colors: active) { progress { border: 1px solid; block-size: 8px; } progress::-webkit-progress-value { background: Highlight; forced-color-adjust: none; } }
    `];

    @property({ attribute: false }) api!: Api;
    @state() private scan: Scan | null = null;
    @state() private fault: unknown = null;
    #next: ReturnType<typeof setTimeout> | undefined;

    override connectedCallback(): void {
        super.connectedCallback();
        void this.#look(() => this.api.getScan());
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        clearTimeout(this.#next);
    }

    override render(): unknown {
        if (this.fault !== null) return html`<rc-fault level="1" .fault=${this.fault} @rc-retry=${() => this.#look(() => this.api.getScan())}></rc-fault>`;
        if (this.scan === null) return waiting();
        if (this.scan.state === "failed") {
            return html`<rc-notice level="1" role="alert" picture="fault" heading=${words.scan.failedTitle} .text=${this.scan.problem?.title ?? words.scan.failed}>
                <fluent-button role="button" appearance="primary" @click=${() => this.#look(() => this.api.startScan())}>${words.scan.retry}</fluent-button></rc-notice>`;
        }
        return this.#numbers(this.scan);
    }

    #numbers({ state: stands, messagesRead, meetingsRead, foldersDone, foldersTotal }: Scan): unknown {
        const step = stands === "running" ? words.scan.running(foldersDone, foldersTotal) : words.scan.queued;
        const knowsTotal = stands === "running" && foldersTotal > 0;
        return html`<div class="stack">
            <h1 tabindex="-1">${words.scan.title}</h1>
            <p>${words.scan.explain}</p>
            <dl class="numbers">
                <div><dt class="quiet">${words.scan.messages(messagesRead)}</dt><dd>${sayNumber(messagesRead)}</dd></div>
                <div><dt class="quiet">${words.scan.meetings(meetingsRead)}</dt><dd>${sayNumber(meetingsRead)}</dd></div>
            </dl>
            ${knowsTotal
                ? html`<progress aria-label=${words.scan.progress} value=${foldersDone} max=${foldersTotal}></progress>`
                : html`<progress aria-label=${words.scan.progress}></progress>`}
            <p class="quiet" role="status">${step}</p>
        </div>`;
    }

    async #look(ask: () => Promise<Scan>): Promise<void> {
        clearTimeout(this.#next);
        try {
            this.scan = await ask();
            if (this.scan.state === "none") this.scan = await this.api.startScan();
            this.fault = null;
        } catch (fault) {
            this.fault = fault;
            return;
        }
        if (this.scan.state === "done") emit(this, "rc-read");
        else if (this.scan.state !== "failed" && this.isConnected) this.#next = setTimeout(() => void this.#look(() => this.api.getScan()), pollEvery);
    }
}
