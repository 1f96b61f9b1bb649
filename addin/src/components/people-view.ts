import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import type { PersonSummary } from "../api/everyone.ts";
import { about } from "../texts/about.ts";
import { sayAgo } from "../texts/spans.ts";
import { locale, words } from "../texts/words.ts";
import { emit } from "./emit.ts";
import { icon } from "./icon.ts";
import { Loader } from "./loader.ts";
import { shared } from "./styles.ts";
import "./avatar.ts";

const mostShown = 50;
const mayUrge = new Set(["steady", "quiet", "new", "snoozed"]); // of the others no silence is counted

/** Everyone a tie is kept for, to be found by a part of a name or an address. Emits `rc-open-person`, and `rc-back`. */
@customElement("rc-people-view")
export class PeopleView extends LitElement {
    static override styles = [shared, css`
        .back { margin-block-end: 12px; margin-inline-start: -8px; min-inline-size: 0; }
        input { inline-size: 100%; min-block-size: 36px; }
        .count { margin-block: 8px; }
        .line { display: flex; gap: 12px; align-items: center; inline-size: 100%; padding: 8px; border-radius: 8px; min-block-size: 56px; }
        .line:hover { background: var(--colorNeutralBackground1Hover); }
        .who { flex: 1; min-inline-size: 0; overflow-wrap: anywhere; }
        strong { display: block; font-weight: var(--fontWeightSemibold); }
        .address { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
        .standing { flex: none; padding: 1px 8px; border-radius: 10px; font-size: var(--fontSizeBase200); background: var(--colorNeutralBackground3); }
        .standing:has(.planned) { flex: 0 1 auto; max-inline-size: 45%; line-height: var(--lineHeightBase200); }
        .silent { background: var(--colorBrandBackground2); color: var(--colorBrandForeground2); }
        @media (forced-colors: active) { .standing { border: 1px solid; } }
    `];

    @property({ attribute: false }) api!: Pick<Api, "getEveryone">;
    @property() today = "";
    /** What was looked for before, for the way back from a card. */
    @property() sought = "";
    @state() private typed = "";
    readonly #everyone = new Loader(this, async () => (await this.api.getEveryone()).sort(byName()));

    override connectedCallback(): void {
        this.typed = this.sought;
        super.connectedCallback();
    }

    override render(): unknown {
        return html`<fluent-button class="back" id="back" role="button" size="small" appearance="subtle" @click=${() => emit(this, "rc-back")}><span slot="start">${icon("back")}</span>${words.back}</fluent-button>
            <div class="stack"><h1 id="title" tabindex="-1">${words.people.find}</h1>
            ${this.#everyone.draw((everyone) => (everyone.length === 0 ? html`<p>${about.people.nobody}</p>` : this.#search(everyone)))}</div>`;
    }

    #search(everyone: readonly PersonSummary[]): unknown {
        const found = find(everyone, this.typed);
        return html`<div @keydown=${this.#onKey}>
            <input id="search" type="search" aria-labelledby="title" aria-controls="found" aria-describedby="count" placeholder=${about.people.hint} autocomplete="off" spellcheck="false" .value=${this.typed}
                @input=${this.#onInput}>
            <p class="quiet count" id="count" role="status">${found.length > mostShown ? about.people.more(found.length, mostShown) : about.people.count(found.length)}</p>
            <ul id="found">${found.slice(0, mostShown).map((person) => this.#line(person))}</ul></div>`;
    }

    #line({ personId, name, address, standing, lastContact, planned }: PersonSummary): unknown {
        return html`<li><button class="plain line" @click=${() => emit(this, "rc-open-person", personId)}><rc-avatar name=${name}></rc-avatar>
            <span class="who"><strong>${name}</strong><span class="quiet address">${address}</span>${mayUrge.has(standing) && lastContact ? html`<span class="quiet">${sayAgo(lastContact, this.today)}</span>` : nothing}</span>
            <span class="standing ${standing === "quiet" && !planned ? "silent" : ""}">${words.person.standings[standing]}${planned ? html`<span class="planned">, ${planned.text}</span>` : nothing}</span></button></li>`;
    }

    readonly #onInput = (event: Event): void => {
        this.typed = (event.target as HTMLInputElement).value;
        emit(this, "rc-sought", this.typed);
    };

    // From the field down into the list and back; Enter in the field opens the first one found.
    readonly #onKey = (event: KeyboardEvent): void => {
        const field = this.renderRoot.querySelector<HTMLElement>("#search");
        const lines = [...this.renderRoot.querySelectorAll<HTMLElement>(".line")];
        const here = lines.findIndex((line) => line === event.target);
        if (event.key === "Enter" && here < 0 && this.typed.trim() !== "") {
            event.preventDefault();
            lines[0]?.click();
        } else if (event.key === "Escape" && here >= 0) {
            event.preventDefault();
            field?.focus();
        } else {
            const next = { ArrowDown: here + 1, ArrowUp: here - 1, ...(here < 0 ? {} : { Home: 0, End: lines.length - 1 }) }[event.key];
            if (next === undefined || next < -1) return;
            event.preventDefault();
            (next === -1 ? field : lines[Math.min(next, lines.length - 1)])?.focus();
        }
    };
}

/** Those of whose names or addresses a word begins with each word that was typed, whatever its accents. */
export function find(everyone: readonly PersonSummary[], typed: string): PersonSummary[] {
    const wanted = plain(typed).split(/\s+/u).filter(Boolean);
    return everyone.filter(({ name, address }) => {
        const known = [plain(address), ...plain(`${name} ${address}`).split(/[^\p{L}\p{N}]+/u)];
        return wanted.every((word) => known.some((part) => part.startsWith(word)));
    });
}

const letters: Record<string, string> = { ß: "ss", ø: "o", æ: "ae", œ: "oe", ł: "l", đ: "d", ı: "i" };

const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[ßøæœłđı]/g, (letter) => letters[letter] ?? letter);

function byName(): (one: PersonSummary, other: PersonSummary) => number {
    const order = new Intl.Collator(locale());
    return (one, other) => order.compare(one.name, other.name);
}
