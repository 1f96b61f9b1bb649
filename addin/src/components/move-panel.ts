import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import type { Booking } from "../api/bookings.ts";
import { Problem } from "../api/problem.ts";
import type { Slot } from "../api/slot.ts";
import { sayFault } from "../texts/faults.ts";
import { words } from "../texts/words.ts";
import { detailOf, emit } from "./emit.ts";
import { focusAfter } from "./focus.ts";
import { Loader } from "./loader.ts";
import { shared } from "./styles.ts";
import "./slot-picker.ts";

/** `moveBooking`'s answer is what `rc-moved` carries. */
export type MoveApi = Pick<Api, "getSlots"> & { readonly moveBooking: (id: string, start: string) => Promise<unknown> };

/** Other times for one booked catch-up. Emits `rc-moved` with the booking at its new time, or `rc-kept`. */
@customElement("rc-move-panel")
export class MovePanel extends LitElement {
    static override styles = [shared, css`:host { border-block-start: 1px solid var(--colorNeutralStroke2); padding-block-start: 12px; }`];

    @property({ attribute: false }) booking!: Pick<Booking, "id" | "personId" | "name">;
    @property({ attribute: false }) api!: MoveApi;
    /** What is asked; empty: what is asked about a booked one. */
    @property() ask = "";
    @state() private chosen = "";
    @state() private isMoving = false;
    @state() private fault: unknown = null;
    readonly #times = new Loader(this, () => this.api.getSlots(this.booking.personId));

    // The button that opened it is gone.
    override firstUpdated(): void {
        void focusAfter(this, "#ask");
    }

    override render(): unknown {
        return html`<div class="stack" role="group" aria-labelledby="ask">
            <p id="ask" tabindex="-1">${this.ask || words.book.moveTitle(this.booking.name)}</p>
            ${this.fault === null ? nothing : html`<p role="alert">${sayFault(this.fault, navigator.onLine).title}</p>`}
            ${this.#times.draw(({ slots, note }) => this.#choice(slots, note))}
        </div>`;
    }

    #choice(slots: readonly Slot[], note: string | null): unknown {
        const chosen = slots.find((slot) => slot.start === this.chosen) ?? slots[0];
        return html`${chosen ? html`<rc-slot-picker .slots=${slots} .chosen=${chosen.start} .note=${note}
                @rc-pick=${(event: Event) => (this.chosen = detailOf<string>(event))}></rc-slot-picker>` : html`<p class="quiet">${note ?? words.slots.none}</p>`}
            <div class="row">
                <fluent-button id="keep" role="button" size="small" @click=${() => emit(this, "rc-kept")}>${words.book.cancelKeep}</fluent-button>
                ${chosen ? html`<fluent-button id="move" role="button" size="small" appearance="primary"
                    @click=${() => this.#move(chosen)}>${words.book.moveConfirm}</fluent-button>` : nothing}
            </div>`;
    }

    async #move(slot: Slot): Promise<void> {
        if (this.isMoving) return;
        this.isMoving = true;
        this.fault = null;
        try {
            emit(this, "rc-moved", await this.api.moveBooking(this.booking.id, slot.start));
        } catch (fault) {
            this.fault = fault;
            if (fault instanceof Problem && fault.alternatives.length > 0) this.#times.set({ slots: [...fault.alternatives], note: null });
        }
        this.isMoving = false;
    }
}
