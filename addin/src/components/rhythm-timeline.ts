import { css, html, LitElement, svg } from "lit";
import { customElement, property } from "lit/decorators.js";
import { daysBetween, sayDate, sayEvery, sayMonth } from "../texts/dates.ts";
import { words } from "../texts/words.ts";
import { shared } from "./styles.ts";

/** The days on which two people were in touch, from the first to today, with the quiet since the last one. */
@customElement("rc-rhythm-timeline")
export class RhythmTimeline extends LitElement {
    static override styles = [shared, css`
        svg { inline-size: 100%; block-size: 56px; overflow: visible; }
        :host(:dir(rtl)) svg { transform: scaleX(-1); }
        .silence { fill: var(--colorNeutralBackground3); }
        .day { stroke: var(--colorBrandStroke1); stroke-width: 3; stroke-linecap: round; }
        .ground { stroke: var(--colorNeutralStroke2); }
        .now { stroke: var(--colorNeutralForeground3); stroke-dasharray: 2 3; }
        .ends { display: flex; justify-content: space-between; margin-block-start: 4px; }
        @media (forced-colors: active) { .silence { fill: none; stroke: GrayText; } .day { stroke: Highlight; } }
    `];

    /** Dates, oldest first. */
    @property({ attribute: false }) days: readonly string[] = [];
    @property() today = "";
    @property({ type: Number }) usual: number | null = null;

    override render(): unknown {
        const first = this.days[0];
        const last = this.days.at(-1);
        if (first === undefined || last === undefined) return null;
        const span = Math.max(1, daysBetween(first, this.today));
        const at = (day: string): string => `${Math.round((1 + (daysBetween(first, day) / span) * 98) * 100) / 100}%`;
        const summary = words.person.rhythmSummary(this.days.length, sayDate(first), sayDate(last));
        const usual = this.usual === null ? "" : ` ${words.person.usual(sayEvery(this.usual))}`;
        return html`<svg role="img" aria-label=${summary + usual}>
                <svg x=${at(last)} width=${`${Math.round((daysBetween(last, this.today) / span) * 9800) / 100}%`} height="48" class="silent">
                    <rect class="silence" y="12" width="100%" height="36"></rect>
                </svg>
                <line class="ground" x1="1%" x2="99%" y1="48" y2="48"></line>
                ${this.days.map((day) => svg`<line class="day" x1=${at(day)} x2=${at(day)} y1="16" y2="44"></line>`)}
                <line class="now" x1="99%" x2="99%" y1="2" y2="48"></line>
            </svg>
            <p class="ends quiet" aria-hidden="true"><span>${sayMonth(first)}</span><span>${words.person.today}</span></p>`;
    }
}
