import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import { sayDate } from "../texts/dates.ts";
import { sayFault } from "../texts/faults.ts";
import { own } from "../texts/own.ts";
import { words } from "../texts/words.ts";
import { emit } from "./emit.ts";
import { icon } from "./icon.ts";
import { shared } from "./styles.ts";

/** That Reconnect is paused, and the way to end it. Emits `rc-pause-ended`. */
@customElement("rc-pause-note")
export class PauseNote extends LitElement {
    static override styles = [shared, css`
        .pause { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 8px 10px; padding: 12px; margin-block: 8px 16px; border-radius: 8px; background: var(--colorNeutralBackground3); }
        .pause > div { display: grid; gap: 8px; }
        fluent-button { min-inline-size: 0; justify-self: start; }
        .fault { color: var(--colorStatusDangerForeground1); }
        @media (forced-colors: active) { .pause { border: 1px solid; } }
    `];

    /** The first day after it. */
    @property() until = "";
    @property({ attribute: false }) api!: Pick<Api, "getSettings" | "putSettings">;
    @state() private isBusy = false;
    @state() private fault: unknown = null;

    override render(): unknown {
        return html`<div class="pause" role="group" aria-labelledby="said">${icon("rest")}<div>
            <p id="said"><strong>${own.pause.running(sayDate(this.until))}</strong> ${own.pause.meaning}</p>
            ${this.fault === null ? nothing : html`<p class="fault" role="alert">${sayFault(this.fault, navigator.onLine).title}</p>`}
            <fluent-button id="end" role="button" size="small" ?disabled=${this.isBusy} @click=${this.#onEnd}>${own.pause.end}</fluent-button>
            <p class="sr" role="status">${this.isBusy ? words.loading : ""}</p></div></div>`;
    }

    readonly #onEnd = async (): Promise<void> => {
        if (this.isBusy) return;
        this.isBusy = true;
        this.fault = null;
        try {
            await this.api.putSettings({ ...(await this.api.getSettings()), pausedUntil: null });
            emit(this, "rc-pause-ended");
        } catch (fault) {
            this.fault = fault;
        }
        this.isBusy = false;
    };
}
