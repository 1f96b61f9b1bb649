import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import type { DigestPreview } from "../api/digest.ts";
import { days, type Settings } from "../api/settings.ts";
import { sayDay, sayHour } from "../texts/dates.ts";
import { sayFault } from "../texts/faults.ts";
import { words } from "../texts/words.ts";
import { own } from "../texts/own.ts";
import { emit } from "./emit.ts";
import { fieldFault, type FieldFaults } from "./field-fault.ts";
import { shared } from "./styles.ts";
import "./deliveries-list.ts";
import "./digest-preview.ts";

type Digest = Settings["digest"];

/** The weekly mail: on or off, when, what it would say. Emits `rc-digest` with the new wish. */
@customElement("rc-digest-settings")
export class DigestSettings extends LitElement {
    static override styles = [shared, css`
        .on { display: flex; justify-content: space-between; align-items: center; gap: 12px; }
        .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; }
        .pair label { display: grid; gap: 4px; }
        .fault { color: var(--colorStatusDangerForeground1); }
    `];

    @property({ attribute: false }) digest!: Digest;
    @property({ attribute: false }) faults: FieldFaults = {};
    @property({ attribute: false }) api!: Api;
    @state() private preview: DigestPreview | null = null;
    @state() private said = "";
    @state() private isBusy = false;

    override render(): unknown {
        const { enabled, day, hour, emptyWeeks } = this.digest;
        return html`<div class="stack">
            <label class="on">${words.settings.digestOn}<input id="enabled" type="checkbox" role="switch" .checked=${enabled}
                @change=${(event: Event) => this.#wish({ enabled: (event.target as HTMLInputElement).checked })}></label>
            <p class="quiet">${words.settings.digestHint}</p>
            <div class="pair">
                <label>${words.settings.day}<select id="day" @change=${(event: Event) => this.#wish({ day: (event.target as HTMLSelectElement).value })}>
                    ${days.map((name, index) => html`<option value=${name} ?selected=${name === day}>${sayDay(name, index)}</option>`)}</select></label>
                <label>${words.settings.hour}<select id="hour" @change=${(event: Event) => this.#wish({ hour: Number((event.target as HTMLSelectElement).value) })}>
                    ${Array.from({ length: 24 }, (_, at) => html`<option value=${at} ?selected=${at === hour}>${sayHour(at)}</option>`)}</select></label>
            </div>
            ${fieldFault(this.faults, "digest.day")}${fieldFault(this.faults, "digest.hour")}
            ${emptyWeeks === null ? nothing : html`<label class="on">${own.choices.emptyWeeks}<input id="emptyWeeks" type="checkbox" role="switch" .checked=${emptyWeeks}
                @change=${(event: Event) => this.#wish({ emptyWeeks: (event.target as HTMLInputElement).checked })}></label>`}
            <div class="row">
                <fluent-button id="preview" role="button" @click=${this.#onPreview}>${words.settings.preview}</fluent-button>
                <fluent-button id="send" role="button" @click=${this.#onSend}>${words.settings.send}</fluent-button>
            </div>
            <p role="status">${this.said}</p>
            ${this.preview ? html`<rc-digest-preview class="appears" .preview=${this.preview}></rc-digest-preview>` : nothing}
            <rc-deliveries-list .api=${this.api}></rc-deliveries-list>
        </div>`;
    }

    #wish(change: Partial<Digest>): void {
        emit(this, "rc-digest", { ...this.digest, ...change });
    }

    readonly #onPreview = (): Promise<void> => this.#do(async () => {
        this.preview = await this.api.getDigest();
        return "";
    });

    readonly #onSend = (): Promise<void> => this.#do(async () => words.settings.outcomes[(await this.api.sendDigest()).outcome]);

    async #do(act: () => Promise<string>): Promise<void> {
        if (this.isBusy) return;
        this.isBusy = true;
        this.said = words.loading;
        this.said = await act().catch((fault: unknown) => sayFault(fault, navigator.onLine).title);
        this.isBusy = false;
    }
}
