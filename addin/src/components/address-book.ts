import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Addresses } from "../api/addresses.ts";
import type { Api } from "../api/api.ts";
import { sayFault } from "../texts/faults.ts";
import { own } from "../texts/own.ts";
import { words } from "../texts/words.ts";
import { focusAfter } from "./focus.ts";
import { Loader } from "./loader.ts";
import { shared } from "./styles.ts";

const mostShown = 20;

/** Who was taken for nobody, and which addresses are or may be one person's; the user's word goes before what was found. */
@customElement("rc-address-book")
export class AddressBook extends LitElement {
    static override styles = [shared, css`
        .entry { display: grid; gap: 8px; border-block-start: 1px solid var(--colorNeutralStroke2); padding-block: 10px; overflow-wrap: anywhere; }
        summary { min-block-size: 32px; padding-block: 6px; cursor: pointer; color: var(--colorBrandForegroundLink); }
        label { display: grid; gap: 4px; }
        .split { display: flex; align-items: center; justify-content: space-between; gap: 8px; flex-wrap: wrap; }
        .split span { min-inline-size: 0; overflow-wrap: anywhere; }
    `];

    @property({ attribute: false }) api!: Api;
    @state() private said = "";
    @state() private undo: string | null = null;
    @state() private sought = "";
    readonly #book = new Loader(this, () => this.api.getAddresses());

    override render(): unknown {
        return html`<div class="stack"><p class="quiet">${own.addressBook.hint}</p>
            <p id="said" class="row" role="status" tabindex="-1">${this.said}
                ${this.undo === null ? nothing : html`<fluent-button id="undo" role="button" size="small" @click=${this.#onUndo}>${words.undo}</fluent-button>`}</p>
            ${this.#book.draw((book) => this.#all(book))}</div>`;
    }

    #all(book: Addresses): unknown {
        const a = own.addressBook;
        if (book.proposals.length + book.together.length + book.dropped.length === 0) return html`<p>${a.nothing}</p>`;
        return html`
            ${book.proposals.length > 0 ? html`<div><h3>${a.proposals}</h3>${book.proposals.map((one) => this.#proposal(book, one))}</div>` : nothing}
            ${book.together.length > 0 ? html`<details><summary>${a.together}</summary>${book.together.map((one) => this.#together(one))}</details>` : nothing}
            ${book.dropped.length > 0 ? html`<details><summary>${a.dropped(book.dropped.length)}</summary>${this.#dropped(book)}</details>` : nothing}`;
    }

    #proposal(book: Addresses, one: Addresses["proposals"][number]): unknown {
        const a = own.addressBook;
        const answer = (areSame: boolean): Promise<void> => this.#do(async () => {
            await this.api.putAddressPair(one.earlier, one.later, areSame);
            this.#book.set({ ...book, proposals: book.proposals.filter((other) => other !== one) });
            this.said = areSame ? a.joined : a.apart;
        });
        return html`<div class="entry" role="group" aria-label=${a.question(one.name, one.earlier, one.later)}>
            <p>${a.question(one.name, one.earlier, one.later)}</p>
            ${one.evidence.map((sentence) => html`<p class="quiet">${sentence}</p>`)}
            <div class="row"><fluent-button role="button" @click=${() => answer(true)}>${a.yes}</fluent-button><fluent-button role="button" @click=${() => answer(false)}>${a.no}</fluent-button></div>
        </div>`;
    }

    #together({ name, addresses: [first = "", ...others] }: Addresses["together"][number]): unknown {
        const a = own.addressBook;
        return html`<div class="entry"><p><strong>${name}</strong><br>${first}</p>${others.map((address) => html`<div class="split"><span>${address}</span>
            <fluent-button role="button" aria-label=${a.split(address, name)} @click=${() => this.#do(async () => {
                await this.api.putAddressPair(first, address, false);
                await this.#book.run();
                this.said = a.apart;
            })}>${a.no}</fluent-button></div>`)}</div>`;
    }

    #dropped({ dropped }: Addresses): unknown {
        const a = own.addressBook;
        const matching = dropped.filter(({ address }) => address.includes(this.sought.trim().toLowerCase()));
        return html`<label>${a.find}<input id="find" type="search" autocomplete="off" .value=${this.sought} @input=${(event: Event) => (this.sought = (event.target as HTMLInputElement).value)}></label>
            ${matching.slice(0, mostShown).map(({ address, evidence }) => html`<div class="entry"><div class="split"><span>${address}</span>
                <fluent-button role="button" aria-label=${a.isPersonFor(address)} @click=${() => this.#say(address)}>${a.isPerson}</fluent-button></div>
                ${evidence[0] === undefined ? nothing : html`<p class="quiet">${evidence[0]}</p>`}</div>`)}
            ${matching.length > mostShown ? html`<p class="quiet">${a.more(matching.length - mostShown)}</p>` : nothing}`;
    }

    #say(address: string): Promise<void> {
        return this.#do(async () => {
            await this.api.putAddress(address, true);
            await this.#book.run();
            this.said = own.addressBook.saidPerson(address);
            this.undo = address;
        });
    }

    readonly #onUndo = (): Promise<void> => this.#do(async () => {
        if (this.undo === null) return;
        await this.api.putAddress(this.undo, null);
        await this.#book.run();
        this.said = words.undo;
    });

    // What was answered is gone from its place: the focus goes to the sentence that says so.
    async #do(act: () => Promise<void>): Promise<void> {
        const before = this.undo;
        try {
            await act();
            if (this.undo === before) this.undo = null;
        } catch (fault) {
            this.said = sayFault(fault, navigator.onLine).title;
        }
        await focusAfter(this, "#said");
    }
}
