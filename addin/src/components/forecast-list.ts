import { html, LitElement } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import { late } from "../texts/late.ts";
import { words } from "../texts/words.ts";
import { emit } from "./emit.ts";
import { Loader } from "./loader.ts";
import { leaf, section, sectionStyles } from "./section.ts";

/** Who will be quieter than usual within four weeks, if nothing happens: to know it, not to act on it. Emits `rc-open-person`. */
@customElement("rc-forecast-list")
export class ForecastList extends LitElement {
    static override styles = sectionStyles;

    @property({ attribute: false }) api!: Pick<Api, "getForecast">;
    readonly #slips = new Loader(this, () => this.api.getForecast());

    override render(): unknown {
        return section(this.#slips, late.forecast.title, (slips) => slips.length === 0 ? html`<p class="quiet">${late.forecast.empty}</p>` : html`
            <p class="quiet lead">${late.forecast.lead}</p>
            <ol class="list">${slips.map(({ personId, name, on, sentence }) => html`<li class="entry">${leaf(on)}<div>
                <button class="plain name" aria-label=${words.week.openPerson(name)} @click=${() => emit(this, "rc-open-person", personId)}>${name}</button>
                <p>${sentence}</p></div></li>`)}</ol>`);
    }
}
