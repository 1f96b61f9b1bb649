import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import type { Milestone } from "../api/milestones.ts";
import { late } from "../texts/late.ts";
import { words } from "../texts/words.ts";
import { emit } from "./emit.ts";
import { Loader } from "./loader.ts";
import { leaf, section, sectionStyles } from "./section.ts";

/** Birthdays, anniversaries of first contact and returns: the near ones in sight, the others in a fold. Emits `rc-open-person`. */
@customElement("rc-milestones-list")
export class MilestonesList extends LitElement {
    static override styles = [sectionStyles, css`
        details { margin-block-start: 8px; }
        .kinds { display: flex; gap: 6px; flex-wrap: wrap; margin-block-start: 4px; }
        .soon { background: var(--colorBrandBackground2); color: var(--colorBrandForeground2); }
    `];

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
        return html`<ul class="list">${milestones.map((milestone) => this.#milestone(milestone))}</ul>`;
    }

    // Who is only in the address book has no card to open.
    #milestone({ personId, name, hasTie, kind, date, isNear, sentence }: Milestone): unknown {
        return html`<li class="entry">${leaf(date)}<div>
            ${hasTie ? html`<button class="plain name" aria-label=${words.week.openPerson(name)} @click=${() => emit(this, "rc-open-person", personId)}>${name}</button>` : html`<span class="name">${name}</span>`}
            <p>${sentence}</p>
            <p class="kinds"><span class="mark">${late.milestones.kinds[kind]}</span> ${isNear ? html`<span class="mark soon">${late.milestones.soon}</span>` : nothing}</p></div></li>`;
    }
}
