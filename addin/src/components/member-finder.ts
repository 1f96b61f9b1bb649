import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import type { Circle } from "../api/circles.ts";
import type { PersonSummary } from "../api/everyone.ts";
import { own } from "../texts/own.ts";
import { emit } from "./emit.ts";
import { Loader } from "./loader.ts";
import { shared } from "./styles.ts";

const most = 8;
const putAside = new Set(["never", "memorial"]); // nobody is to be brought up who is one of these

/** Finds people to put into a circle. Emits `rc-member` with a PersonSummary. */
@customElement("rc-member-finder")
export class MemberFinder extends LitElement {
    static override styles = [shared, css`
        summary { min-block-size: 32px; padding-block: 6px; cursor: pointer; color: var(--colorBrandForegroundLink); overflow-wrap: anywhere; }
        label { display: grid; gap: 4px; }
        .found { display: grid; inline-size: 100%; min-block-size: 40px; padding: 4px 8px; border-radius: 6px; overflow-wrap: anywhere; }
        .found:hover { background: var(--colorNeutralBackground1Hover); }
    `];

    @property({ attribute: false }) circle!: Circle;
    @property({ attribute: false }) api!: Pick<Api, "getEveryone">;
    @state() private isOpen = false;
    @state() private typed = "";
    readonly #everyone = new Loader<PersonSummary[]>(this, () => (this.isOpen ? this.api.getEveryone() : Promise.resolve([])));

    override render(): unknown {
        return html`<details @toggle=${this.#onToggle}><summary>${own.circles.addTo(this.circle.name)}</summary>
            ${this.isOpen ? html`<div class="stack"><label>${own.circles.find}<input type="search" autocomplete="off" spellcheck="false" .value=${this.typed} @input=${this.#onInput}></label>
                ${this.#everyone.draw((everyone) => this.#found(everyone))}</div>` : nothing}</details>`;
    }

    #found(everyone: readonly PersonSummary[]): unknown {
        const sought = this.typed.trim().toLowerCase();
        const { members, name: circle } = this.circle;
        const found = everyone.filter(({ personId, name, address, standing }) => !putAside.has(standing) && !members.some((member) => member.personId === personId)
            && `${name} ${address}`.toLowerCase().includes(sought));
        return html`<p class="quiet" role="status">${own.circles.found(found.length)}</p>
            <ul>${found.slice(0, most).map((person) => html`<li><button class="plain found" aria-label=${own.circles.putIn(person.name, circle)} @click=${() => emit(this, "rc-member", person)}>
                <span>${person.name}</span><span class="quiet">${person.address}</span></button></li>`)}</ul>`;
    }

    readonly #onToggle = (event: Event): void => {
        const { open } = event.target as HTMLDetailsElement;
        if (!open || this.isOpen) return;
        this.isOpen = true;
        void this.#everyone.run();
    };

    readonly #onInput = (event: Event): void => {
        this.typed = (event.target as HTMLInputElement).value;
    };
}
