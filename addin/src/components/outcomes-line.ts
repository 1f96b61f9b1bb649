import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import type { Outcomes } from "../api/outcomes.ts";
import { sayFault } from "../texts/faults.ts";
import { late } from "../texts/late.ts";
import { words } from "../texts/words.ts";
import { emit } from "./emit.ts";
import { focusAfter } from "./focus.ts";
import { Loader } from "./loader.ts";
import { section, sectionStyles } from "./section.ts";

type OutcomesApi = Pick<Api, "getOutcomes" | "deleteFeedback">;

/** What followed the suggestions of the latest month, in one line for the user alone; earlier months, and whom feedback moves, in folds. Emits `rc-open-person`. */
@customElement("rc-outcomes-line")
export class OutcomesLine extends LitElement {
    static override styles = [sectionStyles, css`
        details { margin-block-start: 8px; }
        details .list { margin-block-start: 4px; }
        fluent-button { flex: none; min-inline-size: 0; }
    `];

    @property({ attribute: false }) api!: OutcomesApi;
    @state() private said = "";
    readonly #outcomes = new Loader(this, () => this.api.getOutcomes());

    override render(): unknown {
        return html`${section(this.#outcomes, late.outcomes.title, (outcomes) => this.#lines(outcomes))}<p class="quiet" role="status">${this.said}</p>`;
    }

    #lines({ months, feedback, note }: Outcomes): unknown {
        const [latest, ...earlier] = [...months].sort((one, other) => other.month.localeCompare(one.month));
        if (!latest && feedback.length === 0 && note === null) return nothing;
        return html`<p>${latest?.sentence ?? note}</p>
            ${earlier.length === 0 ? nothing : html`<details><summary>${late.outcomes.earlier}</summary><ul class="list">${earlier.map(({ sentence }) => html`<li>${sentence}</li>`)}</ul></details>`}
            ${feedback.length === 0 ? nothing : html`<details><summary id="feedback">${late.outcomes.feedback}</summary><ul class="list">${feedback.map((moved) => this.#moved(moved))}</ul></details>`}`;
    }

    #moved({ personId, name, canUndo, sentence }: Outcomes["feedback"][number]): unknown {
        return html`<li class="head"><p><button class="plain name" aria-label=${words.week.openPerson(name)} @click=${() => emit(this, "rc-open-person", personId)}>${name}</button><br>${sentence}</p>
            ${canUndo ? html`<fluent-button role="button" size="small" aria-label=${late.outcomes.undoFor(name)} @click=${() => this.#undo(personId, name)}>${late.outcomes.undo}</fluent-button>` : nothing}</li>`;
    }

    // Gone from the list at once, and back where the server did not hear of it.
    async #undo(personId: string, name: string): Promise<void> {
        const before = this.#outcomes.value;
        if (!before) return;
        this.#outcomes.set({ ...before, feedback: before.feedback.filter((moved) => moved.personId !== personId) });
        this.said = late.outcomes.undone(name);
        void focusAfter(this, "#feedback, #title");
        try {
            await this.api.deleteFeedback(personId);
        } catch (fault) {
            this.#outcomes.set(before);
            this.said = sayFault(fault, navigator.onLine).title;
        }
    }
}
