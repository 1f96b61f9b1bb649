import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import type { Offer } from "../api/offers.ts";
import { late } from "../texts/late.ts";
import { sayMoment } from "../texts/moments.ts";
import { words } from "../texts/words.ts";
import { emit } from "./emit.ts";
import { Loader } from "./loader.ts";
import { section, sectionStyles } from "./section.ts";

const week = 7 * 86_400_000;

/** Times that are held while somebody chooses, and what became of those of the last week. Emits `rc-open-person`. */
@customElement("rc-offers-list")
export class OffersList extends LitElement {
    static override styles = [sectionStyles, css`
        .times { display: grid; gap: 4px; padding-inline-start: 18px; list-style: disc; }
        .off .times { text-decoration: line-through; color: var(--colorNeutralForeground3); }
        fluent-button { min-inline-size: 0; justify-self: start; }
    `];

    @property({ attribute: false }) api!: Pick<Api, "getOffers">;
    @property({ attribute: false }) now: () => number = Date.now;
    readonly #offers = new Loader(this, () => this.api.getOffers());

    override render(): unknown {
        return section(this.#offers, late.offers.title, (offers) => this.#list(offers));
    }

    // What was picked is a booking by now, and stands there.
    #list(offers: readonly Offer[]): unknown {
        const now = this.now();
        const shown = offers.filter(({ state, madeAt }) => isOpen(state) || (state !== "picked" && now - Date.parse(madeAt) < week));
        return shown.length === 0 ? nothing : html`<ul class="list">${shown.map((offer) => this.#offer(offer))}</ul>`;
    }

    #offer({ personId, name, state, until, zone, times }: Offer): unknown {
        const o = late.offers;
        const said = state === "mailed" && until !== null ? o.mailed(name, sayMoment(until, zone)) : o[state === "mailed" ? "held" : state](name);
        return html`<li class="card stack ${isOpen(state) ? "" : "off"}">
            <div class="head"><h3><button class="plain name" aria-label=${words.week.openPerson(name)} @click=${() => emit(this, "rc-open-person", personId)}>${name}</button></h3>
                <span class="mark">${o.states[state]}</span></div>
            <p>${said}</p>
            ${times.length > 0 ? html`<ul class="times" aria-label=${o.times}>${times.map(({ text }) => html`<li>${text}</li>`)}</ul>` : nothing}
            ${isOpen(state) ? nothing : html`<fluent-button role="button" size="small" @click=${() => emit(this, "rc-open-person", personId)}>${o.again}</fluent-button>`}
        </li>`;
    }
}

const isOpen = (state: Offer["state"]): boolean => state === "held" || state === "mailed";
