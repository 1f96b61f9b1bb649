import { css, html, LitElement } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import type { ExportFormat } from "../api/me.ts";
import { sayFault } from "../texts/faults.ts";
import { own } from "../texts/own.ts";
import { words } from "../texts/words.ts";
import { emit } from "./emit.ts";
import { focusAfter } from "./focus.ts";
import { shared } from "./styles.ts";

/** Everything kept about the user: to take away, or to delete. Emits `rc-deleted` with a sentence on what may still stand in the calendar, or with none. */
@customElement("rc-your-data")
export class YourData extends LitElement {
    static override styles = [shared, css`
        .ask { border: 1px solid var(--colorStatusDangerBorder1); border-radius: 8px; padding: 12px; }
        label { display: grid; gap: 4px; }
    `];

    @property({ attribute: false }) api!: Api;
    @state() private isAsking = false;
    @state() private typed = "";
    @state() private said = "";
    @state() private isBusy = false;
    @state() private format: ExportFormat = "json";

    override render(): unknown {
        return html`<div class="stack">
            <div><h3>${own.choices.keptTitle}</h3><p class="quiet">${own.choices.kept} <a href="/privacy" target="_blank" rel="noopener">${own.choices.privacy}<span class="sr">, ${words.opensElsewhere}</span></a></p></div>
            <label>${own.choices.format}<select id="format" @change=${(event: Event) => (this.format = (event.target as HTMLSelectElement).value as ExportFormat)}>
                ${formats.map((format) => html`<option value=${format} ?selected=${format === this.format}>${own.choices.formats[format]}</option>`)}</select></label>
            <div class="row">
                <fluent-button id="export" role="button" @click=${this.#onExport}>${words.settings.export}</fluent-button>
                <fluent-button id="delete" role="button" aria-expanded=${this.isAsking ? "true" : "false"} @click=${this.#onAsk}>${words.settings.delete}</fluent-button>
            </div>
            ${this.isAsking ? this.#ask() : null}
            <p role="status">${this.said}</p>
        </div>`;
    }

    #ask(): unknown {
        const word = words.settings.deleteWord;
        return html`<div class="ask stack appears" role="group" aria-labelledby="title">
            <h3 id="title">${words.settings.deleteTitle}</h3>
            <p>${words.settings.deleteHint}</p>
            <label>${words.settings.deleteType(word)}<input id="word" autocomplete="off" .value=${this.typed}
                @input=${(event: Event) => (this.typed = (event.target as HTMLInputElement).value)}></label>
            <fluent-button id="confirm" role="button" appearance="primary" ?disabled=${!this.#isMeant()} aria-disabled=${this.#isMeant() ? "false" : "true"}
                @click=${this.#onDelete}>${words.settings.deleteConfirm}</fluent-button>
        </div>`;
    }

    #isMeant(): boolean {
        return this.typed.trim().toUpperCase() === words.settings.deleteWord;
    }

    readonly #onAsk = (): void => {
        this.isAsking = !this.isAsking;
        this.typed = "";
        if (this.isAsking) void focusAfter(this, "#word");
    };

    readonly #onExport = (): Promise<void> => this.#do(async () => {
        offer(await this.api.exportMe(this.format), `reconnect.${endings[this.format]}`);
        this.said = words.settings.exported;
    });

    readonly #onDelete = async (): Promise<void> => {
        if (!this.#isMeant()) return;
        await this.#do(async () => {
            emit(this, "rc-deleted", await this.api.deleteMe());
        });
    };

    async #do(act: () => Promise<void>): Promise<void> {
        if (this.isBusy) return;
        this.isBusy = true;
        await act().catch((fault: unknown) => (this.said = sayFault(fault, navigator.onLine).title));
        this.isBusy = false;
    }
}

const endings = { json: "json", csv: "csv", vcard: "vcf" } as const satisfies Record<ExportFormat, string>;
const formats = Object.keys(endings) as ExportFormat[];

function offer(file: Blob, name: string): void {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // some hosts read it only after a dialog of their own
}
