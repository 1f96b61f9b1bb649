import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { catchUpKinds, type CatchUpKind } from "../api/slot-kind.ts";
import { late } from "../texts/late.ts";
import { emit } from "./emit.ts";
import { shared } from "./styles.ts";

/** What people would like to do. Emits `rc-kind-chosen` with the kind, or with null for whatever fits. */
@customElement("rc-kind-choice")
export class KindChoice extends LitElement {
    static override styles = [shared, css`.field { display: grid; gap: 4px; }`];

    @property({ attribute: false }) kinds: readonly CatchUpKind[] = catchUpKinds;
    @property({ attribute: false }) kind: CatchUpKind | null = null;
    /** Whether nothing in particular may be wanted. */
    @property({ type: Boolean }) any = false;
    @property({ type: Boolean }) disabled = false;

    override render(): unknown {
        const { label, any, names } = late.kinds;
        return html`<label class="field"><span>${label}</span><select id="kind" ?disabled=${this.disabled} @change=${this.#onChange}>
            ${this.any ? html`<option value="" ?selected=${this.kind === null}>${any}</option>` : nothing}
            ${this.kinds.map((kind) => html`<option value=${kind} ?selected=${kind === this.kind}>${names[kind]}</option>`)}</select></label>`;
    }

    override updated(): void {
        const select = this.renderRoot.querySelector("select");
        if (select) select.value = this.kind ?? ""; // an option that was selected by hand stays so whatever is drawn
    }

    override focus(): void {
        this.renderRoot.querySelector("select")?.focus();
    }

    readonly #onChange = (event: Event): void => {
        const { value } = event.target as HTMLSelectElement;
        emit(this, "rc-kind-chosen", this.kinds.find((known) => known === value) ?? null);
    };
}
