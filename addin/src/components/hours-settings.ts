import { css, html, LitElement } from "lit";
import { customElement, property } from "lit/decorators.js";
import { days, type Settings } from "../api/settings.ts";
import { sayDay } from "../texts/dates.ts";
import { words } from "../texts/words.ts";
import { emit } from "./emit.ts";
import { fieldFault, idOf, type FieldFaults } from "./field-fault.ts";
import { shared } from "./styles.ts";

type Hours = Pick<Settings, "zone" | "workingHours">;

/** When the user wants to meet people. Emits `rc-hours` with the new wish. */
@customElement("rc-hours-settings")
export class HoursSettings extends LitElement {
    static override styles = [shared, css`
        legend { margin-block-end: 6px; }
        .days { display: grid; grid-template-columns: repeat(7, minmax(0, 1fr)); gap: 4px; }
        .day { display: grid; place-items: center; min-block-size: 32px; border-radius: 6px; border: 1px solid var(--colorNeutralStroke1); cursor: pointer; font-size: var(--fontSizeBase200); }
        .day input { position: absolute; opacity: 0; min-block-size: 0; inline-size: 1px; }
        .day:has(:checked) { background: var(--colorBrandBackground2); border-color: var(--colorBrandStroke1); color: var(--colorBrandForeground2); font-weight: var(--fontWeightSemibold); }
        .day:has(:focus-visible) { outline: 2px solid var(--colorStrokeFocus2); outline-offset: 1px; }
        .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; }
        .field { display: grid; gap: 4px; grid-template-columns: minmax(0, 1fr); }
        .fault { color: var(--colorStatusDangerForeground1); }
        @media (forced-colors: active) { .day:has(:checked) { border: 2px solid Highlight; } }
    `];

    @property({ attribute: false }) hours!: Hours;
    @property({ attribute: false }) faults: FieldFaults = {};

    override render(): unknown {
        const { zone, workingHours } = this.hours;
        return html`<div class="stack">
            <p class="quiet">${words.settings.hoursHint}</p>
            <fieldset><legend>${words.settings.days}</legend>
                <div class="days">${days.map((day, index) => html`<label class="day">
                    <input type="checkbox" value=${day} .checked=${workingHours.days.includes(day)} aria-label=${sayDay(day, index)} @change=${this.#onDay}>
                    <span aria-hidden="true">${sayDay(day, index, "short")}</span></label>`)}</div></fieldset>
            ${fieldFault(this.faults, "workingHours.days")}
            <div class="pair">
                <label class="field">${words.settings.start}<input id="start" type="time" required .value=${workingHours.start} @change=${this.#onTime}></label>
                <label class="field">${words.settings.end}<input id="end" type="time" required aria-describedby=${idOf("workingHours.end")} .value=${workingHours.end} @change=${this.#onTime}></label>
            </div>
            ${fieldFault(this.faults, "workingHours.start")}${fieldFault(this.faults, "workingHours.end")}
            <label class="field">${words.settings.zone}<select id="zone" @change=${(event: Event) => this.#wish({ zone: (event.target as HTMLSelectElement).value })}>
                ${zonesWith(zone).map((name) => html`<option ?selected=${name === zone}>${name}</option>`)}</select></label>
            ${fieldFault(this.faults, "zone")}
        </div>`;
    }

    readonly #onDay = (event: Event): void => {
        const { value, checked } = event.target as HTMLInputElement;
        const { workingHours } = this.hours;
        const chosen = days.filter((day) => (day === value ? checked : workingHours.days.includes(day)));
        this.#wish({ workingHours: { ...workingHours, days: chosen } });
    };

    readonly #onTime = (event: Event): void => {
        const { id, value } = event.target as HTMLInputElement;
        if (value !== "") this.#wish({ workingHours: { ...this.hours.workingHours, [id]: value } });
    };

    #wish(change: Partial<Hours>): void {
        emit(this, "rc-hours", { ...this.hours, ...change });
    }
}

// The user's own zone may be a name that this browser does not list.
const zonesWith = (zone: string): string[] => [...new Set([zone, ...Intl.supportedValuesOf("timeZone")])].sort();
