import { css, html, LitElement } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import { about } from "../texts/about.ts";
import { plusDays, plusMonths, sayDate } from "../texts/dates.ts";
import { sayFault } from "../texts/faults.ts";
import { words } from "../texts/words.ts";
import { emit } from "./emit.ts";
import { focusAfter } from "./focus.ts";
import { shared } from "./styles.ts";

/** "We talked", somewhere that leaves no trace here, with a way back. Emits `rc-person-changed`. */
@customElement("rc-talk-note")
export class TalkNote extends LitElement {
    static override styles = [shared, css`
        form { padding: 12px; border-radius: 8px; background: var(--colorNeutralBackground2); }
        fluent-button { min-inline-size: 0; }
        .kept { justify-content: space-between; }
        .date { display: flex; gap: 8px; flex-wrap: wrap; }
        input { flex: 1; min-inline-size: 8rem; }
        @media (forced-colors: active) { form { border: 1px solid; } }
    `];

    @property() personId = "";
    @property() today = "";
    @property({ attribute: false }) api!: Pick<Api, "addTalk" | "deleteTalk">;
    @state() private isAsking = false;
    @state() private kept: string | null = null;
    @state() private said = "";
    @state() private isBusy = false;

    override render(): unknown {
        return html`${this.#body()}<p class=${this.kept === null && !this.isBusy && this.said ? "quiet" : "sr"} role="status">${this.said}</p>`;
    }

    #body(): unknown {
        if (this.kept !== null) {
            return html`<div class="row kept"><p aria-hidden="true">${this.said}</p>
                <fluent-button id="undo" role="button" size="small" @click=${this.#onUndo}>${words.undo}</fluent-button></div>`;
        }
        return this.isAsking ? this.#when() : html`<fluent-button id="ask" role="button" size="small" @click=${this.#onAsk}>${about.talks.button}</fluent-button>`;
    }

    // Two years back, as the API allows.
    #when(): unknown {
        const yesterday = plusDays(this.today, -1);
        return html`<form class="stack" aria-labelledby="when" @submit=${this.#onDate} @keydown=${this.#onKey}>
            <p id="when">${about.talks.when}</p>
            <div class="row">
                <fluent-button id="today" role="button" size="small" @click=${() => this.#keep(this.today)}>${about.talks.today}</fluent-button>
                <fluent-button id="yesterday" role="button" size="small" @click=${() => this.#keep(yesterday)}>${about.talks.yesterday}</fluent-button>
            </div>
            <div class="date"><input type="date" aria-label=${about.talks.date} required min=${plusMonths(this.today, -24)} max=${this.today} .value=${plusDays(this.today, -2)}>
                <fluent-button id="date" role="button" size="small" @click=${this.#onDate}>${about.talks.keep}</fluent-button>
                <fluent-button id="cancel" role="button" size="small" appearance="subtle" @click=${this.#onCancel}>${about.cancel}</fluent-button></div>
        </form>`;
    }

    readonly #onAsk = (): void => {
        this.isAsking = true;
        this.said = "";
        void focusAfter(this, "#today");
    };

    readonly #onCancel = (): void => {
        this.isAsking = false;
        void focusAfter(this, "#ask");
    };

    readonly #onKey = (event: KeyboardEvent): void => {
        if (event.key === "Escape") this.#onCancel();
    };

    readonly #onDate = (event: Event): void => {
        event.preventDefault();
        const input = this.renderRoot.querySelector("input");
        if (input?.reportValidity() && input.value !== "") void this.#keep(input.value);
    };

    #keep(on: string): Promise<void> {
        return this.#do(async () => {
            await this.api.addTalk(this.personId, on);
            this.kept = on;
            this.isAsking = false;
            this.said = about.talks.kept(sayDate(on));
            void focusAfter(this, "#undo");
        });
    }

    readonly #onUndo = (): Promise<void> => this.#do(async () => {
        await this.api.deleteTalk(this.personId, this.kept ?? this.today);
        this.kept = null;
        this.said = about.talks.undone;
        void focusAfter(this, "#ask");
    });

    async #do(act: () => Promise<void>): Promise<void> {
        if (this.isBusy) return;
        this.isBusy = true;
        try {
            await act();
            emit(this, "rc-person-changed");
        } catch (fault) {
            this.said = sayFault(fault, navigator.onLine).title;
        } finally {
            this.isBusy = false;
        }
    }
}
