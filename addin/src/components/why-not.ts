import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import type { Rejected } from "../api/slots-for.ts";
import type { CatchUpKind } from "../api/slot-kind.ts";
import { late } from "../texts/late.ts";
import { sayClock, sayDayOf } from "../texts/moments.ts";
import { Loader } from "./loader.ts";
import { sectionStyles } from "./section.ts";

/** What speaks against the times that were not proposed, day by day. Asked for when it is opened. */
@customElement("rc-why-not")
export class WhyNot extends LitElement {
    static override styles = [sectionStyles, css`
        h3 { margin-block: 12px 4px; }
        dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 2px 12px; }
        dt { font-variant-numeric: tabular-nums; color: var(--colorNeutralForeground3); }
        .bone { margin-block-start: 8px; }
    `];

    @property() personId = "";
    @property({ attribute: false }) kind: CatchUpKind | null = null;
    @property({ attribute: false }) api!: Pick<Api, "getRejected">;
    @state() private isOpen = false;
    readonly #reasons = new Loader<Rejected[]>(this, () => (this.isOpen ? this.api.getRejected(this.personId, this.kind) : Promise.resolve([])));

    override updated(changed: PropertyValues<this>): void {
        if (changed.has("kind") && changed.get("kind") !== undefined) void this.#reasons.run();
    }

    override render(): unknown {
        return html`<details @toggle=${this.#onToggle}><summary>${late.whyNot.title}</summary>
            ${this.isOpen ? this.#reasons.draw((reasons) => this.#days(reasons), (fault) => html`<rc-line-fault .fault=${fault} @rc-retry=${() => this.#reasons.run()}></rc-line-fault>`,
                () => html`<div class="bone" aria-hidden="true"></div>`) : nothing}</details>`;
    }

    #days(reasons: readonly Rejected[]): unknown {
        if (reasons.length === 0) return html`<p class="quiet">${late.whyNot.none}</p>`;
        return html`<p class="quiet">${late.whyNot.lead}</p>${byDay(reasons).map(({ day, stretches }) => html`<h3>${day}</h3>
            <dl>${stretches.map(({ from, to, why }) => html`<dt>${from === to ? from : late.whyNot.stretch(from, to)}</dt><dd>${why}</dd>`)}</dl>`)}`;
    }

    readonly #onToggle = (event: Event): void => {
        const { open } = event.target as HTMLDetailsElement;
        if (open === this.isOpen) return;
        this.isOpen = open;
        if (open) void this.#reasons.run();
    };
}

type Stretch = { from: string; to: string; why: string };
type Day = { day: string; stretches: Stretch[] };

/** One day after the other; starts in a row with the same reason become one stretch. */
export function byDay(reasons: readonly Rejected[]): Day[] {
    const days: Day[] = [];
    for (const { start, end, zone, why } of [...reasons].sort((one, other) => Date.parse(one.start) - Date.parse(other.start))) {
        const day = sayDayOf(start, zone);
        const [from, to] = [sayClock(start, zone), sayClock(end, zone)];
        if (days.at(-1)?.day !== day) days.push({ day, stretches: [] });
        const here = days.at(-1)?.stretches ?? [];
        const last = here.at(-1);
        if (last?.why === why) last.to = to;
        else here.push({ from, to, why });
    }
    return days;
}
