import { html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import type { Api } from "../api/api.ts";
import type { Recurring } from "../api/recurring.ts";
import { late } from "../texts/late.ts";
import { Loader } from "./loader.ts";
import type { RecurringApi } from "./recurring-note.ts";
import { section, sectionStyles } from "./section.ts";
import "./recurring-note.ts";

/** Catch-ups that come again by themselves. */
@customElement("rc-recurring-list")
export class RecurringList extends LitElement {
    static override styles = sectionStyles;

    @property({ attribute: false }) api!: RecurringApi & Pick<Api, "getRecurring">;
    readonly #all = new Loader(this, () => this.api.getRecurring());

    override render(): unknown {
        return section(this.#all, late.recurring.title, (all) => all.length === 0 ? nothing
            : html`<ul class="list">${[...all].sort(bySoonest).map((one) => keyed(one.personId, html`<li class="card"><rc-recurring-note .recurring=${one} .api=${this.api}></rc-recurring-note></li>`))}</ul>`);
    }
}

const order = { asking: 0, booked: 1, planned: 2, waiting: 3, paused: 4 } as const;
const bySoonest = (one: Recurring, other: Recurring): number =>
    order[one.state] - order[other.state] || (one.start ?? one.dueOn ?? "").localeCompare(other.start ?? other.dueOn ?? "");
