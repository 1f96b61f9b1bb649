import { css, html, LitElement, nothing, svg } from "lit";
import { customElement, property } from "lit/decorators.js";
import { about } from "../texts/about.ts";
import { daysBetween, sayDate, sayDays, sayEvery, sayMonth } from "../texts/dates.ts";
import { words } from "../texts/words.ts";
import { shared } from "./styles.ts";

/** The days on which two people were in touch, from the first to today: each a tick, then the usual gap as a band, and the silence growing out of it. */
@customElement("rc-rhythm-timeline")
export class RhythmTimeline extends LitElement {
    static override styles = [shared, css`
        .line { inline-size: 100%; block-size: 56px; overflow: visible; }
        :host(:dir(rtl)) .line { transform: scaleX(-1); }
        .band { fill: var(--colorBrandBackground2); }
        .edge { stroke: var(--colorBrandStroke1); stroke-width: 1; stroke-dasharray: 3 3; }
        .beyond { fill: var(--colorNeutralStroke1); }
        .day { stroke: var(--colorBrandStroke1); stroke-width: 3; stroke-linecap: round; }
        .ground { stroke: var(--colorNeutralStroke2); }
        .now { stroke: var(--colorNeutralForeground3); stroke-dasharray: 2 3; }
        .ends { display: flex; justify-content: space-between; margin-block-start: 4px; }
        .keys { display: flex; flex-wrap: wrap; gap: 4px 14px; margin-block-start: 8px; }
        .keys span { display: inline-flex; align-items: center; gap: 6px; }
        :host(:dir(rtl)) .keys svg { transform: scaleX(-1); }
        @media (prefers-reduced-motion: no-preference) {
            .beyond { transform-box: fill-box; animation: grow 500ms cubic-bezier(0.1, 0.9, 0.2, 1); }
            @keyframes grow { from { transform: scaleX(0); } }
        }
        @media (forced-colors: active) { .band { fill: Canvas; stroke: Highlight; } .edge, .day { stroke: Highlight; } .beyond { fill: GrayText; } .ground, .now { stroke: CanvasText; } }
    `];

    /** Dates, oldest first. */
    @property({ attribute: false }) days: readonly string[] = [];
    @property() today = "";
    @property({ type: Number }) usual: number | null = null;
    /** Nothing is said of the silence: nobody is meant to end it. */
    @property({ type: Boolean }) still = false;

    override render(): unknown {
        const first = this.days[0];
        const last = this.days.at(-1);
        if (first === undefined || last === undefined) return null;
        const silent = Math.max(0, daysBetween(last, this.today));
        const span = Math.max(1, daysBetween(first, this.today));
        const percent = (days: number): string => `${Math.round((days / span) * 9800) / 100}%`;
        const at = (day: string): string => `${Math.round((1 + (daysBetween(first, day) / span) * 98) * 100) / 100}%`;
        const within = Math.min(silent, this.usual ?? 0);
        return html`<svg class="line" role="img" aria-label=${this.#summary(first, last, silent)}>
                ${this.still ? nothing : this.#silence(at(last), percent(within), percent(silent - within), silent > within)}
                <line class="ground" x1="1%" x2="99%" y1="48" y2="48"></line>
                ${this.days.map((day) => svg`<line class="day" x1=${at(day)} x2=${at(day)} y1="16" y2="44"></line>`)}
                <line class="now" x1="99%" x2="99%" y1="2" y2="48"></line>
            </svg>
            <p class="ends quiet" aria-hidden="true"><span>${sayMonth(first)}</span><span>${words.person.today}</span></p>
            ${within > 0 && !this.still ? this.#keys(silent > within) : nothing}`;
    }

    #silence(from: string, within: string, beyond: string, isBeyond: boolean): unknown {
        const start = `${Math.round((Number.parseFloat(from) + Number.parseFloat(within)) * 100) / 100}%`;
        return svg`<rect class="band" x=${from} y="12" width=${within} height="36"></rect>
            ${isBeyond ? svg`${this.usual === null ? nothing : svg`<line class="edge" x1=${start} x2=${start} y1="12" y2="48"></line>`}
                <svg class="silent" x=${start} y="12" width=${beyond} height="36" viewBox="0 0 100 100" preserveAspectRatio="none"><polygon class="beyond" points="0,100 100,20 100,100"></polygon></svg>` : nothing}`;
    }

    #keys(isBeyond: boolean): unknown {
        return html`<p class="keys quiet" aria-hidden="true">
            <span><svg width="18" height="12"><rect class="band" width="17" height="12"></rect><line class="edge" x1="17" x2="17" y1="0" y2="12"></line></svg>${about.rhythm.band}</span>
            ${isBeyond ? html`<span><svg width="18" height="12"><polygon class="beyond" points="0,12 18,2 18,12"></polygon></svg>${about.rhythm.beyond}</span>` : nothing}</p>`;
    }

    #summary(first: string, last: string, silent: number): string {
        return [
            words.person.rhythmSummary(this.days.length, sayDate(first), sayDate(last)),
            this.usual === null ? "" : words.person.usual(sayEvery(this.usual)),
            this.still ? "" : silent === 0 ? about.rhythm.today : about.rhythm.quiet(sayDays(silent)),
        ].filter(Boolean).join(" ");
    }
}
