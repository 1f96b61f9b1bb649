import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import type { Booking } from "../api/bookings.ts";
import { sayFault } from "../texts/faults.ts";
import { words } from "../texts/words.ts";
import { detailOf, emit } from "./emit.ts";
import { focusAfter } from "./focus.ts";
import { icon } from "./icon.ts";
import { shared } from "./styles.ts";
import "./move-panel.ts";

export type BookingApi = Pick<Api, "cancelBooking" | "moveBooking" | "getSlots">;
type Step = { at: "shown" } | { at: "moving" } | { at: "asking" } | { at: "cancelling" } | { at: "failed"; fault: unknown };

/** One booked catch-up in words, and the ways to open, to move and to cancel it. Emits `rc-changed` with the booking as it is then, and `rc-open-event`. */
@customElement("rc-booking-note")
export class BookingNote extends LitElement {
    static override styles = [shared, css`
        .head { display: flex; gap: 8px; align-items: center; font-weight: var(--fontWeightSemibold); outline: none; color: var(--colorStatusSuccessForeground1); }
        .head.off { color: var(--colorNeutralForeground3); }
        .when { font-weight: var(--fontWeightSemibold); }
        .ask { border-block-start: 1px solid var(--colorNeutralStroke2); padding-block-start: 12px; }
        a { display: inline-flex; gap: 4px; align-items: center; min-block-size: 24px; }
        .ways { margin-inline-start: -8px; }
        .ways fluent-button { min-inline-size: 0; }
        textarea { inline-size: 100%; }
    `];

    @property({ attribute: false }) booking!: Booking;
    @property({ attribute: false }) api!: BookingApi;
    @property({ type: Number }) level = 3;
    @state() private step: Step = { at: "shown" };

    override render(): unknown {
        const { state: stands, name, place } = this.booking;
        const isOff = stands === "cancelled" || stands === "lost" || stands === "declined";
        return html`<div class="stack">
            <p class="head ${isOff ? "off" : ""}" role="heading" aria-level=${this.level} tabindex="-1">${icon(isOff ? "undo" : "done")}
                ${words.book.states[stands]}</p>
            <p>${this.#sentence()}${place ? html`<br><span class="quiet">${place}</span>` : nothing}</p>
            ${stands === "cancelled" || stands === "lost" || stands === "tookPlace" ? nothing : this.#ways()}
            <p class="sr" role="status">${this.step.at === "cancelling" ? words.loading : stands === "cancelled" ? words.book.cancelledSentence(name) : ""}</p>
        </div>`;
    }

    #sentence(): string {
        const { state: stands, name, text } = this.booking;
        switch (stands) {
            case "cancelled": return words.book.cancelledSentence(name);
            case "declined": return words.book.declinedSentence(name, text);
            case "lost": return words.book.lostSentence(name);
            default: return words.book.bookedSentence(name, text);
        }
    }

    #ways(): unknown {
        const { joinUrl, webLink, state: stands } = this.booking;
        if (this.step.at === "moving") {
            return html`<rc-move-panel .booking=${this.booking} .api=${this.api} @rc-moved=${this.#onMoved} @rc-kept=${this.#onKeepTime}></rc-move-panel>`;
        }
        if (this.step.at !== "shown") return this.#ask();
        return html`<div class="row">
            ${joinUrl ? outside(joinUrl, html`${icon("video")} ${words.book.join}`) : nothing}
            ${webLink ? outside(webLink, html`${icon("open")} ${words.book.open}`, this.#onOpen) : nothing}
        </div>
        <div class="row ways">
            ${stands === "asked" || stands === "declined" ? nothing : html`<fluent-button id="move" role="button" size="small" appearance="subtle"
                @click=${this.#onMove}>${words.book.move}</fluent-button>`}
            <fluent-button id="cancel" role="button" size="small" appearance="subtle" @click=${this.#onAsk}>${words.book.cancel}</fluent-button>
        </div>`;
    }

    #ask(): unknown {
        return html`<div class="ask stack" role="group" aria-labelledby="ask">
            <p id="ask">${words.book.cancelTitle(this.booking.name)}</p>
            <label class="stack"><span class="quiet">${words.book.cancelComment}</span><textarea id="comment" rows="2" maxlength="500"></textarea></label>
            ${this.step.at === "failed" ? html`<p role="alert">${sayFault(this.step.fault, navigator.onLine).title}</p>` : nothing}
            <div class="row">
                <fluent-button id="keep" role="button" size="small" @click=${this.#onKeep}>${words.book.cancelKeep}</fluent-button>
                <fluent-button id="confirm" role="button" size="small" appearance="primary" @click=${this.#onConfirm}>
                    ${words.book.cancelConfirm}</fluent-button>
            </div>
        </div>`;
    }

    // Whoever asks for a tab of its own gets the page.
    readonly #onOpen = (event: MouseEvent): void => {
        const { eventId, webLink } = this.booking;
        if (eventId === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        emit(this, "rc-open-event", { eventId, webLink });
    };

    readonly #onAsk = (): void => {
        this.step = { at: "asking" };
        void focusAfter(this, "#keep");
    };

    readonly #onKeep = (): void => {
        this.step = { at: "shown" };
        void focusAfter(this, "#cancel");
    };

    readonly #onMove = (): void => {
        this.step = { at: "moving" };
    };

    readonly #onKeepTime = (): void => {
        this.step = { at: "shown" };
        void focusAfter(this, "#move");
    };

    readonly #onMoved = (event: Event): void => {
        this.booking = detailOf<Booking>(event);
        this.step = { at: "shown" };
        emit(this, "rc-changed", this.booking);
        void focusAfter(this, ".head");
    };

    readonly #onConfirm = async (): Promise<void> => {
        if (this.step.at === "cancelling") return;
        const comment = this.renderRoot.querySelector<HTMLTextAreaElement>("#comment")?.value.trim() ?? "";
        this.step = { at: "cancelling" };
        try {
            this.booking = await this.api.cancelBooking(this.booking.id, comment === "" ? null : comment);
            this.step = { at: "shown" };
            emit(this, "rc-changed", this.booking);
            await focusAfter(this, ".head");
        } catch (fault) {
            this.step = { at: "failed", fault };
        }
    };
}

const outside = (address: string, content: unknown, onClick: unknown = null): unknown =>
    isWeb(address) ? html`<a href=${address} target="_blank" rel="noopener noreferrer" @click=${onClick}>${content}<span class="sr"> (${words.opensElsewhere})</span></a>` : nothing;

// The address comes with data, and a link must never run script.
const isWeb = (address: string): boolean => /^https?:\/\//i.test(address);
