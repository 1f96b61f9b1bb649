import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import type { Cadence, Stretch } from "../api/cadence.ts";
import type { Person } from "../api/people.ts";
import { Problem } from "../api/problem.ts";
import { about } from "../texts/about.ts";
import { sayEvery } from "../texts/dates.ts";
import { sayFault } from "../texts/faults.ts";
import { words } from "../texts/words.ts";
import { emit } from "./emit.ts";
import { focusAfter } from "./focus.ts";
import { shared } from "./styles.ts";

const units = ["days", "weeks", "months"] as const;
const most = { days: 730, weeks: 104, months: 24 };
const daysIn = { days: 1, weeks: 7, months: 30.44 };

/** How often to be in touch: the user's own wish, a circle's, or the rhythm the two have. Emits `rc-person-changed`. */
@customElement("rc-cadence-panel")
export class CadencePanel extends LitElement {
    static override styles = [shared, css`
        .length { display: flex; gap: 8px; }
        .length input { inline-size: 5rem; }
        .length select { flex: 1; min-inline-size: 0; }
        fieldset { display: grid; gap: 4px; }
        fluent-button { min-inline-size: 0; }
        .fault { color: var(--colorStatusDangerForeground1); }
    `];

    @property() personId = "";
    @property({ attribute: false }) cadence: Person["cadence"] = null;
    @property({ type: Number }) usualGapDays: number | null = null;
    @property({ attribute: false }) api!: Pick<Api, "putCadence" | "deleteCadence">;
    @state() private typed: Cadence | null = null;
    @state() private said = "";
    @state() private fault = "";
    @state() private isBusy = false;

    override render(): unknown {
        const { usual, latest } = this.#wanted();
        const isOwn = this.cadence !== null && this.cadence.circleName === null;
        return html`<div class="stack">
            <p tabindex="-1" id="now">${this.#now()}</p>
            ${this.#length("usual", about.cadence.usual, usual)} ${this.#length("latest", about.cadence.latest, latest)}
            <div class="row">
                <fluent-button id="save" role="button" size="small" appearance="primary" ?disabled=${this.isBusy} @click=${this.#onSave}>${about.cadence.save}</fluent-button>
                ${isOwn ? html`<fluent-button id="back" role="button" size="small" ?disabled=${this.isBusy} @click=${this.#onBack}>${about.cadence.back}</fluent-button>` : nothing}
            </div>
            <p class="fault quiet" role="alert" ?hidden=${!this.fault}>${this.fault}</p>
            <p class="quiet" role="status">${this.said}</p>
        </div>`;
    }

    #now(): string {
        if (this.cadence === null) return this.usualGapDays === null ? about.cadence.none : about.cadence.rhythm(sayEvery(this.usualGapDays));
        const every = sayStretch(this.cadence.usual);
        return this.cadence.circleName === null ? about.cadence.own(every) : about.cadence.circle(every, this.cadence.circleName);
    }

    #length(which: keyof Cadence, label: string, { count, unit }: Stretch): unknown {
        return html`<fieldset><legend>${label}</legend><div class="length">
            <input id=${which} type="number" inputmode="numeric" required min=${unit === "days" ? 3 : 1} max=${most[unit]} aria-label=${about.cadence.count(label)} .value=${String(count)}
                @change=${(event: Event) => this.#type(which, { unit, count: Math.round(Number((event.target as HTMLInputElement).value)) })}>
            <select aria-label=${about.cadence.unit(label)} @change=${(event: Event) => this.#type(which, { count, unit: units.find((one) => one === (event.target as HTMLSelectElement).value) ?? unit })}>
                ${units.map((one) => html`<option value=${one} ?selected=${one === unit}>${about.cadence.units[one]}</option>`)}</select></div></fieldset>`;
    }

    #wanted(): Cadence {
        return this.typed ?? this.cadence ?? offer(this.usualGapDays ?? 30);
    }

    #type(which: keyof Cadence, length: Stretch): void {
        this.typed = { ...this.#wanted(), [which]: length };
        this.said = "";
    }

    readonly #onSave = (): Promise<void> => {
        const { usual, latest } = this.#wanted();
        const isFit = [...this.renderRoot.querySelectorAll("input")].every((input) => input.reportValidity());
        if (!isFit) return Promise.resolve();
        if (daysOf(latest) < daysOf(usual)) {
            this.fault = about.cadence.order;
            return focusAfter(this, "#latest");
        }
        return this.#do(async () => {
            this.cadence = { ...(await this.api.putCadence(this.personId, { usual, latest })), circleName: null };
            this.said = about.cadence.saved;
        }, "#save");
    };

    readonly #onBack = (): Promise<void> => this.#do(async () => {
        await this.api.deleteCadence(this.personId);
        this.cadence = null;
        this.said = about.cadence.backed;
    }, "#now");

    async #do(act: () => Promise<void>, then: string): Promise<void> {
        if (this.isBusy) return;
        this.isBusy = true;
        this.fault = "";
        try {
            await act();
            this.typed = null;
            emit(this, "rc-person-changed");
        } catch (fault) {
            const [field] = fault instanceof Problem ? Object.values(fault.fields).flat() : [];
            this.fault = field ?? sayFault(fault, navigator.onLine).title;
        }
        this.isBusy = false;
        await focusAfter(this, then);
    }
}

const daysOf = ({ count, unit }: Stretch): number => count * daysIn[unit];

const sayStretch = ({ count, unit }: Stretch): string => words.every[unit](count);

// What the two do anyway, and half as long again.
function offer(gap: number): Cadence {
    const unit = gap < 14 ? "days" : gap < 92 ? "weeks" : "months";
    const count = Math.max(unit === "days" ? 3 : 1, Math.min(most[unit], Math.round(gap / daysIn[unit])));
    return { usual: { count, unit }, latest: { count: Math.min(most[unit], Math.ceil(count * 1.5)), unit } };
}
