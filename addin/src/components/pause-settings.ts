import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { dateOf, plusDays, sayDate } from "../texts/dates.ts";
import { own } from "../texts/own.ts";
import { emit } from "./emit.ts";
import { fieldFault, idOf, type FieldFaults } from "./field-fault.ts";
import { focusAfter } from "./focus.ts";
import { shared } from "./styles.ts";

/** A while without mails and bookings by themselves. Emits `rc-pause` with the first day after it, or null. */
@customElement("rc-pause-settings")
export class PauseSettings extends LitElement {
    static override styles = [shared, css`
        label { display: grid; gap: 4px; }
        .fault { color: var(--colorStatusDangerForeground1); }
    `];

    @property() until: string | null = null;
    @property({ attribute: false }) faults: FieldFaults = {};
    @property() today = dateOf(new Date());

    override render(): unknown {
        const p = own.pause;
        const isRunning = this.until !== null && this.until > this.today;
        return html`<div class="stack">
            <p class="quiet">${p.hint}</p>
            <p id="running" role="status" tabindex="-1">${isRunning ? p.running(sayDate(this.until ?? "")) : ""}</p>
            <div class="row">
                <fluent-button id="week" role="button" @click=${() => this.#wish(plusDays(this.today, 7))}>${p.week}</fluent-button>
                <fluent-button id="twoWeeks" role="button" @click=${() => this.#wish(plusDays(this.today, 14))}>${p.twoWeeks}</fluent-button>
                ${isRunning ? html`<fluent-button id="end" role="button" @click=${() => this.#wish(null)}>${p.end}</fluent-button>` : nothing}
            </div>
            <label>${p.until}<input id="until" type="date" min=${plusDays(this.today, 1)} .value=${isRunning ? (this.until ?? "") : ""}
                aria-describedby=${idOf("pausedUntil")} @change=${(event: Event) => this.#wish((event.target as HTMLInputElement).value || null)}></label>
            ${fieldFault(this.faults, "pausedUntil")}
            <p class="quiet">${p.away}</p>
        </div>`;
    }

    #wish(until: string | null): void {
        emit(this, "rc-pause", until);
        if (until === null) void focusAfter(this, "#week");
    }
}
