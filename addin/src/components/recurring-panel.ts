import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import type { Recurring } from "../api/recurring.ts";
import { catchUpKinds, type CatchUpKind } from "../api/slot-kind.ts";
import { about } from "../texts/about.ts";
import { sayFault } from "../texts/faults.ts";
import { detailOf } from "./emit.ts";
import { focusAfter } from "./focus.ts";
import { Loader } from "./loader.ts";
import { shared } from "./styles.ts";
import type { MoveApi } from "./move-panel.ts";
import "./move-panel.ts";

/** A catch-up with one person that comes again at the tie's rhythm: on or off, what it is, and its next turn. */
@customElement("rc-recurring-panel")
export class RecurringPanel extends LitElement {
    static override styles = [shared, css`
        .switch { display: flex; align-items: center; justify-content: space-between; gap: 12px; min-block-size: 32px; }
        .ways { margin-inline-start: -8px; }
        fluent-button { min-inline-size: 0; }
        .kind { display: grid; gap: 4px; }
    `];

    @property() personId = "";
    @property() name = "";
    @property({ attribute: false }) api!: Pick<Api, "getRecurring" | "putRecurring" | "endRecurring" | "skipTurn" | "moveTurn" | "getSlots">;
    @state() private kind: CatchUpKind = "online";
    @state() private step: "shown" | "asking" | "moving" = "shown";
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
            <label class="kind"><span>${about.recurring.kind}</span><select id="kind" ?disabled=${this.isBusy} @change=${this.#onKind}>${catchUpKinds.map((kind) => html`<option value=${kind}
                ?selected=${kind === this.kind}>${about.recurring.kinds[kind]}</option>`)}</select></label>
            ${recurring ? html`<p id="next" tabindex="-1">${recurring.text}</p>${this.#ways(recurring)}` : nothing}
            <p class="quiet" role="status">${this.said}</p></div>`);
    }

    #ways(recurring: Recurring): unknown {
        const { state: stands, turn } = recurring;
        const { recurring: say } = about;
        if (this.step === "asking") {
            return html`<div class="stack" role="group" aria-labelledby="sure"><p id="sure">${say.skipAsk(this.name)}</p><div class="row">
                ${this.#way("keep", about.cancel, this.#onKept)}${this.#way("skip", say.skip, () => this.#skip(turn), "primary")}</div></div>`;
        }
        if (this.step === "moving") {
            return html`<rc-move-panel .booking=${{ id: this.personId, personId: this.personId, name: this.name }} .api=${this.#moves()} ask=${say.moveAsk(this.name)}
                @rc-moved=${(event: Event) => this.#become(detailOf<Recurring>(event), say.moved)} @rc-kept=${this.#onKept}></rc-move-panel>`;
        }
        const canSkip = stands !== "paused" && stands !== "asking";
        return html`<div class="row ways">
            ${stands === "asking" ? this.#way("go-on", say.goOn, () => this.#put(say.wentOn)) : nothing}
            ${canSkip ? this.#way("skip", say.skip, () => (stands === "booked" ? this.#step("asking", "#keep") : void this.#skip(turn))) : nothing}
            ${stands === "planned" ? this.#way("move", say.move, () => this.#step("moving", "rc-move-panel")) : nothing}</div>`;
    }

    #way(id: string, label: string, act: () => unknown, look: "subtle" | "primary" = "subtle"): unknown {
        return html`<fluent-button id=${id} role="button" size="small" appearance=${look} ?disabled=${this.isBusy} @click=${act}>${label}</fluent-button>`;
    }

    #moves(): MoveApi {
        return { getSlots: (personId) => this.api.getSlots(personId), moveBooking: (personId, start) => this.api.moveTurn(personId, start) };
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
        this.kind = catchUpKinds.find((kind) => kind === (event.target as HTMLSelectElement).value) ?? this.kind;
        if (this.#recurring.value) void this.#put(about.recurring.changed, "#kind");
    };

    #put(said: string, then = "#on"): Promise<void> {
        return this.#do(async () => this.#become(await this.api.putRecurring(this.personId, { kind: this.kind, minutes: this.#recurring.value?.minutes ?? null }), said), then);
    }

    #skip(turn: number): Promise<void> {
        return this.#do(async () => this.#become(await this.api.skipTurn(this.personId, turn), about.recurring.skipped), "#next");
    }

    #become(recurring: Recurring, said: string): void {
        this.#recurring.set(recurring);
        this.kind = recurring.kind;
        this.said = said;
        this.#step("shown", "#next");
    }

    readonly #onKept = (): void => this.#step("shown", this.step === "moving" ? "#move" : "#skip");

    #step(to: "shown" | "asking" | "moving", then: string): void {
        this.step = to;
        void focusAfter(this, then);
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
