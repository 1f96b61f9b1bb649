import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import { isProblem } from "../api/client.ts";
import { own } from "../texts/own.ts";
import { locale } from "../texts/words.ts";
import { Loader } from "./loader.ts";
import { shared } from "./styles.ts";

const most = 8;

/** What became of the last weekly mails. Nothing where the server does not know. */
@customElement("rc-deliveries-list")
export class DeliveriesList extends LitElement {
    static override styles = [shared, css`
        summary { min-block-size: 32px; padding-block: 6px; cursor: pointer; color: var(--colorBrandForegroundLink); }
        ul { display: grid; gap: 8px; }
    `];

    @property({ attribute: false }) api!: Api;
    readonly #sent = new Loader(this, () => this.api.getDeliveries());

    override render(): unknown {
        const d = own.deliveries;
        const content = this.#sent.draw(
            (weeks) => (weeks.length === 0 ? html`<p class="quiet">${d.none}</p>` : html`<ul>${weeks.slice(0, most).map(({ week, state, at, problem }) =>
                html`<li>${d.line(week, d.states[state], sayMoment(at))}${problem === null ? nothing : html`<br><span class="quiet">${problem}</span>`}</li>`)}</ul>`),
            (fault) => (isProblem(fault, "not-found") ? nothing : undefined));
        return content === nothing ? nothing : html`<details><summary>${d.title}</summary>${content}</details>`;
    }
}

const sayMoment = (at: string): string => new Intl.DateTimeFormat(locale(), { dateStyle: "medium", timeStyle: "short" }).format(new Date(at));
