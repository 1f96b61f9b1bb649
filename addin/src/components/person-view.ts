import { css, html, LitElement } from "lit";
import { customElement, property } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import type { Api } from "../api/api.ts";
import type { HeldBookings } from "../booking/held-bookings.ts";
import { words } from "../texts/words.ts";
import { emit } from "./emit.ts";
import { icon } from "./icon.ts";
import { Loader } from "./loader.ts";
import { shared } from "./styles.ts";
import "./person-card.ts";

/** The card of a person whose name was tapped. Emits `rc-back`. */
@customElement("rc-person-view")
export class PersonView extends LitElement {
    static override styles = [shared, css`.back { margin-block-end: 12px; margin-inline-start: -8px; min-inline-size: 0; }`];

    @property() personId = "";
    @property({ attribute: false }) api!: Api;
    @property({ attribute: false }) bookings!: HeldBookings;
    @property() today = "";
    readonly #person = new Loader(this, () => this.api.getPerson(this.personId));

    override render(): unknown {
        return html`<fluent-button class="back" id="back" role="button" size="small" appearance="subtle" @click=${() => emit(this, "rc-back")}><span slot="start">${icon("back")}</span>${words.back}</fluent-button>
            ${this.#person.draw((person) => keyed(person.personId, html`<rc-person-card class="appears" .person=${person} .api=${this.api}
                .bookings=${this.bookings} .today=${this.today}></rc-person-card>`))}`;
    }
}
