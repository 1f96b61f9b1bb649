import { html, LitElement } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import type { Person } from "../api/people.ts";
import { about } from "../texts/about.ts";
import { sayAgo } from "../texts/spans.ts";
import { Loader } from "./loader.ts";
import { shared } from "./styles.ts";

/** When the user last met a person; where nobody can say, when they were last in touch, and else what is known of the tie. */
@customElement("rc-met-line")
export class MetLine extends LitElement {
    static override styles = shared;

    @property({ attribute: false }) person!: Person;
    @property() today = "";
    @property({ attribute: false }) api!: Pick<Api, "getPrep">;
    readonly #lastMet = new Loader(this, async () => (await this.api.getPrep(this.person.personId).catch(() => null))?.lastMet ?? null);

    override render(): unknown {
        return html`${this.#lastMet.draw((lastMet) => this.#line(lastMet), undefined, () => this.#line(null))}`;
    }

    #line(lastMet: string | null): string {
        const { name, lastContact, sentence } = this.person;
        if (lastMet) return about.line.met(name, sayAgo(lastMet, this.today));
        return lastContact ? about.line.touched(name, sayAgo(lastContact, this.today)) : sentence;
    }
}
