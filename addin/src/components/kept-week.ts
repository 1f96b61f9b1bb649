import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { KeptWeek } from "../kept/kept-weeks.ts";
import { late } from "../texts/late.ts";
import { sayMoment } from "../texts/moments.ts";
import { sectionStyles } from "./section.ts";
import "./avatar.ts";
import "./section.ts";
import "./silence-line.ts";

/** The week as it was at the last good answer, to read only, while no answer comes. Emits `rc-retry`, also by itself when the connection is back. */
@customElement("rc-kept-week")
export class KeptWeekList extends LitElement {
    static override styles = [sectionStyles, css`
        .age { display: grid; gap: 4px; margin-block: 8px 16px; padding: 12px; border-radius: 8px; background: var(--colorNeutralBackground3); }
        .when { font-weight: var(--fontWeightSemibold); }
        .cards { display: grid; gap: 16px; align-items: start; grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr)); }
        .who { display: flex; gap: 12px; align-items: center; }
        .who h2 { margin: 0; min-inline-size: 0; overflow-wrap: anywhere; }
        @media (forced-colors: active) { .age { border: 1px solid; } }
    `];

    @property({ attribute: false }) week!: KeptWeek;
    @property({ attribute: false }) fault: unknown;
    /** True where a heading of the page stands above it already. */
    @property({ type: Boolean }) headed = false;

    override render(): unknown {
        const { at, people } = this.week;
        return html`${this.headed ? nothing : html`<h1 tabindex="-1">${late.kept.title}</h1>`}
            <div class="age"><p class="when" role="status">${late.kept.asOf(sayMoment(at))}</p><p class="quiet">${late.kept.lead}</p>
                <rc-line-fault .fault=${this.fault}></rc-line-fault></div>
            ${people.length === 0 ? html`<p>${late.kept.nobody}</p>` : html`<ul class="cards">${people.map(({ name, sentence, usualGapDays, silentDays }) => html`<li class="card stack">
                <div class="who"><rc-avatar name=${name}></rc-avatar><h2>${name}</h2></div>
                <rc-silence-line .usual=${usualGapDays} .silent=${silentDays}></rc-silence-line>
                <p>${sentence}</p></li>`)}</ul>`}`;
    }
}
