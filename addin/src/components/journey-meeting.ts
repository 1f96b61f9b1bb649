import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import type { Journey, PersonThere } from "../api/journeys.ts";
import type { Slot } from "../api/slot.ts";
import { kindsTogether, type CatchUpKind } from "../api/slot-kind.ts";
import type { HeldBooking } from "../booking/held-booking.ts";
import type { HeldBookings } from "../booking/held-bookings.ts";
import { sayFault } from "../texts/faults.ts";
import { late } from "../texts/late.ts";
import { words } from "../texts/words.ts";
import type { BookMoreApi } from "./book-more.ts";
import type { BookingApi } from "./booking-note.ts";
import { detailOf } from "./emit.ts";
import { icon } from "./icon.ts";
import { shared } from "./styles.ts";
import "./book-panel.ts";
import "./kind-choice.ts";

export type MeetingApi = BookingApi & BookMoreApi & Pick<Api, "getSlotsThere">;
type Times = { kind: CatchUpKind; slots: readonly Slot[]; note: string | null };

const longestPlace = 100;

/** A catch-up in person with somebody where the user will be: what, where, and when, all within the journey. */
@customElement("rc-journey-meeting")
export class JourneyMeeting extends LitElement {
    static override styles = [shared, css`
        .field { display: grid; gap: 4px; }
        .fault { color: var(--colorStatusDangerForeground1); }
    `];

    @property({ attribute: false }) journey!: Pick<Journey, "firstDay" | "place">;
    @property({ attribute: false }) person!: PersonThere;
    @property({ attribute: false }) api!: MeetingApi;
    @property({ attribute: false }) bookings!: HeldBookings;
    @state() private times: Times = { kind: "lunch", slots: [], note: null };
    @state() private place = "";
    @state() private said = "";
    @state() private hasFault = false;
    #latest = 0;

    override connectedCallback(): void {
        const { kind, slots, slotsNote } = this.person;
        this.times = { kind, slots, note: slotsNote };
        this.place = this.journey.place ?? "";
        super.connectedCallback();
        this.#held.addEventListener("change", this.#onHeld);
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        this.#held.removeEventListener("change", this.#onHeld);
    }

    // Of its own: a click for another catch-up with the same person has nothing to do with this one.
    get #held(): HeldBooking {
        return this.bookings.of(`${this.person.personId} ${this.journey.firstDay}`);
    }

    readonly #onHeld = (): void => this.requestUpdate();

    override render(): unknown {
        const { personId, name } = this.person;
        const { kind, slots, note } = this.times;
        const { where, whereHint } = late.journeys;
        const { at } = this.#held.state;
        return html`<div class="stack">
            ${at === "idle" || at === "gone" ? html`<rc-kind-choice .kinds=${kindsTogether} .kind=${kind} @rc-kind-chosen=${this.#onKind}></rc-kind-choice>
            <label class="field"><span>${where}</span><input id="place" maxlength=${longestPlace} autocomplete="off" .value=${this.place} aria-describedby="hint"
                @input=${(event: Event) => (this.place = (event.target as HTMLInputElement).value)}></label>
            <p class="quiet" id="hint">${whereHint}</p>` : nothing}
            <p class=${this.hasFault ? "fault" : "quiet"} role="status" ?hidden=${this.said === ""}>${this.said}</p>
            <rc-book-panel .personId=${personId} .name=${name} .slots=${slots} .note=${note ?? (slots.length === 0 ? late.journeys.none : null)} .held=${this.#held}
                .there=${{ kind, place: this.place.trim() }} .api=${this.#there(kind)}></rc-book-panel>
        </div>`;
    }

    // Whatever is asked for here is asked for there.
    #there(kind: CatchUpKind): MeetingApi {
        const { api, journey } = this;
        return { ...api, getSlots: (personId) => api.getSlotsThere(personId, journey.firstDay, kind) };
    }

    readonly #onKind = async (event: Event): Promise<void> => {
        const kind = detailOf<CatchUpKind | null>(event) ?? this.times.kind;
        const before = this.times;
        const mine = ++this.#latest;
        this.hasFault = false;
        this.said = words.loading;
        this.times = { ...before, kind };
        try {
            const { slots, note } = await this.api.getSlotsThere(this.person.personId, this.journey.firstDay, kind);
            if (mine !== this.#latest) return;
            this.times = { kind, slots, note };
            this.said = late.kinds.changed(late.kinds.names[kind]);
        } catch (fault) {
            if (mine !== this.#latest) return;
            this.times = before; // the times that are shown are still those
            this.hasFault = true;
            this.said = sayFault(fault, navigator.onLine).title;
        }
    };
}

/** Somebody who is there, and the way to meet them: a question with a time in it, which opens the rest. */
@customElement("rc-person-there")
export class PersonThereNote extends LitElement {
    static override styles = [shared, css`
        fluent-button { min-inline-size: 0; justify-self: start; max-inline-size: 100%; white-space: normal; }
        [aria-expanded="true"] svg { rotate: 180deg; }
        .inside { border-inline-start: 3px solid var(--colorBrandStroke2); padding-inline-start: 12px; }
    `];

    @property({ attribute: false }) journey!: Pick<Journey, "firstDay" | "place">;
    @property({ attribute: false }) person!: PersonThere;
    @property({ attribute: false }) api!: MeetingApi;
    @property({ attribute: false }) bookings!: HeldBookings;
    @state() private isOpen = false;

    override render(): unknown {
        const { proposal, slotsNote, name } = this.person;
        const { meet, meetFor, none } = late.journeys;
        const said = proposal ?? meet;
        return html`<div class="stack">
            ${proposal === null ? html`<p class="quiet">${slotsNote ?? none}</p>` : nothing}
            <fluent-button id="open" role="button" size="small" aria-label=${meetFor(name, said)} aria-expanded=${this.isOpen ? "true" : "false"}
                @click=${() => (this.isOpen = !this.isOpen)}>${said}<span slot="end">${icon("down")}</span></fluent-button>
            ${this.isOpen ? html`<div class="inside appears"><rc-journey-meeting .journey=${this.journey} .person=${this.person} .api=${this.api} .bookings=${this.bookings}></rc-journey-meeting></div>` : nothing}
        </div>`;
    }
}
