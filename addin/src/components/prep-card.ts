import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import { about } from "../texts/about.ts";
import { dateOf, daysBetween, sayDate } from "../texts/dates.ts";
import { Loader } from "./loader.ts";
import { shared } from "./styles.ts";

const soon = 7; // days ahead

/** What is good to know before the next meeting, once it is near; nothing where none is, or where it cannot be known now. */
@customElement("rc-prep-card")
export class PrepCard extends LitElement {
    static override styles = [shared, css`
        .card { margin-block-end: 12px; } /* of its own: where there is nothing there is no gap */
        .card { border-inline-start: 4px solid var(--colorBrandStroke1); }
        ul { display: grid; gap: 6px; padding-inline-start: 18px; list-style: disc; }
    `];

    @property() personId = "";
    @property() today = "";
    @property({ attribute: false }) api!: Pick<Api, "getPrep">;
    readonly #prep = new Loader(this, () => this.api.getPrep(this.personId));

    override render(): unknown {
        const prep = this.#prep.value;
        if (prep?.start == null || prep.lines.length === 0) return nothing;
        const day = dateOf(new Date(prep.start));
        const ahead = daysBetween(this.today, day);
        if (ahead < 0 || ahead > soon) return nothing;
        return html`<section class="card stack appears" aria-labelledby="title">
            <div><h2 id="title">${about.prep.title}</h2><p class="quiet">${sayDate(day)}</p></div>
            <ul>${prep.lines.map((line) => html`<li>${line}</li>`)}</ul></section>`;
    }
}
