import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import type { Approach } from "../api/approach.ts";
import { about } from "../texts/about.ts";
import { words } from "../texts/words.ts";
import { emit } from "./emit.ts";
import { Loader } from "./loader.ts";
import { shared } from "./styles.ts";

/** What helps before a hello: an easier one first, how such mails went so far, and the best door. Emits `rc-open-person`. */
@customElement("rc-approach-note")
export class ApproachNote extends LitElement {
    static override styles = [shared, css`
        ul { display: grid; gap: 8px; padding: 10px 12px; border-radius: 8px; background: var(--colorNeutralBackground2); }
        fluent-button { min-inline-size: 0; margin-block-start: 6px; }
        @media (forced-colors: active) { ul { border: 1px solid; } }
    `];

    @property() personId = "";
    @property({ attribute: false }) api!: Pick<Api, "getApproach">;
    readonly #approach = new Loader(this, () => this.api.getApproach(this.personId));

    override render(): unknown {
        const approach = this.#approach.value;
        const lines = approach ? [approach.evidence?.sentence, approach.door?.sentence, approach.door?.channelSentence].filter((line) => line != null) : [];
        if (!approach || (lines.length === 0 && !approach.warmUp)) return nothing;
        return html`<ul class="appears" aria-label=${about.approach.title}>
            ${approach.warmUp ? this.#warmUp(approach.warmUp) : nothing}${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
    }

    #warmUp({ personId, name, sentence }: NonNullable<Approach["warmUp"]>): unknown {
        return html`<li><p>${sentence}</p><fluent-button role="button" size="small" @click=${() => emit(this, "rc-open-person", personId)}>${words.week.openPerson(name)}</fluent-button></li>`;
    }
}
