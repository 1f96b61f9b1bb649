import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import type { Recurring } from "../api/recurring.ts";
import { sayFault } from "../texts/faults.ts";
import { late } from "../texts/late.ts";
import { words } from "../texts/words.ts";
import { detailOf, emit } from "./emit.ts";
import { focusAfter } from "./focus.ts";
import type { MoveApi } from "./move-panel.ts";
import { sectionStyles } from "./section.ts";
import "./move-panel.ts";

export type RecurringApi = Pick<Api, "getSlots" | "putRecurring" | "endRecurring" | "skipTurn" | "moveTurn">;
type Step = "shown" | "busy" | "asking" | "moving" | "ended";

/** A catch-up that comes again, in words, and the ways to skip, move and end it. Emits `rc-recurring` with it as it is then, and `rc-open-person`. */
@customElement("rc-recurring-note")
export class RecurringNote extends LitElement {
    static override styles = [sectionStyles, css`.ask { border-block-start: 1px solid var(--colorNeutralStroke2); padding-block-start: 12px; }`];

    @property({ attribute: false }) recurring!: Recurring;
    @property({ attribute: false }) api!: RecurringApi;
    /** Whether whom it is with, and the way to end it, stand elsewhere already. */
    @property({ type: Boolean }) bare = false;
    @state() private step: Step = "shown";
    @state() private said = "";
    @state() private fault: unknown = null;

    override render(): unknown {
        const { name, personId, text, state: stands } = this.recurring;
        return html`<div class="stack">
            ${this.bare ? nothing : html`<div class="head"><h3 id="head" tabindex="-1"><button class="plain name" aria-label=${words.week.openPerson(name)} @click=${() => emit(this, "rc-open-person", personId)}>${name}</button></h3>
                ${this.step === "ended" ? nothing : html`<span class="mark">${late.recurring.states[stands]}</span>`}</div>`}
            <p id="text" tabindex="-1">${this.step === "ended" ? late.recurring.ended(name) : text}</p>
            ${this.fault === null ? nothing : html`<p role="alert">${sayFault(this.fault, navigator.onLine).title}</p>`}
            ${this.#ways()}
            <p class="sr" role="status">${this.step === "busy" ? words.loading : this.said}</p>
        </div>`;
    }

    #ways(): unknown {
        const r = late.recurring;
        const { state: stands, name } = this.recurring;
        switch (this.step) {
            case "moving": return html`<rc-move-panel .booking=${{ ...this.recurring, id: this.recurring.personId }} .api=${this.#moves()} ask=${r.moveAsk(name)}
                @rc-moved=${this.#onMoved} @rc-kept=${this.#onKept}></rc-move-panel>`;
            case "asking": return html`<div class="ask stack" role="group" aria-labelledby="ask"><p id="ask">${r.skipAsk(name)}</p>
                <div class="row">${this.#way("keep", r.keep, this.#onKept, "")}${this.#way("skip", r.skip, this.#onSkip, "primary")}</div></div>`;
            case "ended": return html`<div class="row">${this.#way("undo", words.undo, this.#onGoOn, "")}</div>`;
            default: return html`<div class="row ways">
                ${stands === "asking" ? this.#way("go-on", r.goOn, this.#onGoOn) : nothing}
                ${stands === "paused" || stands === "asking" ? nothing : this.#way("skip", r.skip, stands === "booked" ? this.#onAsk : this.#onSkip)}
                ${stands === "planned" ? this.#way("move", r.move, this.#onMove) : nothing}
                ${this.bare ? nothing : this.#way("end", r.end, this.#onEnd)}</div>`;
        }
    }

    #way(id: string, label: string, act: () => void, look = "subtle"): unknown {
        return html`<fluent-button id=${id} role="button" size="small" appearance=${look || nothing} ?disabled=${this.step === "busy"} @click=${act}>${label}</fluent-button>`;
    }

    #moves(): MoveApi {
        return { getSlots: (personId) => this.api.getSlots(personId), moveBooking: (personId, start) => this.api.moveTurn(personId, start) };
    }

    readonly #onAsk = (): void => {
        this.step = "asking";
        void focusAfter(this, "#keep");
    };

    readonly #onMove = (): void => {
        this.step = "moving";
    };

    readonly #onKept = (): void => {
        const used = this.step === "moving" ? "#move" : "#skip";
        this.step = "shown";
        void focusAfter(this, used);
    };

    readonly #onMoved = (event: Event): void => this.#become(detailOf<Recurring>(event), late.recurring.moved(this.recurring.name));

    readonly #onSkip = (): Promise<void> => this.#do(async ({ personId, turn, name }) => {
        this.#become(await this.api.skipTurn(personId, turn), late.recurring.skipped(name));
    });

    readonly #onGoOn = (): Promise<void> => this.#do(async (wish) => {
        this.#become(await this.api.putRecurring(wish.personId, { kind: wish.kind, minutes: wish.minutes }), late.recurring.goesOn(wish.name));
    });

    readonly #onEnd = (): Promise<void> => this.#do(async ({ personId }) => {
        await this.api.endRecurring(personId);
        this.said = ""; // it is said by what stands there now
        this.step = "ended";
        await focusAfter(this, "#undo");
    });

    #become(recurring: Recurring, said: string): void {
        this.recurring = recurring;
        this.said = said;
        this.step = "shown";
        emit(this, "rc-recurring", recurring);
        void focusAfter(this, this.bare ? "#text" : "#head");
    }

    async #do(act: (recurring: Recurring) => Promise<void>): Promise<void> {
        if (this.step === "busy") return;
        const before = this.step;
        this.step = "busy";
        this.fault = null;
        try {
            await act(this.recurring);
        } catch (fault) {
            this.fault = fault;
            this.step = before;
        }
    }
}
