import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Booking } from "../api/bookings.ts";
import type { Slot } from "../api/slot.ts";
import type { CatchUpKind } from "../api/slot-kind.ts";
import { undoSeconds, type HeldBooking } from "../booking/held-booking.ts";
import { sayFault } from "../texts/faults.ts";
import { words } from "../texts/words.ts";
import { detailOf } from "./emit.ts";
import { focusAfter, holdsFocus } from "./focus.ts";
import { icon } from "./icon.ts";
import { shared } from "./styles.ts";
import type { BookMoreApi, KindTimes } from "./book-more.ts";
import type { BookingApi, BookingNote } from "./booking-note.ts";
import { Parts } from "./parts.ts";
import "./booking-note.ts";
import "./slot-picker.ts";

const ring = 2 * Math.PI * 15;

/** Three times, one click to book, ten seconds to take it back, and what became of it. */
@customElement("rc-book-panel")
export class BookPanel extends LitElement {
    static override styles = [shared, css`
        #book { inline-size: 100%; max-inline-size: none; }
        .held { display: flex; align-items: center; gap: 12px; padding: 10px 12px; border-radius: 8px; background: var(--colorBrandBackground2); }
        #undo { flex: none; min-inline-size: 0; }
        .held p { flex: 1; min-inline-size: 0; }
        .ring { position: relative; display: grid; place-items: center; inline-size: 36px; block-size: 36px; flex: none; font-weight: var(--fontWeightSemibold); }
        .ring svg { position: absolute; inset: 0; transform: rotate(-90deg); fill: none; }
        .ring circle { stroke: var(--colorNeutralStroke2); stroke-width: 3; }
        .ring .left { stroke: var(--colorBrandStroke1); stroke-linecap: round; }
        .online { display: flex; align-items: center; justify-content: space-between; gap: 8px; }
        summary { min-block-size: 32px; padding-block: 6px; cursor: pointer; color: var(--colorBrandForegroundLink); }
        .gone { padding: 8px 12px; border-radius: 8px; background: var(--colorStatusWarningBackground1); color: var(--colorStatusWarningForeground3); }
        @media (prefers-reduced-motion: no-preference) { .ring .left { transition: stroke-dashoffset 1s linear; } }
        @media (forced-colors: active) { .held, .gone { border: 1px solid; } }
    `];

    @property() personId = "";
    @property() name = "";
    @property({ attribute: false }) slots: readonly Slot[] = [];
    @property() note: string | null = null;
    @property({ attribute: false }) held!: HeldBooking;
    @property({ attribute: false }) api!: BookingApi & BookMoreApi;
    /** Where and for what the times are, when that is chosen elsewhere. */
    @property({ attribute: false }) there: { kind: CatchUpKind; place: string } | null = null;
    @state() private wantsMore = false;
    @state() private times: KindTimes = null;
    @state() private chosen = "";
    @state() private isOnline = true;
    @state() private said = "";
    #counted = ""; // whose seconds are running: they are not said one by one
    #heard: HeldBooking | null = null;
    readonly #parts = new Parts(this);
    #keepsFocus = false; // remembered from step to step: two steps may follow before either is drawn

    override connectedCallback(): void {
        super.connectedCallback();
        if (this.hasUpdated) this.#hear();
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        this.#heard?.removeEventListener("change", this.#onChange);
        this.#heard = null;
    }

    override willUpdate(changed: PropertyValues<this>): void {
        if (changed.has("held")) this.#hear();
        if (changed.has("slots")) this.times = null;
    }

    override render(): unknown {
        return html`<div class="stack">${this.#body()}</div><p class="sr" role="status">${this.said}</p>`;
    }

    #body(): unknown {
        const { state } = this.held;
        switch (state.at) {
            case "held": return this.#counting(state.secondsLeft);
            case "sending": return this.#waiting(words.book.sending);
            case "undoing": return this.#waiting(words.book.undoing);
            case "booked": return html`${state.undoFault === undefined ? nothing : html`<p class="gone" role="alert">${words.book.undoFailed}</p>`}
                <rc-booking-note class="appears" .booking=${state.booking} .api=${this.api}
                    @rc-changed=${(event: Event) => this.held.show(detailOf<Booking>(event))}></rc-booking-note>`;
            case "failed": return this.#failed(state.fault);
            case "gone": return html`<p class="gone">${state.title}${state.alternatives.length > 0 ? ` ${words.book.goneHint}` : ""}</p>${this.#choice(state.alternatives)}`;
            default: return html`${this.#choice(this.times?.slots ?? this.slots)}${this.there ? nothing : this.#more()}`;
        }
    }

    #choice(slots: readonly Slot[]): unknown {
        const chosen = this.#chosenOf(slots);
        const { note } = this.times ?? this;
        if (!chosen) return html`<p class="quiet">${note ?? words.slots.none}</p>`;
        return html`<rc-slot-picker .slots=${slots} .chosen=${chosen.start} .note=${note}
                @rc-pick=${(event: Event) => (this.chosen = detailOf<string>(event))}></rc-slot-picker>
            <label class="online" ?hidden=${this.there !== null || (this.times !== null && this.times.kind !== "call")}>${words.slots.online}<input type="checkbox" role="switch" .checked=${this.isOnline}
                @change=${(event: Event) => (this.isOnline = (event.target as HTMLInputElement).checked)}></label>
            <fluent-button id="book" role="button" appearance="primary" aria-label=${words.book.buttonFor(this.name, chosen.text)}
                @click=${this.#onBook}>${words.book.button}</fluent-button>`;
    }

    #more(): unknown {
        return html`<details @toggle=${(event: Event) => (this.wantsMore ||= (event.target as HTMLDetailsElement).open)}><summary>${words.book.more}</summary>
            ${this.wantsMore ? this.#parts.draw("rc-book-more", () => html`<rc-book-more .personId=${this.personId} .name=${this.name} .api=${this.api} .kind=${this.times?.kind ?? null}
                .theyMayChoose=${this.slots.some((slot) => slot.freeFor === "you")} @rc-kind=${(event: Event) => (this.times = detailOf<KindTimes>(event))}></rc-book-more>`) : nothing}</details>`;
    }

    #waiting(text: string): unknown {
        return html`<p class="held" tabindex="-1" id="sending"><span class="spinner"></span> ${text}</p>`;
    }

    #counting(seconds: number): unknown {
        return html`<div class="held">
            <span class="ring" aria-hidden="true">
                <svg viewBox="0 0 36 36"><circle cx="18" cy="18" r="15"></circle>
                    <circle class="left" cx="18" cy="18" r="15" stroke-dasharray=${ring} stroke-dashoffset=${ring * (1 - Math.min(1, (seconds - 1) / undoSeconds))}></circle></svg>
                ${seconds}</span>
            <p aria-hidden="true">${words.book.countdown(seconds)}<br><span class="quiet">${words.book.heldShort}</span></p>
            <fluent-button id="undo" role="button" @click=${this.#onUndo}><span slot="start">${icon("undo")}</span>${words.undo}</fluent-button>
        </div>`;
    }

    #failed(fault: unknown): unknown {
        const { title, text } = sayFault(fault, navigator.onLine);
        return html`<div class="gone stack" role="alert"><p>${title} ${text}</p></div>
            <p class="quiet">${words.book.failedHint}</p>
            <fluent-button id="retry" role="button" appearance="primary" @click=${() => this.held.retry()}>${words.retry}</fluent-button>`;
    }

    #chosenOf(slots: readonly Slot[]): Slot | undefined {
        return slots.find((slot) => slot.start === this.chosen) ?? slots[0];
    }

    readonly #onBook = (): void => {
        const { state } = this.held;
        const slot = this.#chosenOf(state.at === "gone" ? state.alternatives : (this.times?.slots ?? this.slots));
        if (slot) this.held.hold({ personId: this.personId, slot, online: this.isOnline && !this.there, kind: this.times?.kind, ...this.there });
    };

    readonly #onUndo = (): void => {
        void this.held.undo();
    };

    #hear(): void {
        this.#heard?.removeEventListener("change", this.#onChange);
        this.#heard = this.held;
        this.held.addEventListener("change", this.#onChange);
        this.requestUpdate();
    }

    // The control that was used goes away at each step; the focus must not go with it.
    readonly #onChange = (): void => {
        const { state } = this.held;
        this.#keepsFocus ||= holdsFocus(this);
        this.requestUpdate();
        if (state.at === "held" && this.#counted === state.booking.id) return;
        this.#counted = state.at === "held" ? state.booking.id : "";
        this.said = this.#sentence();
        void this.updateComplete.then(() => state === this.held.state && this.#focus());
    };

    #sentence(): string {
        const { state } = this.held;
        switch (state.at) {
            case "idle": return words.book.undone;
            case "held": return words.book.held(state.booking.text, this.name);
            case "sending": return words.book.sending;
            case "undoing": return words.book.undoing;
            case "booked": return state.booking.state === "cancelled" ? "" : `${words.book.booked}. ${words.book.bookedSentence(this.name, state.booking.text)}`;
            case "gone": return `${state.title} ${words.book.goneHint}`;
            default: return "";
        }
    }

    #focus(): void {
        if (!this.#keepsFocus) return;
        this.#keepsFocus = false;
        const note = this.renderRoot.querySelector<BookingNote>("rc-booking-note");
        if (note) void focusAfter(note, ".head");
        else this.renderRoot.querySelector<HTMLElement>("#undo, #sending, #retry, #book")?.focus();
    }
}
