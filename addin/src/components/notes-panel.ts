import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import type { Api } from "../api/api.ts";
import type { Note } from "../api/notes.ts";
import { about } from "../texts/about.ts";
import { sayDate } from "../texts/dates.ts";
import { sayFault } from "../texts/faults.ts";
import { words } from "../texts/words.ts";
import { focusAfter } from "./focus.ts";
import { Loader } from "./loader.ts";
import { shared } from "./styles.ts";

/** Bounds of docs/api.md. */
const longestNote = 2_000;
const longestLine = 300;

/** What the user wants to remember of one person. */
@customElement("rc-notes-panel")
export class NotesPanel extends LitElement {
    static override styles = [shared, css`
        textarea { inline-size: 100%; }
        ul { display: grid; gap: 12px; }
        li { padding-block-start: 12px; border-block-start: 1px solid var(--colorNeutralStroke2); }
        .text { white-space: pre-line; }
        .ways { margin-inline-start: -8px; }
        fluent-button { min-inline-size: 0; }
        .gone { display: flex; align-items: center; justify-content: space-between; gap: 8px; }
    `];

    @property() personId = "";
    @property() today = "";
    @property({ attribute: false }) api!: Pick<Api, "getNotes" | "addNote" | "changeNote" | "deleteNote">;
    @state() private typed = "";
    @state() private editing: string | null = null;
    @state() private gone: Note | null = null;
    @state() private said = "";
    @state() private isBusy = false;
    #deleting: Promise<unknown> = Promise.resolve();
    readonly #notes = new Loader(this, () => this.api.getNotes(this.personId));
    #id = crypto.randomUUID(); // kept until the note is: a repeated click keeps it once

    override render(): unknown {
        return this.#notes.draw((notes) => html`<div class="stack">
            <label for="new">${about.notes.label}</label>
            <textarea id="new" rows="2" maxlength=${longestNote} .value=${this.typed} aria-describedby="hint" @input=${(event: Event) => (this.typed = (event.target as HTMLTextAreaElement).value)}></textarea>
            <p class="quiet" id="hint">${about.notes.hint}</p>
            <div class="row"><fluent-button id="add" role="button" size="small" @click=${this.#onAdd}>${about.notes.add}</fluent-button></div>
            ${this.gone ? html`<div class="gone"><p aria-hidden="true">${about.notes.deleted}</p><fluent-button id="undo" role="button" size="small" @click=${this.#onUndo}>${words.undo}</fluent-button></div>` : nothing}
            <p class=${this.gone ? "sr" : "quiet"} role="status">${this.said}</p>
            ${notes.length > 0 ? html`<ul aria-label=${about.notes.title}>${notes.map((note) => keyed(note.id, html`<li>${note.id === this.editing ? this.#edit(note) : this.#note(note)}</li>`))}</ul>` : nothing}
        </div>`);
    }

    /** Reads them again, after one was kept elsewhere. */
    refresh(): void {
        void this.#notes.run();
    }

    #note(note: Note): unknown {
        const date = sayDate(note.on);
        const how = note.how && about.after.hows[note.how];
        const again = note.again && about.notes.again(about.after.agains[note.again]);
        return html`<p class="quiet">${note.kind === "afterMeeting" ? about.notes.met(date) : date}</p>
            ${how || again ? html`<p class="quiet">${[how, again].filter(Boolean).join(" · ")}</p>` : nothing}
            ${note.text ? html`<p class="text">${note.text}</p>` : nothing}
            <div class="row ways">
                <fluent-button id=${`edit-${note.id}`} role="button" size="small" appearance="subtle" aria-label=${about.notes.editOf(date)} @click=${() => this.#open(note)}>${about.notes.edit}</fluent-button>
                <fluent-button role="button" size="small" appearance="subtle" aria-label=${about.notes.deleteOf(date)} @click=${() => this.#delete(note)}>${about.notes.delete}</fluent-button></div>`;
    }

    #edit(note: Note): unknown {
        return html`<form class="stack" @submit=${(event: Event) => event.preventDefault()} @keydown=${(event: KeyboardEvent) => event.key === "Escape" && this.#close(note)}>
            <textarea id="changed" rows="3" aria-label=${about.notes.editOf(sayDate(note.on))} maxlength=${note.kind === "note" ? longestNote : longestLine} .value=${note.text}></textarea>
            <div class="row"><fluent-button role="button" size="small" appearance="primary" @click=${() => this.#change(note)}>${about.notes.save}</fluent-button>
                <fluent-button role="button" size="small" appearance="subtle" @click=${() => this.#close(note)}>${about.cancel}</fluent-button></div></form>`;
    }

    readonly #onAdd = (): Promise<void> => this.#do(async () => {
        if (this.typed.trim() === "") return void focusAfter(this, "#new");
        const kept = await this.api.addNote(this.personId, { id: this.#id, kind: "note", on: this.today, text: this.typed.trim(), how: null, again: null, bookingId: null });
        this.#id = crypto.randomUUID();
        this.typed = "";
        this.#set([kept, ...this.#all().filter(({ id }) => id !== kept.id)], about.notes.kept);
        void focusAfter(this, "#new");
    });

    #open(note: Note): void {
        this.editing = note.id;
        void focusAfter(this, "#changed");
    }

    #close({ id }: Note): void {
        this.editing = null;
        void focusAfter(this, `#edit-${id}`);
    }

    #change(note: Note): Promise<void> {
        return this.#do(async () => {
            const text = this.renderRoot.querySelector<HTMLTextAreaElement>("#changed")?.value.trim() ?? note.text;
            const changed = await this.api.changeNote(this.personId, { ...note, text });
            this.#set(this.#all().map((other) => (other.id === note.id ? changed : other)), about.notes.kept);
            this.#close(note);
        });
    }

    // Shown at once; what is deleted comes back as a new note, because its id has ended with it.
    async #delete(note: Note): Promise<void> {
        const before = this.#all();
        this.#set(before.filter(({ id }) => id !== note.id), about.notes.deleted);
        this.gone = note;
        void focusAfter(this, "#undo");
        try {
            this.#deleting = this.api.deleteNote(this.personId, note.id);
            await this.#deleting;
        } catch (fault) {
            this.gone = null;
            this.#set(before, sayFault(fault, navigator.onLine).title);
        }
    }

    readonly #onUndo = (): Promise<void> => this.#do(async () => {
        await this.#deleting;
        if (!this.gone) return;
        const back = await this.api.addNote(this.personId, { ...this.gone, id: crypto.randomUUID() });
        this.gone = null;
        this.#set([...this.#all(), back].sort((one, other) => other.on.localeCompare(one.on)), about.notes.back);
        void focusAfter(this, `#edit-${back.id}`);
    });

    #all(): Note[] {
        return this.#notes.value ?? [];
    }

    #set(notes: Note[], said: string): void {
        this.#notes.set(notes);
        this.said = said;
    }

    async #do(act: () => Promise<void>): Promise<void> {
        if (this.isBusy) return;
        this.isBusy = true;
        try {
            await act();
        } catch (fault) {
            this.said = sayFault(fault, navigator.onLine).title;
        } finally {
            this.isBusy = false;
        }
    }
}
