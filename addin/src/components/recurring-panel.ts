import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import type { Recurring } from "../api/recurring.ts";
import type { CatchUpKind } from "../api/slot-kind.ts";
import { about } from "../texts/about.ts";
import { sayFault } from "../texts/faults.ts";
import { detailOf } from "./emit.ts";
import { focusAfter } from "./focus.ts";
import { Loader } from "./loader.ts";
import { shared } from "./styles.ts";
import "./kind-choice.ts";
import "./recurring-note.ts";

/** A catch-up with one person that comes again at the tie's rhythm: on or off, what it is, and its next turn. */
@customElement("rc-recurring-panel")
export class RecurringPanel extends LitElement {
    static override styles = [shared, css`
        .switch { display: flex; align-items: center; justify-content: space-between; gap: 12px; min-block-size: 32px; }
    `];

    @property() personId = "";
    @property() name = "";
    @property({ attribute: false }) api!: Pick<Api, "getRecurring" | "putRecurring" | "endRecurring" | "skipTurn" | "moveTurn" | "getSlots">;
    @state() private kind: CatchUpKind = "online";
    @state() private said = "";
    @state() private isBusy = false;
    readonly #recurring = new Loader(this, async () => {
        const found = (await this.api.getRecurring()).find(({ personId }) => personId === this.personId) ?? null;
        if (found) this.kind = found.kind;
        return found;
    });

    override render(): unknown {
        return this.#recurring.draw((recurring) => html`<div class="stack">
            <p class="quiet">${about.recurring.explain(this.name)}</p>
            <label class="switch"><span>${about.recurring.switch}</span><input id="on" type="checkbox" role="switch" .checked=${recurring !== null} ?disabled=${this.isBusy} @change=${this.#onSwitch}></label>
            <rc-kind-choice id="kind" .kind=${this.kind} ?disabled=${this.isBusy} @rc-kind-chosen=${this.#onKind}></rc-kind-choice>
            ${recurring ? html`<rc-recurring-note bare .recurring=${recurring} .api=${this.api} @rc-recurring=${this.#onTurn}></rc-recurring-note>` : nothing}
            <p class="quiet" role="status">${this.said}</p></div>`);
    }

    readonly #onSwitch = (event: Event): Promise<void> => {
        const input = event.target as HTMLInputElement;
        return input.checked ? this.#put(about.recurring.on) : this.#do(async () => {
            await this.api.endRecurring(this.personId);
            this.#recurring.set(null);
            this.said = about.recurring.off;
        }, "#on");
    };

    readonly #onKind = (event: Event): void => {
        this.kind = detailOf<CatchUpKind | null>(event) ?? this.kind;
        if (this.#recurring.value) void this.#put(about.recurring.changed, "#kind");
    };

    readonly #onTurn = (event: Event): void => {
        this.#recurring.set(detailOf<Recurring>(event));
        this.said = "";
    };

    #put(said: string, then = "#on"): Promise<void> {
        return this.#do(async () => {
            const recurring = await this.api.putRecurring(this.personId, { kind: this.kind, minutes: this.#recurring.value?.minutes ?? null });
            this.#recurring.set(recurring);
            this.kind = recurring.kind;
            this.said = said;
        }, then);
    }

    async #do(act: () => Promise<void>, then: string): Promise<void> {
        if (this.isBusy) return;
        this.isBusy = true;
        this.said = "";
        try {
            await act();
        } catch (fault) {
            this.said = sayFault(fault, navigator.onLine).title;
            const input = this.renderRoot.querySelector<HTMLInputElement>("#on");
            if (input) input.checked = this.#recurring.value !== null; // a switch has moved by itself
        }
        this.isBusy = false;
        await focusAfter(this, then);
    }
}
