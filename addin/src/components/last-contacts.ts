import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { about } from "../texts/about.ts";
import { daysBetween, sayDate, sayDays } from "../texts/dates.ts";
import { sayAgo } from "../texts/spans.ts";
import { words } from "../texts/words.ts";
import { shared } from "./styles.ts";

const shownAtOnce = 5;

/** The latest days of contact, how long each pause was, and the addresses they are known by. */
@customElement("rc-last-contacts")
export class LastContacts extends LitElement {
    static override styles = [shared, css`
        li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 12px; padding-block: 4px; }
        li + li { border-block-start: 1px solid var(--colorNeutralStroke2); }
        .addresses li { border: 0; padding-block: 0; overflow-wrap: anywhere; }
    `];

    /** Dates, oldest first. */
    @property({ attribute: false }) days: readonly string[] = [];
    @property({ attribute: false }) addresses: readonly string[] = [];
    @property() today = "";

    override render(): unknown {
        const latest = this.days.slice(-shownAtOnce - 1).toReversed();
        return html`<div class="stack">
            ${latest.length > 0 ? html`<h3 id="last">${about.contacts.title}</h3><ul aria-labelledby="last">${latest.slice(0, shownAtOnce).map((day, index) => html`<li><span>${sayDate(day)}</span>
                <span class="quiet">${this.#pause(day, latest[index + 1], index)}</span></li>`)}</ul>` : nothing}
            <h3 id="addresses">${words.person.addresses}</h3>
            <ul class="addresses" aria-labelledby="addresses">${this.addresses.map((address) => html`<li>${address}</li>`)}</ul>
        </div>`;
    }

    #pause(day: string, before: string | undefined, index: number): string {
        if (index === 0) return sayAgo(day, this.today);
        return before === undefined ? about.contacts.first : about.contacts.after(sayDays(daysBetween(before, day)));
    }
}
