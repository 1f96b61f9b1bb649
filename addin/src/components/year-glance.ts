import { css, html, LitElement, svg } from "lit";
import { customElement, property } from "lit/decorators.js";
import { about } from "../texts/about.ts";
import { plusDays, plusMonths, sayDate } from "../texts/dates.ts";
import { sayDayShort, sayList, sayMonthName } from "../texts/spans.ts";
import { shared } from "./styles.ts";

const rowHeight = 16;
const mostDays = 120; // that the API tells; of earlier ones nothing is known

/** Twelve months as rows of days: a disc for each day of contact, a point for each day without, a ring for today. */
@customElement("rc-year-glance")
export class YearGlance extends LitElement {
    static override styles = [shared, css`
        .year { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 8px; }
        .months { display: grid; grid-auto-rows: ${rowHeight}px; line-height: ${rowHeight}px; }
        svg { inline-size: 100%; overflow: visible; }
        :host(:dir(rtl)) svg { transform: scaleX(-1); }
        .contact { fill: var(--colorBrandStroke1); }
        .day { fill: var(--colorNeutralStrokeAccessible); opacity: 0.6; }
        .now { fill: none; stroke: var(--colorNeutralForeground2); stroke-width: 1.5; }
        .said { margin-block-start: 8px; }
        @media (forced-colors: active) { .contact { fill: Highlight; } .day { fill: GrayText; } .now { stroke: CanvasText; } }
    `];

    /** Dates, oldest first. */
    @property({ attribute: false }) days: readonly string[] = [];
    @property() today = "";

    override render(): unknown {
        const first = plusMonths(`${this.today.slice(0, 7)}-01`, -11);
        const months = Array.from({ length: 12 }, (_, index) => plusMonths(first, index));
        const contacts = new Set(this.days.map((day) => day.slice(0, 10)).filter((day) => day >= first && day <= this.today));
        return html`<div class="year">
                <div class="months quiet" aria-hidden="true">${months.map((month) => html`<span>${sayMonthName(month)}</span>`)}</div>
                <svg role="img" height=${months.length * rowHeight} aria-label=${this.#summary(months, contacts)}>${months.map((month, row) => this.#row(month, row, contacts))}</svg>
            </div>
            <p class="said quiet" aria-hidden="true">${this.#count(contacts.size, this.#since(first))}</p>`;
    }

    #row(month: string, row: number, contacts: ReadonlySet<string>): unknown {
        const y = row * rowHeight + rowHeight / 2;
        return daysOf(month).filter((day) => day <= this.today).map((day, index) => {
            const x = `${Math.round(((index + 0.5) / 31) * 10000) / 100}%`;
            const ring = day === this.today ? svg`<circle class="now" cx=${x} cy=${y} r="5"></circle>` : "";
            return contacts.has(day) ? svg`<circle class="contact" cx=${x} cy=${y} r="3.5"></circle>${ring}` : svg`<circle class="day" cx=${x} cy=${y} r="1.1"></circle>${ring}`;
        });
    }

    #summary(months: readonly string[], contacts: ReadonlySet<string>): string {
        const lines = months.flatMap((month) => {
            const days = daysOf(month).filter((day) => contacts.has(day));
            return days.length === 0 ? [] : [sayList(days.map(sayDayShort))];
        });
        return `${this.#count(contacts.size, this.#since(months[0] ?? this.today))} ${lines.join("; ")}`.trim();
    }

    #since(first: string): string {
        const known = this.days[0];
        return known !== undefined && this.days.length >= mostDays && known > first ? known : first;
    }

    #count(days: number, since: string): string {
        return about.year.summary(days, sayDate(since));
    }
}

function daysOf(month: string): string[] {
    const next = plusMonths(month, 1);
    const days: string[] = [];
    for (let day = month; day < next; day = plusDays(day, 1)) days.push(day);
    return days;
}
