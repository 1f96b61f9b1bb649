import { css, html, LitElement, svg } from "lit";
import { customElement, property } from "lit/decorators.js";
import { sayDays, sayEvery } from "../texts/dates.ts";
import { words } from "../texts/words.ts";
import { shared } from "./styles.ts";

const beatsShown = 3;
const mostEchoes = 24;

/** The usual rhythm as a few beats, and how long it has been quiet since, drawn to one scale. */
@customElement("rc-silence-line")
export class SilenceLine extends LitElement {
    static override styles = [shared, css`
        svg { inline-size: 100%; block-size: 20px; overflow: visible; }
        :host(:dir(rtl)) svg { transform: scaleX(-1); }
        .kept { stroke: var(--colorBrandStroke1); stroke-width: 2; }
        .silence { stroke: var(--colorNeutralStroke1); stroke-width: 2; stroke-dasharray: 2 4; stroke-linecap: round; }
        .beat { fill: var(--colorBrandStroke1); }
        .echo { fill: var(--colorNeutralStroke1); }
        .now { fill: var(--colorNeutralBackground1); stroke: var(--colorNeutralForeground3); stroke-width: 2; }
    `];

    @property({ type: Number }) usual = 1;
    @property({ type: Number }) silent = 0;

    override render(): unknown {
        const { beats, last, echoes } = beatsOf(this.usual, this.silent);
        return html`<svg role="img" aria-label=${words.week.quietFor(sayDays(this.silent), sayEvery(this.usual))}>
            <line class="kept" x1="2%" x2=${`${last}%`} y1="10" y2="10"></line>
            <line class="silence" x1=${`${last}%`} x2="98%" y1="10" y2="10"></line>
            ${echoes.map((at) => svg`<circle class="echo" cx=${`${at}%`} cy="10" r="2"></circle>`)}
            ${beats.map((at) => svg`<circle class="beat" cx=${`${at}%`} cy="10" r="4"></circle>`)}
            <circle class="now" cx="98%" cy="10" r="4"></circle>
        </svg>`;
    }
}

/** Where the beats, the last contact and the beats that stayed away lie, in percent of the line from 2 to 98. */
export function beatsOf(usual: number, silent: number): { beats: number[]; last: number; echoes: number[] } {
    const gap = Math.max(usual, 1);
    const total = beatsShown * gap + Math.max(silent, 0);
    const at = (day: number): number => Math.round((2 + (day / total) * 96) * 10) / 10;
    const beats = Array.from({ length: beatsShown + 1 }, (_, index) => at(index * gap));
    const missed = Math.min(mostEchoes, Math.ceil(Math.max(silent, 0) / gap) - 1);
    const echoes = Array.from({ length: Math.max(0, missed) }, (_, index) => at((beatsShown + 1 + index) * gap));
    return { beats, last: at(beatsShown * gap), echoes };
}
