import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Milestone } from "../api/milestones.ts";
import { late } from "../texts/late.ts";
import { words } from "../texts/words.ts";
import { emit } from "./emit.ts";
import { leaf, sectionStyles } from "./section.ts";

/** A birthday, an anniversary of first contact or a return, as a leaf of a calendar and a sentence. Emits `rc-open-person`. */
@customElement("rc-milestone-note")
export class MilestoneNote extends LitElement {
    static override styles = [sectionStyles, css`
        .kinds { display: flex; gap: 6px; flex-wrap: wrap; margin-block-start: 4px; }
        .soon { background: var(--colorBrandBackground2); color: var(--colorBrandForeground2); }
    `];

    @property({ attribute: false }) milestone!: Milestone;
    /** Whether whose day it is stands elsewhere already. */
    @property({ type: Boolean }) nameless = false;

    override render(): unknown {
        const { kind, date, isNear, sentence } = this.milestone;
        const isSoon = isNear && kind !== "return"; // a return is told at once, but its day has been
        return html`<div class="entry">${leaf(date)}<div>${this.nameless ? nothing : this.#name()}
            <p>${sentence}</p>
            <p class="kinds"><span class="mark">${late.milestones.kinds[kind]}</span> ${isSoon ? html`<span class="mark soon">${late.milestones.soon}</span>` : nothing}</p></div></div>`;
    }

    // Who is only in the address book has no card to open.
    #name(): unknown {
        const { personId, name, hasTie } = this.milestone;
        return hasTie ? html`<button class="plain name" aria-label=${words.week.openPerson(name)} @click=${() => emit(this, "rc-open-person", personId)}>${name}</button>` : html`<span class="name">${name}</span>`;
    }
}
