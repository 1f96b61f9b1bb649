import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import { about } from "../texts/about.ts";
import { Loader } from "./loader.ts";
import { shared } from "./styles.ts";
import "./milestone-note.ts";

/** One person's birthday, anniversary or return of these weeks; nothing where there is none or it cannot be known now. */
@customElement("rc-person-milestones")
export class PersonMilestones extends LitElement {
    static override styles = [shared, css`
        .card { margin-block-end: 12px; } /* of its own: where there is nothing there is no gap */
        ul { display: grid; gap: 12px; }
    `];

    @property() personId = "";
    @property({ attribute: false }) api!: Pick<Api, "getMilestones">;
    readonly #near = new Loader(this, async () => (await this.api.getMilestones()).filter(({ personId }) => personId === this.personId));

    override render(): unknown {
        const near = this.#near.value ?? [];
        if (near.length === 0) return nothing;
        return html`<section class="card stack appears" aria-labelledby="title"><h2 id="title">${about.milestones}</h2>
            <ul>${near.map((milestone) => html`<li><rc-milestone-note nameless .milestone=${milestone}></rc-milestone-note></li>`)}</ul></section>`;
    }
}
