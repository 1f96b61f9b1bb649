import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Slot } from "../api/slot.ts";
import { words } from "../texts/words.ts";
import { emit } from "./emit.ts";
import { shared } from "./styles.ts";

/** Times to choose from, the first already chosen. Emits `rc-pick` with the start of the chosen one. */
@customElement("rc-slot-picker")
export class SlotPicker extends LitElement {
    static override styles = [shared, css`
        legend { margin-block-end: 8px; font-size: var(--fontSizeBase200); color: var(--colorNeutralForeground3); }
        .slots { display: grid; gap: 6px; }
        label { display: flex; align-items: center; gap: 10px; padding: 8px 12px; border-radius: 8px; cursor: pointer;
            border: 1px solid var(--colorNeutralStroke2); background: var(--colorNeutralBackground1); }
        label:hover { background: var(--colorNeutralBackground1Hover); }
        label:has(:checked) { border-color: var(--colorBrandStroke1); background: var(--colorBrandBackground2); }
        label:has(:focus-visible) { outline: 2px solid var(--colorStrokeFocus2); outline-offset: 1px; }
        input { appearance: none; flex: none; inline-size: 16px; block-size: 16px; min-block-size: 0; margin: 0; padding: 0; border-radius: 50%;
            border: 1px solid var(--colorNeutralStrokeAccessible); background: none; }
        input:focus-visible { outline: none; }
        input:checked { border: 5px solid var(--colorBrandStroke1); background: var(--colorNeutralBackground1); }
        .when { flex: 1; min-inline-size: 0; }
        .theirs { display: block; }
        .note { margin-block-start: 8px; }
        label:has(:checked) .quiet { color: var(--colorNeutralForeground2); }
        @media (forced-colors: active) {
            input:checked { border-color: Highlight; }
            label:has(:checked) { border: 2px solid Highlight; padding: 7px 11px; }
        }
    `];

    @property({ attribute: false }) slots: readonly Slot[] = [];
    @property() chosen = "";
    @property() note: string | null = null;

    override render(): unknown {
        const areFreeForBoth = this.slots.every((slot) => slot.freeFor === "both");
        return html`<fieldset>
            <legend>${areFreeForBoth ? words.slots.both : words.slots.you}</legend>
            <div class="slots">${this.slots.map((slot) => this.#option(slot))}</div>
            ${this.note ? html`<p class="quiet note">${this.note}</p>` : nothing}
        </fieldset>`;
    }

    #option(slot: Slot): unknown {
        const [mine = slot.text, theirs] = slot.text.split(/ \((.*)\)$/);
        return html`<label>
            <input type="radio" name="slot" .value=${slot.start} .checked=${slot.start === this.chosen}
                @change=${() => emit(this, "rc-pick", slot.start)}>
            <span class="when">${mine}${theirs ? html` <span class="theirs quiet">(${theirs})</span>` : nothing}
                ${slot.start === this.chosen && slot.why !== "" ? html`<span class="theirs quiet">${slot.why}</span>` : nothing}</span>
            <span class="quiet">${words.slots.minutes(slot.minutes)}</span>
        </label>`;
    }
}
