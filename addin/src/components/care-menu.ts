import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Care } from "../api/people.ts";
import { plusDays, plusMonths } from "../texts/dates.ts";
import { words } from "../texts/words.ts";
import { emit } from "./emit.ts";
import { focusAfter } from "./focus.ts";
import { icon } from "./icon.ts";
import { shared } from "./styles.ts";

/** What the user may want for a person other than a catch-up. Emits `rc-care` with the choice. */
@customElement("rc-care-menu")
export class CareMenu extends LitElement {
    static override styles = [shared, css`
        :host { position: relative; flex: none; }
        .dots { display: grid; place-items: center; inline-size: 32px; block-size: 32px; border-radius: 6px; color: var(--colorNeutralForeground2); }
        .dots:hover { background: var(--colorNeutralBackground1Hover); }
        .panel { position: absolute; z-index: 5; inset-inline-end: 0; inset-block-start: 36px; inline-size: max-content; min-inline-size: 200px; max-inline-size: 260px;
            padding: 4px; border-radius: 8px; background: var(--colorNeutralBackground1); border: 1px solid var(--colorNeutralStroke1);
            box-shadow: 0 8px 24px rgb(0 0 0 / 20%); }
        [role="menuitem"] { display: block; inline-size: 100%; padding: 7px 12px; border-radius: 4px; }
        [role="menuitem"]:hover, [role="menuitem"]:focus-visible { background: var(--colorNeutralBackground1Hover); }
        hr { border: 0; border-block-start: 1px solid var(--colorNeutralStroke2); margin-block: 4px; }
        form { padding: 10px; }
        input { inline-size: 100%; }
    `];

    @property() name = "";
    /** Today's date where the user is. */
    @property() today = "";
    @state() private panel: "closed" | "menu" | "date" = "closed";

    override connectedCallback(): void {
        super.connectedCallback();
        this.addEventListener("focusout", this.#onFocusOut);
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        this.removeEventListener("focusout", this.#onFocusOut);
    }

    override render(): unknown {
        return html`<button class="plain dots" aria-label=${words.care.menu(this.name)} aria-haspopup="menu" aria-expanded=${this.panel === "closed" ? "false" : "true"}
                @click=${this.#onToggle}>${icon("more")}</button>
            ${this.panel === "menu" ? this.#menu() : this.panel === "date" ? this.#date() : nothing}`;
    }

    #menu(): unknown {
        const snooze = (until: string): Care => ({ kind: "snooze", until });
        return html`<div class="panel appears" role="menu" aria-label=${words.care.menu(this.name)} @keydown=${this.#onKey}>
            ${this.#item(words.care.week, () => this.#choose(snooze(plusDays(this.today, 7))))}
            ${this.#item(words.care.month, () => this.#choose(snooze(plusMonths(this.today, 1))))}
            ${this.#item(words.care.quarter, () => this.#choose(snooze(plusMonths(this.today, 3))))}
            ${this.#item(words.care.until, this.#onDate)}
            <hr>
            ${this.#item(words.care.rest, () => this.#choose({ kind: "rest" }))}
            ${this.#item(words.care.never, () => this.#choose({ kind: "never" }))}
            ${this.#item(words.care.letGo, () => this.#choose({ kind: "letGo" }))}
            ${this.#item(words.care.memorial, () => this.#choose({ kind: "memorial" }))}
        </div>`;
    }

    #item(label: string, choose: () => void): unknown {
        return html`<button class="plain" role="menuitem" tabindex="-1" @click=${choose}>${label}</button>`;
    }

    // From tomorrow to two years ahead, as the API allows.
    #date(): unknown {
        const tomorrow = plusDays(this.today, 1);
        return html`<form class="panel stack" @submit=${this.#onSet} @keydown=${this.#onKey}>
            <label class="stack"><span>${words.care.untilLabel}</span>
                <input type="date" required min=${tomorrow} max=${plusMonths(this.today, 24)} .value=${plusMonths(this.today, 1)}></label>
            <fluent-button role="button" appearance="primary" @click=${this.#onSet}>${words.care.untilSet}</fluent-button>
        </form>`;
    }

    readonly #onToggle = (): void => {
        this.panel = this.panel === "closed" ? "menu" : "closed";
        if (this.panel === "menu") void focusAfter(this, "[role=menuitem]");
    };

    readonly #onDate = (): void => {
        this.panel = "date";
        void focusAfter(this, "input");
    };

    readonly #onSet = (event: Event): void => {
        event.preventDefault();
        const input = this.renderRoot.querySelector("input");
        if (input?.reportValidity() && input.value !== "") this.#choose({ kind: "snooze", until: input.value });
    };

    readonly #onKey = (event: KeyboardEvent): void => {
        if (event.key === "Escape") {
            event.preventDefault();
            this.panel = "closed";
            void focusAfter(this, ".dots");
        } else if (this.panel === "menu") {
            this.#move(event);
        }
    };

    readonly #onFocusOut = (event: FocusEvent): void => {
        const to = event.relatedTarget;
        if (to instanceof Node && !this.renderRoot.contains(to) && to !== this) this.panel = "closed";
    };

    #move(event: KeyboardEvent): void {
        const items = [...this.renderRoot.querySelectorAll<HTMLElement>("[role=menuitem]")];
        const here = items.findIndex((item) => item === event.target);
        const next = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: items.length - 1 }[event.key];
        if (next === undefined) return;
        event.preventDefault();
        items.at(next % items.length)?.focus();
    }

    #choose(care: Care): void {
        this.panel = "closed";
        emit(this, "rc-care", care);
    }
}
