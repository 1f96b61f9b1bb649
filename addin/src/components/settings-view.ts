import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import { Problem } from "../api/problem.ts";
import type { Settings } from "../api/settings.ts";
import { sayFault } from "../texts/faults.ts";
import { own } from "../texts/own.ts";
import { speakAnew } from "../texts/speak-anew.ts";
import { words } from "../texts/words.ts";
import { detailOf, emit } from "./emit.ts";
import { fieldFault, idOf, type FieldFaults } from "./field-fault.ts";
import { focusAfter } from "./focus.ts";
import { icon } from "./icon.ts";
import { Loader } from "./loader.ts";
import { shared } from "./styles.ts";
import "./address-book.ts";
import "./circles-settings.ts";
import "./digest-settings.ts";
import "./entry-list.ts";
import "./hours-settings.ts";
import "./pause-settings.ts";
import "./social-settings.ts";
import "./your-data.ts";

type Saving = { at: "idle" } | { at: "saving" } | { at: "saved" } | { at: "failed"; fault: unknown };

// Up to here the sections are folded, so that all of them are seen at once.
const narrow = 340;
const mostLeadDays = 30;

/** What the user has decided, to be changed and saved as a whole. Emits `rc-sign-out`, and `rc-review` to see the first names again. */
@customElement("rc-settings-view")
export class SettingsView extends LitElement {
    static override styles = [shared, css`
        h1 { margin-block-end: 16px; }
        summary { display: flex; align-items: center; justify-content: space-between; gap: 8px; min-block-size: 32px; cursor: pointer; list-style: none; }
        summary::-webkit-details-marker { display: none; }
        summary svg { flex: none; }
        details[open] > summary svg { rotate: 180deg; }
        details[open] > summary { margin-block-end: 8px; }
        .number { display: flex; justify-content: space-between; align-items: center; gap: 12px; }
        .number input[type="number"] { inline-size: 5rem; }
        .save { position: sticky; inset-block-end: 0; display: flex; align-items: center; justify-content: space-between; gap: 12px; padding: 12px 16px;
            background: var(--colorNeutralBackground1); border: 1px solid var(--colorNeutralStroke1); border-radius: 12px; box-shadow: 0 -2px 12px rgb(0 0 0 / 12%); }
        .fault { color: var(--colorStatusDangerForeground1); }
    `];

    @property({ attribute: false }) api!: Api;
    @property() address = "";
    @state() private wish: Settings | null = null;
    @state() private saving: Saving = { at: "idle" };
    readonly #kept = new Loader(this, () => this.api.getSettings());

    override render(): unknown {
        return html`<h1 tabindex="-1">${words.settings.title}</h1>${this.#kept.draw((kept) => this.#sections(this.wish ?? kept))}`;
    }

    #sections(settings: Settings): unknown {
        const s = words.settings;
        const faults = this.#faults();
        const change = (event: Event): void => this.#change(settings, detailOf<Partial<Settings>>(event));
        return html`<div class="stack">
            ${this.#section("hours", s.hours, html`<rc-hours-settings .hours=${settings} .faults=${faults} @rc-hours=${change}></rc-hours-settings>`)}
            ${settings.socialHour === null ? nothing : this.#section("social", own.socialTimes.title, html`<rc-social-settings .api=${this.api} .hour=${settings.socialHour}
                .times=${settings.socialTimes} .faults=${faults} @rc-social=${change}></rc-social-settings>`)}
            ${this.#section("week", s.week, this.#week(settings, faults))}
            ${this.#section("digest", s.digest, html`<rc-digest-settings .digest=${settings.digest} .api=${this.api} .faults=${faults}
                @rc-digest=${(event: Event) => this.#change(settings, { digest: detailOf(event) })}></rc-digest-settings>`)}
            ${this.#section("pause", own.pause.title, html`<rc-pause-settings .until=${settings.pausedUntil} .faults=${faults}
                @rc-pause=${(event: Event) => this.#change(settings, { pausedUntil: detailOf(event) })}></rc-pause-settings>`)}
            ${this.#section("language", own.choices.languageTitle, this.#language(settings, faults))}
            ${this.#section("excluded", s.excluded, this.#excluded(settings, faults))}
            ${this.#section("book", own.addressBook.title, html`<rc-address-book .api=${this.api}></rc-address-book>
                <div class="stack"><p class="quiet">${own.review.againHint}</p><div class="row"><fluent-button id="review" role="button" @click=${() => emit(this, "rc-review")}>${own.review.again}</fluent-button></div></div>`)}
            ${this.#section("circles", own.circles.title, html`<rc-circles-settings .api=${this.api}></rc-circles-settings>`)}
            ${this.#section("data", s.data, html`<rc-your-data .api=${this.api}></rc-your-data>`)}
            <p class="quiet row">${words.signIn.signedInAs(this.address)}
                <fluent-button role="button" size="small" appearance="subtle" @click=${() => emit(this, "rc-sign-out")}>${words.signIn.signOut}</fluent-button></p>
            ${this.wish ? this.#save() : nothing}
            <p class="sr" role="status">${this.saving.at === "saved" ? s.saved : this.saving.at === "saving" ? s.saving : ""}</p>
        </div>`;
    }

    #section(id: string, title: string, content: unknown): unknown {
        const isOpen = window.innerWidth > narrow || this.#isWrong(id);
        return html`<section class="card" aria-labelledby=${id}><details ?open=${isOpen}><summary><h2 id=${id}>${title}</h2>${icon("down")}</summary><div class="stack">${content}</div></details></section>`;
    }

    #week(settings: Settings, faults: FieldFaults): unknown {
        const { weeklyNumber, leadDays, surprises } = settings;
        return html`<label class="number">${words.settings.weeklyNumber}<select id="number" aria-describedby=${idOf("weeklyNumber")}
                @change=${(event: Event) => this.#change(settings, { weeklyNumber: Number((event.target as HTMLSelectElement).value) })}>
                ${[0, 1, 2, 3, 4, 5, 6, 7].map((count) => html`<option ?selected=${count === weeklyNumber}>${count}</option>`)}</select></label>
            ${fieldFault(faults, "weeklyNumber")}
            <label class="number">${own.choices.leadDays}<input id="leadDays" type="number" min="0" max=${mostLeadDays} .value=${String(leadDays)} aria-describedby=${idOf("leadDays")}
                @change=${(event: Event) => this.#change(settings, { leadDays: Math.round(Number((event.target as HTMLInputElement).value)) })}></label>
            ${fieldFault(faults, "leadDays")}
            <label class="number">${own.choices.surprises}<input id="surprises" type="checkbox" role="switch" .checked=${surprises}
                @change=${(event: Event) => this.#change(settings, { surprises: (event.target as HTMLInputElement).checked })}></label>`;
    }

    #language(settings: Settings, faults: FieldFaults): unknown {
        const c = own.choices;
        const ways = [["", c.likeOutlook], ["en", c.english], ["de", c.german]] as const;
        return html`<label class="number">${c.language}<select id="spoken" aria-describedby=${idOf("language")}
            @change=${(event: Event) => this.#change(settings, { language: (event.target as HTMLSelectElement).value || null })}>
            ${ways.map(([code, name]) => html`<option value=${code} ?selected=${code === (settings.language ?? "")}>${name}</option>`)}</select></label>${fieldFault(faults, "language")}`;
    }

    #excluded(settings: Settings, faults: FieldFaults): unknown {
        const s = words.settings;
        const said = (field: string): string => (faults[field] ?? []).join(" ");
        return html`<p class="quiet">${s.excludedHint}</p>
            <rc-entry-list id="domains" label=${s.domains} hint=${s.domainHint} .entries=${settings.excludedDomains} .fault=${said("excludedDomains")}
                @rc-entries=${(event: Event) => this.#change(settings, { excludedDomains: detailOf(event) })}></rc-entry-list>
            <rc-entry-list id="addresses" label=${s.addresses} hint=${s.addressHint} .entries=${settings.excludedAddresses} .fault=${said("excludedAddresses")}
                @rc-entries=${(event: Event) => this.#change(settings, { excludedAddresses: detailOf(event) })}></rc-entry-list>`;
    }

    #save(): unknown {
        const { saving } = this;
        return html`<div class="save appears">
            ${saving.at === "failed" ? html`<p class="fault" role="alert">${this.#sayFault(saving.fault)}</p>` : html`<p class="quiet">${words.settings.unsaved}</p>`}
            <fluent-button id="save" role="button" appearance="primary" @click=${this.#onSave}>${words.settings.save}</fluent-button>
        </div>`;
    }

    #change(settings: Settings, change: Partial<Settings>): void {
        this.wish = { ...settings, ...change };
        this.saving = { at: "idle" };
    }

    #sayFault(fault: unknown): string {
        const fields = fault instanceof Problem ? Object.values(fault.fields).flat() : [];
        return fields.length > 0 ? fields.join(" ") : sayFault(fault, navigator.onLine).title;
    }

    #faults(): FieldFaults {
        return this.saving.at === "failed" && this.saving.fault instanceof Problem ? this.saving.fault.fields : {};
    }

    #isWrong(section: string): boolean {
        return Object.keys(this.#faults()).some((field) => sectionOf[field.split(".")[0] ?? ""] === section);
    }

    readonly #onSave = async (): Promise<void> => {
        if (this.saving.at === "saving" || !this.wish) return;
        const [sent, before] = [this.wish, this.#kept.value];
        this.saving = { at: "saving" };
        try {
            this.#kept.set(await this.api.putSettings(sent));
            if (this.wish === sent) this.wish = null; // what was changed while saving stays to be saved
            this.saving = { at: "saved" };
            if (sent.language !== before?.language) await this.#speak();
            await focusAfter(this, "h1");
        } catch (fault) {
            this.saving = { at: "failed", fault };
        }
    };

    // The choice is kept by now, whatever becomes of asking what it comes to: "like Outlook" is known to the server only.
    async #speak(): Promise<void> {
        const me = await this.api.getMe().catch(() => null);
        if (me) await speakAnew(me.language);
    }
}

const sectionOf: Readonly<Record<string, string>> = {
    zone: "hours", workingHours: "hours", socialTimes: "social", socialHour: "social", weeklyNumber: "week", leadDays: "week", digest: "digest",
    pausedUntil: "pause", language: "language", excludedDomains: "excluded", excludedAddresses: "excluded",
};
