import { html, LitElement, type PropertyValues } from "lit";
import { customElement, property } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import type { Api } from "../api/api.ts";
import { isProblem } from "../api/client.ts";
import type { HeldBookings } from "../booking/held-bookings.ts";
import { words } from "../texts/words.ts";
import { emit } from "./emit.ts";
import { Loader } from "./loader.ts";
import { shared } from "./styles.ts";
import "./notice.ts";
import "./person-card.ts";

/** The sender of the open mail. Emits `rc-look-again`, because Outlook does not tell every change. */
@customElement("rc-mail-view")
export class MailView extends LitElement {
    static override styles = shared;

    /** Address of the open mail's sender; empty when no mail is open. */
    @property() address = "";
    @property() ownAddress = "";
    @property({ attribute: false }) api!: Api;
    @property({ attribute: false }) bookings!: HeldBookings;
    @property() today = "";
    readonly #person = new Loader(this, () => this.#load());

    override willUpdate(changed: PropertyValues<this>): void {
        if (changed.has("address") && this.hasUpdated) void this.#person.run();
    }

    override render(): unknown {
        const { noMailTitle, noMail, ownMailTitle, ownMail } = words.person;
        if (this.address === "") return this.#nobody(noMailTitle, noMail);
        if (this.#isOwn()) return this.#nobody(ownMailTitle, ownMail);
        return this.#person.draw(
            (person) => person && keyed(`${person.personId} ${this.address}`, html`<rc-person-card class="appears" .person=${person} .api=${this.api}
                .bookings=${this.bookings} .today=${this.today}></rc-person-card>`),
            (fault) => (isProblem(fault, "not-found") ? this.#nobody(words.person.noTieTitle, words.person.noTie(this.address)) : undefined));
    }

    #nobody(heading: string, text: string): unknown {
        return html`<rc-notice picture="mail" .heading=${heading} .text=${text}>
            <fluent-button role="button" appearance="subtle" @click=${() => emit(this, "rc-look-again")}>${words.person.refresh}</fluent-button></rc-notice>`;
    }

    #load(): ReturnType<Api["getPersonByAddress"]> | Promise<null> {
        return this.address === "" || this.#isOwn() ? Promise.resolve(null) : this.api.getPersonByAddress(this.address);
    }

    #isOwn(): boolean {
        return this.address.toLowerCase() === this.ownAddress.toLowerCase();
    }
}
