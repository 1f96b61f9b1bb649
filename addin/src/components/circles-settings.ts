import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import type { Circle, Circles } from "../api/circles.ts";
import type { PersonSummary } from "../api/everyone.ts";
import { sayFault } from "../texts/faults.ts";
import { own } from "../texts/own.ts";
import { words } from "../texts/words.ts";
import { detailOf } from "./emit.ts";
import { focusAfter } from "./focus.ts";
import { icon } from "./icon.ts";
import { Loader } from "./loader.ts";
import { shared } from "./styles.ts";
import "./member-finder.ts";

/** People the user wants to be in touch with equally often: to make, to fill, to take apart. */
@customElement("rc-circles-settings")
export class CirclesSettings extends LitElement {
    static override styles = [shared, css`
        .circle { display: grid; gap: 6px; border-block-start: 1px solid var(--colorNeutralStroke2); padding-block: 10px; }
        .head { display: flex; align-items: center; justify-content: space-between; gap: 8px; flex-wrap: wrap; }
        .head > div { min-inline-size: 0; overflow-wrap: anywhere; }
        li { display: inline-flex; align-items: center; gap: 4px; max-inline-size: 100%; padding-inline: 10px 4px; min-block-size: 28px; border-radius: 14px; background: var(--colorNeutralBackground3); }
        ul { display: flex; flex-wrap: wrap; gap: 6px; }
        li button { display: grid; place-items: center; inline-size: 24px; block-size: 24px; border-radius: 50%; }
        label { display: grid; gap: 4px; }
        form { display: flex; gap: 8px; }
        form input { flex: 1; min-inline-size: 0; }
        @media (forced-colors: active) { li { border: 1px solid; } }
    `];

    @property({ attribute: false }) api!: Api;
    /** A UUID for a new circle. */
    @property({ attribute: false }) newId: () => string = () => crypto.randomUUID();
    @state() private said = "";
    /** The way back from what was done last. */
    @state() private back: (() => Promise<unknown>) | null = null;
    readonly #all = new Loader(this, () => this.api.getCircles());

    override render(): unknown {
        return html`<div class="stack"><p class="quiet">${own.circles.hint}</p>
            <p id="said" class="row" role="status" tabindex="-1">${this.said}
                ${this.back ? html`<fluent-button id="undo" role="button" size="small" @click=${() => this.back?.()}>${words.undo}</fluent-button>` : nothing}</p>
            ${this.#all.draw((all) => this.#circles(all))}</div>`;
    }

    #circles({ circles, suggestions }: Circles): unknown {
        const c = own.circles;
        const open = suggestions.filter(({ name }) => !circles.some((circle) => circle.name === name));
        return html`<div>${circles.map((circle) => this.#circle(circle))}</div>
            ${open.map((one) => html`<div class="circle"><div class="head"><div><strong>${one.name}</strong>, ${sayUsual(one.cadence)}</div>
                <fluent-button role="button" aria-label=${c.make(one.name)} @click=${() => this.#keep({ id: this.newId(), name: one.name, cadence: one.cadence, members: [] })}>${c.add}</fluent-button></div>
                <p class="quiet">${one.why}</p></div>`)}
            <label for="name">${c.name}</label>
            <form @submit=${this.#onMake}><input id="name" maxlength="60" autocomplete="off"><fluent-button id="make" role="button" @click=${this.#onMake}>${c.add}</fluent-button></form>`;
    }

    #circle(circle: Circle): unknown {
        const c = own.circles;
        const { name, cadence, members } = circle;
        return html`<div class="circle" role="group" aria-label=${name}>
            <div class="head"><div><strong>${name}</strong>${cadence ? html`, ${sayUsual(cadence)}` : nothing}<br><span class="quiet">${c.members(members.length)}</span></div>
                <fluent-button role="button" appearance="subtle" aria-label=${c.apart(name)} @click=${() => this.#takeApart(circle)}>${icon("remove")}</fluent-button></div>
            ${members.length > 0 ? html`<ul>${members.map((member) => html`<li><span>${member.name}</span><button class="plain" aria-label=${c.takeOut(member.name, name)}
                @click=${() => this.#move(circle, member, false)}>${icon("remove")}</button></li>`)}</ul>` : nothing}
            <rc-member-finder .circle=${circle} .api=${this.api} @rc-member=${(event: Event) => this.#move(circle, detailOf<PersonSummary>(event), true)}></rc-member-finder>
        </div>`;
    }

    readonly #onMake = async (event: Event): Promise<void> => {
        event.preventDefault();
        const field = this.renderRoot.querySelector<HTMLInputElement>("#name");
        const name = field?.value.trim() ?? "";
        if (name === "") return;
        await this.#keep({ id: this.newId(), name, cadence: null, members: [] });
        if (field) field.value = "";
    };

    #keep(circle: Circle): Promise<void> {
        return this.#do(async () => {
            await this.api.putCircle(circle);
            this.said = circle.name;
        });
    }

    #takeApart(circle: Circle): Promise<void> {
        return this.#do(async () => {
            await this.api.deleteCircle(circle.id);
            this.said = own.circles.isApart(circle.name);
        }, () => this.#keep(circle));
    }

    #move(circle: Circle, member: Member, isIn: boolean): Promise<void> {
        return this.#do(() => this.#set(circle, member, isIn), () => this.#do(() => this.#set(circle, member, !isIn)));
    }

    async #set({ id, name }: Circle, { personId, name: who }: Member, isIn: boolean): Promise<void> {
        await (isIn ? this.api.addMember(id, personId) : this.api.removeMember(id, personId));
        this.said = isIn ? own.circles.isIn(who, name) : own.circles.isOut(who, name);
    }

    async #do(act: () => Promise<void>, back: (() => Promise<unknown>) | null = null): Promise<void> {
        try {
            await act();
            this.back = back;
            await this.#all.run();
        } catch (fault) {
            this.said = sayFault(fault, navigator.onLine).title;
        }
        await focusAfter(this, "#said");
    }
}

type Member = { personId: string; name: string };

const sayUsual = ({ usual }: NonNullable<Circle["cadence"]>): string => own.circles.usual[usual.unit](usual.count);
