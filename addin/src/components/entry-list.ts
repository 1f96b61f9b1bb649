import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { words } from "../texts/words.ts";
import { emit } from "./emit.ts";
import { focusAfter } from "./focus.ts";
import { icon } from "./icon.ts";
import { shared } from "./styles.ts";

/** Bounds of docs/api.md. */
const most = 200;
const longest = 254;

/** A list of short entries to add to and take from. Emits `rc-entries` with the new list. */
@customElement("rc-entry-list")
export class EntryList extends LitElement {
    static override styles = [shared, css`
        form { display: flex; gap: 8px; }
        input { flex: 1; min-inline-size: 0; }
        li { display: inline-flex; align-items: center; gap: 4px; max-inline-size: 100%; padding-inline: 10px 4px; min-block-size: 28px; border-radius: 14px; background: var(--colorNeutralBackground3); }
        li span { overflow-wrap: anywhere; }
        ul { display: flex; flex-wrap: wrap; gap: 6px; }
        li button { display: grid; place-items: center; inline-size: 24px; block-size: 24px; border-radius: 50%; }
        .fault { color: var(--colorStatusDangerForeground1); }
        @media (forced-colors: active) { li { border: 1px solid; } }
    `];

    @property() label = "";
    @property() hint = "";
    @property() fault = "";
    @property({ attribute: false }) entries: readonly string[] = [];
    @state() private typed = "";

    override render(): unknown {
        return html`<div class="stack">
            <label for="entry">${this.label}</label>
            <form @submit=${this.#onAdd}>
                <input id="entry" .value=${this.typed} placeholder=${this.hint} maxlength=${longest} autocomplete="off" autocapitalize="off" spellcheck="false"
                    aria-invalid=${this.fault ? "true" : "false"} aria-describedby="fault" @input=${(event: Event) => (this.typed = (event.target as HTMLInputElement).value)}>
                <fluent-button id="add" role="button" @click=${this.#onAdd}>${words.settings.add}</fluent-button>
            </form>
            <p id="fault" class="fault quiet" ?hidden=${!this.fault}>${this.fault}</p>
            ${this.entries.length > 0 ? html`<ul>${this.entries.map((entry) => this.#entry(entry))}</ul>` : nothing}
        </div>`;
    }

    #entry(entry: string): unknown {
        return html`<li><span>${entry}</span><button class="plain" aria-label=${words.settings.remove(entry)} @click=${() => this.#remove(entry)}>${icon("remove")}</button></li>`;
    }

    readonly #onAdd = (event: Event): void => {
        event.preventDefault();
        const entry = this.typed.trim().toLowerCase();
        if (entry === "" || this.entries.length >= most) return;
        this.typed = "";
        if (!this.entries.includes(entry)) emit(this, "rc-entries", [...this.entries, entry]);
        void focusAfter(this, "input");
    };

    #remove(entry: string): void {
        emit(this, "rc-entries", this.entries.filter((other) => other !== entry));
        void focusAfter(this, "input");
    }
}
