import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { After } from "../api/afters.ts";
import type { Api } from "../api/api.ts";
import { agains, hows, type Note } from "../api/notes.ts";
import { about } from "../texts/about.ts";
import { dateOf, sayDate } from "../texts/dates.ts";
import { sayFault } from "../texts/faults.ts";
import { words } from "../texts/words.ts";
import { choice, choiceStyles } from "./choice.ts";
import { emit } from "./emit.ts";
import { focusAfter } from "./focus.ts";
import { icon } from "./icon.ts";
import { Loader } from "./loader.ts";
import { shared } from "./styles.ts";

const longestLine = 300; // of docs/api.md

/** After a meeting: two taps and one line, asked on one day only. Emits `rc-notes-changed`. */
@customElement("rc-after-note")
export class AfterNote extends LitElement {
    static override styles = [shared, choiceStyles, css`
        .card { margin-block-end: 12px; } /* of its own: where there is nothing there is no gap */
        .head { display: flex; gap: 8px; align-items: start; }
        .head > div { flex: 1; min-inline-size: 0; }
        .no { display: grid; place-items: center; inline-size: 32px; block-size: 32px; border-radius: 6px; }
        .no:hover { background: var(--colorNeutralBackground1Hover); }
        .done { justify-content: space-between; }
        input { inline-size: 100%; }
    `];

    @property() personId = "";
    @property({ attribute: false }) api!: Pick<Api, "getAfters" | "markAsked" | "dismissAfter" | "addNote" | "deleteNote">;
    @state() private how: Note["how"] = null;
    @state() private again: Note["again"] = null;
    @state() private line = "";
    @state() private kept: Note | null = null;
    @state() private said = "";
    @state() private isBusy = false;
    readonly #asked = new Loader(this, () => this.#ask());
    #id = crypto.randomUUID();

    override render(): unknown {
        const asked = this.#asked.value;
        return html`${asked ? html`<section class="card stack appears" aria-labelledby="title">${this.kept ? this.#done(this.kept) : this.#question(asked)}</section>` : nothing}
            <p class=${asked ? "sr" : "quiet"} id="said" tabindex="-1" role="status">${this.said}</p>`;
    }

    #question({ name, start }: After): unknown {
        const { after } = about;
        return html`<div class="head"><div><h2 id="title" tabindex="-1">${after.title(name)}</h2><p class="quiet">${sayDate(dateOf(new Date(start)))}</p></div>
                <button class="plain no" id="no" aria-label=${after.no} @click=${this.#onNo}>${icon("remove")}</button></div>
            ${choice(after.how, hows.map((how) => [how, after.hows[how]] as const), this.how, (how) => (this.how = this.how === how ? null : how))}
            <p id="again">${after.again}</p>
            ${choice(after.again, agains.map((again) => [again, after.agains[again]] as const), this.again, (again) => (this.again = this.again === again ? null : again))}
            <label class="stack"><span>${after.line}</span><input maxlength=${longestLine} .value=${this.line} autocomplete="off"
                @input=${(event: Event) => (this.line = (event.target as HTMLInputElement).value)}></label>
            ${this.said ? html`<p class="quiet" aria-hidden="true">${this.said}</p>` : nothing}
            <div class="row"><fluent-button id="keep" role="button" appearance="primary" size="small" @click=${this.#onKeep}>${after.keep}</fluent-button></div>`;
    }

    #done({ id }: Note): unknown {
        return html`<div class="row done"><p id="title" tabindex="-1">${about.after.kept}</p>
            <fluent-button id="undo" role="button" size="small" @click=${() => this.#undo(id)}>${words.undo}</fluent-button></div>`;
    }

    async #ask(): Promise<After | null> {
        const found = (await this.api.getAfters()).find(({ personId }) => personId === this.personId) ?? null;
        if (found) void this.api.markAsked(found.bookingId).catch(() => undefined); // asked once more then, which does no harm
        return found;
    }

    readonly #onNo = (): Promise<void> => this.#do(async ({ bookingId }) => {
        await this.api.dismissAfter(bookingId);
        this.#asked.set(null);
        this.said = about.after.dismissed;
        emit(this, "rc-notes-changed");
        void focusAfter(this, "#said");
    });

    readonly #onKeep = (): Promise<void> => this.#do(async ({ bookingId, start }) => {
        if (this.how === null && this.again === null && this.line.trim() === "") return void focusAfter(this, "#good");
        const wanted: Note = { id: this.#id, kind: "afterMeeting", on: dateOf(new Date(start)), text: this.line.trim(), how: this.how, again: this.again, bookingId };
        this.kept = await this.api.addNote(this.personId, wanted);
        this.said = about.after.kept;
        emit(this, "rc-notes-changed");
        void focusAfter(this, "#undo");
    });

    #undo(noteId: string): Promise<void> {
        return this.#do(async () => {
            await this.api.deleteNote(this.personId, noteId);
            this.#id = crypto.randomUUID();
            this.kept = null;
            this.said = "";
            emit(this, "rc-notes-changed");
            void focusAfter(this, "#title");
        });
    }

    async #do(act: (asked: After) => Promise<void>): Promise<void> {
        const asked = this.#asked.value;
        if (this.isBusy || !asked) return;
        this.isBusy = true;
        try {
            await act(asked);
        } catch (fault) {
            this.said = sayFault(fault, navigator.onLine).title;
        } finally {
            this.isBusy = false;
        }
    }
}
