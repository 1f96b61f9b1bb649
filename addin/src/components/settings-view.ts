import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import { Problem } from "../api/problem.ts";
import type { Settings } from "../api/settings.ts";
import { sayFault } from "../texts/faults.ts";
import { words } from "../texts/words.ts";
import { detailOf, emit } from "./emit.ts";
import { focusAfter } from "./focus.ts";
import { Loader } from "./loader.ts";
import { shared } from "./styles.ts";
import "./digest-settings.ts";
import "./entry-list.ts";
import "./hours-settings.ts";
import "./your-data.ts";

type Saving = { at: "idle" } | { at: "saving" } | { at: "saved" } | { at: "failed"; fault: unknown };

/** What the user has decided, to be changed and saved as a whole. Emits `rc-sign-out`. */
@customElement("rc-settings-view")
export class SettingsView extends LitElement {
    static override styles = [shared, css`
        h1 { margin-block-end: 16px; }
        .number { display: flex; justify-content: space-between; align-items: center; gap: 12px; }
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
        return html`<div class="stack">
            ${section("hours", s.hours, html`<rc-hours-settings .hours=${settings} @rc-hours=${(event: Event) => this.#change(settings, detailOf(event))}></rc-hours-settings>`)}
            ${section("week", s.week, html`<label class="number">${s.weeklyNumber}<select id="number"
                @change=${(event: Event) => this.#change(settings, { weeklyNumber: Number((event.target as HTMLSelectElement).value) })}>
                ${[0, 1, 2, 3, 4, 5, 6, 7].map((count) => html`<option ?selected=${count === settings.weeklyNumber}>${count}</option>`)}</select></label>`)}
            ${section("digest", s.digest, html`<rc-digest-settings .digest=${settings.digest} .api=${this.api}
                @rc-digest=${(event: Event) => this.#change(settings, { digest: detailOf(event) })}></rc-digest-settings>`)}
            ${section("excluded", s.excluded, html`<p class="quiet">${s.excludedHint}</p>
                <rc-entry-list id="domains" label=${s.domains} hint=${s.domainHint} .entries=${settings.excludedDomains} .fault=${this.#faultOf("excludedDomains")}
                    @rc-entries=${(event: Event) => this.#change(settings, { excludedDomains: detailOf(event) })}></rc-entry-list>
                <rc-entry-list id="addresses" label=${s.addresses} hint=${s.addressHint} .entries=${settings.excludedAddresses} .fault=${this.#faultOf("excludedAddresses")}
                    @rc-entries=${(event: Event) => this.#change(settings, { excludedAddresses: detailOf(event) })}></rc-entry-list>`)}
            ${section("data", s.data, html`<rc-your-data .api=${this.api}></rc-your-data>`)}
            <p class="quiet row">${words.signIn.signedInAs(this.address)}
                <fluent-button role="button" size="small" appearance="subtle" @click=${() => emit(this, "rc-sign-out")}>${words.signIn.signOut}</fluent-button></p>
            ${this.wish ? this.#save() : nothing}
            <p class="sr" role="status">${this.saving.at === "saved" ? s.saved : this.saving.at === "saving" ? s.saving : ""}</p>
        </div>`;
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

    #faultOf(field: string): string {
        return this.saving.at === "failed" && this.saving.fault instanceof Problem ? (this.saving.fault.fields[field] ?? []).join(" ") : "";
    }

    readonly #onSave = async (): Promise<void> => {
        if (this.saving.at === "saving" || !this.wish) return;
        const sent = this.wish;
        this.saving = { at: "saving" };
        try {
            this.#kept.set(await this.api.putSettings(sent));
            if (this.wish === sent) this.wish = null; // what was changed while saving stays to be saved
            this.saving = { at: "saved" };
            await focusAfter(this, "h1");
        } catch (fault) {
            this.saving = { at: "failed", fault };
        }
    };
}

const section = (id: string, title: string, content: unknown): unknown =>
    html`<section class="card stack" aria-labelledby=${id}><h2 id=${id}>${title}</h2>${content}</section>`;
