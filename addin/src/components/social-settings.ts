import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import { days, type Settings } from "../api/settings.ts";
import type { SocialHour } from "../api/social-hour.ts";
import { sayDay } from "../texts/dates.ts";
import { sayFault } from "../texts/faults.ts";
import { own } from "../texts/own.ts";
import { emit } from "./emit.ts";
import { fieldFault, type FieldFaults } from "./field-fault.ts";
import { focusAfter } from "./focus.ts";
import { icon } from "./icon.ts";
import { shared } from "./styles.ts";

type Times = NonNullable<Settings["socialTimes"]>;
type Hour = NonNullable<Settings["socialHour"]>;

/** When the user likes to meet people best, and the hour a week that is kept for them. Emits `rc-social` with the change of the settings. */
@customElement("rc-social-settings")
export class SocialSettings extends LitElement {
    static override styles = [shared, css`
        .on { display: flex; justify-content: space-between; align-items: center; gap: 12px; }
        .three { display: grid; grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr)); gap: 8px; }
        .three label { display: grid; gap: 4px; min-inline-size: 0; }
        li { display: inline-flex; align-items: center; gap: 4px; padding-inline: 10px 4px; min-block-size: 28px; border-radius: 14px; background: var(--colorNeutralBackground3); }
        ul { display: flex; flex-wrap: wrap; gap: 6px; }
        li button { display: grid; place-items: center; inline-size: 24px; block-size: 24px; border-radius: 50%; }
        .pick { display: flex; align-items: center; gap: 8px; min-block-size: 32px; }
        .pick input { min-block-size: 0; margin: 0; }
        .fault { color: var(--colorStatusDangerForeground1); }
        fluent-button { justify-self: start; }
        @media (forced-colors: active) { li { border: 1px solid; } }
    `];

    @property({ attribute: false }) api!: Api;
    @property({ attribute: false }) hour: Hour = { enabled: false, day: null, start: null };
    /** Null where the server does not know them. */
    @property({ attribute: false }) times: Times | null = null;
    @property({ attribute: false }) faults: FieldFaults = {};
    @state() private found: SocialHour["proposal"] = null;
    @state() private said = "";

    override render(): unknown {
        const { enabled } = this.hour;
        const t = own.socialTimes;
        return html`<div class="stack">
            ${this.times ? this.#times(this.times) : nothing}
            <label class="on">${t.hour}<input id="keepsHour" type="checkbox" role="switch" .checked=${enabled}
                @change=${(event: Event) => this.#wish({ enabled: (event.target as HTMLInputElement).checked, day: null, start: null })}></label>
            <p class="quiet">${t.hourHint}</p>
            ${enabled ? this.#choice() : nothing}
            ${fieldFault(this.faults, "socialHour")}${fieldFault(this.faults, "socialHour.start")}
        </div>`;
    }

    #times(times: Times): unknown {
        const t = own.socialTimes;
        return html`<p class="quiet">${t.hint}</p>
            ${times.length > 0 ? html`<ul>${times.map((time, index) => html`<li><span>${sayTime(time)}</span><button class="plain" aria-label=${t.remove(sayTime(time))}
                @click=${() => this.#setTimes(times.filter((_, at) => at !== index))}>${icon("remove")}</button></li>`)}</ul>` : nothing}
            <div class="three">
                <label>${t.day}<select id="spanDay">${days.map((day, index) => html`<option value=${day}>${sayDay(day, index)}</option>`)}</select></label>
                <label>${t.from}<input id="from" type="time" value="12:00"></label>
                <label>${t.to}<input id="to" type="time" value="13:00"></label>
            </div>
            <fluent-button id="add" role="button" @click=${() => this.#add(times)}>${t.add}</fluent-button>
            ${fieldFault(this.faults, "socialTimes")}`;
    }

    #choice(): unknown {
        const { day, start } = this.hour;
        const t = own.socialTimes;
        const isOwn = day !== null && start !== null;
        return html`<div class="stack appears" role="radiogroup" aria-label=${t.hour}>
            <label class="pick"><input type="radio" name="which" value="best" .checked=${!isOwn} @change=${() => this.#wish({ enabled: true, day: null, start: null })}>${t.best}</label>
            <label class="pick"><input type="radio" name="which" value="own" .checked=${isOwn} @change=${() => this.#wish({ enabled: true, day: "thursday", start: "15:00" })}>${t.chosen}</label>
        </div>
        ${isOwn ? html`<div class="three">
            <label>${t.day}<select id="ownDay" @change=${(event: Event) => this.#wish({ enabled: true, day: (event.target as HTMLSelectElement).value, start })}>
                ${days.map((name, index) => html`<option value=${name} ?selected=${name === day}>${sayDay(name, index)}</option>`)}</select></label>
            <label>${t.from}<input id="ownStart" type="time" required .value=${start} @change=${(event: Event) => {
                const { value } = event.target as HTMLInputElement;
                if (value) this.#wish({ enabled: true, day, start: value });
            }}></label></div>` : html`<fluent-button id="find" role="button" @click=${this.#onFind}>${t.propose}</fluent-button>`}
        <p role="status">${this.said}</p>
        ${this.found && !isOwn ? html`<fluent-button id="take" role="button" appearance="primary" @click=${this.#onTake}>${t.take}</fluent-button>` : nothing}`;
    }

    readonly #onFind = async (): Promise<void> => {
        try {
            this.found = (await this.api.getSocialHour()).proposal;
            this.said = this.found?.text ?? own.socialTimes.noneFree;
        } catch (fault) {
            this.said = sayFault(fault, navigator.onLine).title;
        }
    };

    readonly #onTake = (): void => {
        if (!this.found) return;
        this.#wish({ enabled: true, day: this.found.day, start: this.found.start });
        void focusAfter(this, "#keepsHour");
    };

    #add(times: Times): void {
        const valueOf = (id: string): string => this.renderRoot.querySelector<HTMLInputElement>(`#${id}`)?.value ?? "";
        const [day, start, end] = [valueOf("spanDay"), valueOf("from"), valueOf("to")];
        if (start !== "" && end !== "") this.#setTimes([...times, { day, start, end }]);
    }

    #setTimes(socialTimes: Times): void {
        emit(this, "rc-social", { socialTimes });
        void focusAfter(this, "#spanDay");
    }

    #wish(socialHour: Hour): void {
        emit(this, "rc-social", { socialHour });
    }
}

const sayTime = ({ day, start, end }: Times[number]): string => own.socialTimes.span(sayDay(day, days.findIndex((name) => name === day)), start, end);
