import { css, html, LitElement, type PropertyValues } from "lit";
import { customElement, property } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import type { Api } from "../api/api.ts";
import { isProblem } from "../api/client.ts";
import type { Person } from "../api/people.ts";
import type { HeldBookings } from "../booking/held-bookings.ts";
import type { OpenItem, Party } from "../office/host.ts";
import { words } from "../texts/words.ts";
import { emit } from "./emit.ts";
import { Loader } from "./loader.ts";
import { shared } from "./styles.ts";
import "./avatar.ts";
import "./met-line.ts";
import "./notice.ts";
import "./person-card.ts";

const mostPeople = 8; // of a large meeting; nobody catches up with a list

/** The people of what is open: the card of a mail's sender, a line for each recipient or attendee. Emits `rc-look-again`, because Outlook does not tell every change. */
@customElement("rc-mail-view")
export class MailView extends LitElement {
    static override styles = [shared, css`
        h1 { margin-block-end: 16px; }
        .list { display: grid; gap: 8px; }
        .line { display: flex; gap: 12px; align-items: center; inline-size: 100%; }
        .line span { flex: 1; min-inline-size: 0; overflow-wrap: anywhere; }
        strong { display: block; font-weight: var(--fontWeightSemibold); }
    `];

    /** What is open; null when nothing is. */
    @property({ attribute: false }) item: OpenItem | null = null;
    @property() ownAddress = "";
    @property({ attribute: false }) api!: Api;
    @property({ attribute: false }) bookings!: HeldBookings;
    @property() today = "";
    readonly #people = new Loader(this, () => this.#load());

    override willUpdate(changed: PropertyValues<this>): void {
        if (changed.has("item") && this.hasUpdated && keyOf(changed.get("item") ?? null) !== keyOf(this.item)) void this.#people.run();
    }

    override render(): unknown {
        const { noMailTitle, noMail, ownMailTitle, ownMail, noTieTitle, noTie, nobodyTitle, nobody } = words.person;
        if (this.item === null) return this.#nobody(noMailTitle, noMail);
        const others = this.#others();
        if (this.item.kind === "mail") {
            const [sender] = others;
            if (!sender) return this.#nobody(ownMailTitle, ownMail);
            return this.#people.draw(([person]) => (person ? this.#card(person) : this.#nobody(noTieTitle, noTie(sender.address))));
        }
        return this.#people.draw((people) => (people.length > 0 ? this.#list(people) : this.#nobody(nobodyTitle, nobody)));
    }

    #card(person: Person): unknown {
        return keyed(person.personId, html`<rc-person-card class="appears" .person=${person} .api=${this.api} .bookings=${this.bookings} .today=${this.today}></rc-person-card>`);
    }

    #list(people: readonly Person[]): unknown {
        return html`<h1 tabindex="-1">${words.tabs[this.item?.kind ?? "mail"]}</h1>
            <ul class="list">${people.map((person) => keyed(person.personId, html`<li class="card"><button class="plain line" @click=${() => emit(this, "rc-open-person", person.personId)}>
                <rc-avatar name=${person.name}></rc-avatar><span><strong>${person.name}</strong><rc-met-line .person=${person} .today=${this.today} .api=${this.api}></rc-met-line></span></button></li>`))}</ul>`;
    }

    #nobody(heading: string, text: string): unknown {
        return html`<rc-notice picture="mail" .heading=${heading} .text=${text}>
            <fluent-button role="button" appearance="subtle" @click=${() => emit(this, "rc-look-again")}>${words.person.refresh}</fluent-button></rc-notice>`;
    }

    async #load(): Promise<Person[]> {
        const found = await Promise.all(this.#others().slice(0, mostPeople).map(({ address }) => this.api.getPersonByAddress(address).catch((fault: unknown) => {
            if (isProblem(fault, "not-found")) return null;
            throw fault;
        })));
        return found.filter((person) => person !== null);
    }

    #others(): Party[] {
        return (this.item?.people ?? []).filter(({ address }) => address.toLowerCase() !== this.ownAddress.toLowerCase());
    }
}

const keyOf = (item: OpenItem | null): string => JSON.stringify(item && [item.kind, item.people.map(({ address }) => address)]);
