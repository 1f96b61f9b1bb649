import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import type { Milestone } from "../api/milestones.ts";
import { late } from "../texts/late.ts";
import { Loader } from "./loader.ts";
import { section, sectionStyles } from "./section.ts";
import "./milestone-note.ts";

/** Birthdays, anniversaries of first contact and returns: the near ones in sight, the others in a fold. Emits `rc-open-person`. */
@customElement("rc-milestones-list")
export class MilestonesList extends LitElement {
    static override styles = [sectionStyles, css`details { margin-block-start: 8px; }`];

    @property({ attribute: false }) api!: Pick<Api, "getMilestones">;
    readonly #all = new Loader(this, () => this.api.getMilestones());

    override render(): unknown {
        return section(this.#all, late.milestones.title, (all) => {
            if (all.length === 0) return nothing;
            const sorted = [...all].sort((one, other) => one.date.localeCompare(other.date));
            const near = sorted.filter(({ isNear }) => isNear);
            const later = sorted.filter(({ isNear }) => !isNear);
            if (near.length === 0) return this.#list(later);
            return html`${this.#list(near)}${later.length === 0 ? nothing
                : html`<details><summary>${late.milestones.later(later.length)}</summary>${this.#list(later)}</details>`}`;
        });
    }

    #list(milestones: readonly Milestone[]): unknown {
        return html`<ul class="list">${milestones.map((milestone) => html`<li><rc-milestone-note .milestone=${milestone}></rc-milestone-note></li>`)}</ul>`;
    }
}
