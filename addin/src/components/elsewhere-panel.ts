import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import type { Person } from "../api/people.ts";
import { about } from "../texts/about.ts";
import { sayFault } from "../texts/faults.ts";
import { words } from "../texts/words.ts";
import { emit } from "./emit.ts";
import { focusAfter } from "./focus.ts";
import { icon } from "./icon.ts";
import { shared } from "./styles.ts";

const longest = 500; // as the API takes it

// The schemes of chats that may be opened, and the pages that stand for the same places.
const chats: Record<string, string> = {
    msteams: "Teams", whatsapp: "WhatsApp", sgnl: "Signal", tg: "Telegram", threema: "Threema", slack: "Slack", discord: "Discord", matrix: "Matrix", xmpp: "XMPP",
    skype: "Skype", facetime: "FaceTime", "facetime-audio": "FaceTime", zoommtg: "Zoom",
};
const pages: Record<string, string> = { "teams.microsoft.com": "Teams", "wa.me": "WhatsApp", "signal.me": "Signal", "t.me": "Telegram" };

/** "We talk elsewhere" in one tap, with a way back; then one link to where. Emits `rc-person-changed`. */
@customElement("rc-elsewhere-panel")
export class ElsewherePanel extends LitElement {
    static override styles = [shared, css`
        fluent-button { min-inline-size: 0; }
        .kept { display: grid; gap: 8px; padding: 12px; border-radius: 8px; background: var(--colorNeutralBackground2); }
        .line { display: flex; align-items: center; justify-content: space-between; gap: 8px; flex-wrap: wrap; }
        .line p { flex: 1 1 10rem; min-inline-size: 0; }
        .way { display: inline-flex; align-items: center; gap: 6px; min-block-size: 32px; padding-inline: 12px; border: 1px solid var(--colorNeutralStroke1); border-radius: var(--borderRadiusMedium);
            color: var(--colorNeutralForeground1); background: var(--colorNeutralBackground1); text-decoration: none; font-weight: var(--fontWeightSemibold); overflow-wrap: anywhere; justify-self: start; }
        .way:hover { background: var(--colorNeutralBackground1Hover); }
        summary { min-block-size: 32px; padding-block: 6px; cursor: pointer; color: var(--colorBrandForegroundLink); }
        form { display: flex; gap: 8px; flex-wrap: wrap; }
        input { flex: 1 1 10rem; min-inline-size: 0; }
        label { display: block; margin-block-end: 4px; }
        .fault { color: var(--colorStatusDangerForeground1); }
        @media (forced-colors: active) { .kept { border: 1px solid; } }
    `];

    @property() personId = "";
    @property({ attribute: false }) elsewhere: Person["elsewhere"] = null;
    @property({ attribute: false }) api!: Pick<Api, "putElsewhere" | "deleteElsewhere">;
    @state() private said = "";
    @state() private fault = "";
    @state() private isBusy = false;

    override render(): unknown {
        const e = about.elsewhere;
        return html`<div class="stack">${this.elsewhere === null
            ? html`<div><fluent-button id="say" role="button" size="small" ?disabled=${this.isBusy} @click=${this.#onSay}>${e.button}</fluent-button></div>`
            : this.#kept(this.elsewhere.link)}
            <p class=${this.said === e.kept ? "sr" : "quiet"} role="status" ?hidden=${!this.said}>${this.said}</p><p class="fault quiet" role="alert" ?hidden=${!this.fault}>${this.fault}</p></div>`;
    }

    #kept(link: string | null): unknown {
        const e = about.elsewhere;
        return html`<div class="kept">
            <div class="line"><p>${e.kept}</p><fluent-button id="undo" role="button" size="small" aria-label=${e.undo} ?disabled=${this.isBusy} @click=${this.#onUndo}>${words.undo}</fluent-button></div>
            ${link === null ? nothing : way(link)}
            <details><summary>${e.change}</summary>
                <label for="link" class="quiet">${e.link}</label>
                <form @submit=${this.#onLink}><input id="link" maxlength=${longest} autocomplete="off" spellcheck="false" dir="ltr" .value=${link ?? ""}>
                    <fluent-button id="keep" role="button" size="small" ?disabled=${this.isBusy} @click=${this.#onLink}>${e.keep}</fluent-button></form></details></div>`;
    }

    // Shown at once, and taken back where the server did not hear of it.
    readonly #onSay = (): Promise<void> => this.#become({ link: null }, () => this.api.putElsewhere(this.personId, null), about.elsewhere.kept, "#undo");

    readonly #onUndo = (): Promise<void> => this.#become(null, () => this.api.deleteElsewhere(this.personId), about.elsewhere.undone, "#say");

    async #become(to: Person["elsewhere"], tell: () => Promise<unknown>, said: string, focus: string): Promise<void> {
        if (this.isBusy) return;
        const before = this.elsewhere;
        this.elsewhere = to;
        this.isBusy = true;
        this.fault = "";
        this.said = said;
        try {
            await tell();
            emit(this, "rc-person-changed");
        } catch (fault) {
            this.elsewhere = before;
            this.#fail(fault);
        } finally {
            this.isBusy = false;
        }
        await focusAfter(this, this.elsewhere === to ? focus : before === null ? "#say" : "#undo");
    }

    readonly #onLink = async (event: Event): Promise<void> => {
        event.preventDefault();
        const typed = this.renderRoot.querySelector<HTMLInputElement>("#link")?.value.trim() ?? "";
        if (this.isBusy) return;
        this.isBusy = true;
        this.fault = "";
        this.said = "";
        try {
            this.elsewhere = await this.api.putElsewhere(this.personId, typed === "" ? null : typed);
            this.said = this.elsewhere.link === null ? about.elsewhere.linkGone : about.elsewhere.linkKept;
            emit(this, "rc-person-changed");
        } catch (fault) {
            this.#fail(fault);
        } finally {
            this.isBusy = false;
        }
        await focusAfter(this, this.fault ? "#link" : this.elsewhere?.link == null ? "summary" : ".way");
    };

    #fail(fault: unknown): void {
        this.said = "";
        this.fault = sayFault(fault, navigator.onLine).title;
    }
}

// The link comes with data: one of a scheme that is not known here is no link at all.
const mayOpen = (scheme: string): boolean => ["https", "tel", "sms"].includes(scheme) || Object.hasOwn(chats, scheme);

/** The link as a button; nothing where it is none that may be opened. */
function way(link: string): unknown {
    const scheme = /^([a-z-]+):/i.exec(link)?.[1]?.toLowerCase() ?? "";
    if (!mayOpen(scheme)) return nothing;
    const rest = link.slice(scheme.length + 1);
    const label = scheme === "tel" ? about.elsewhere.call(rest) : scheme === "sms" ? about.elsewhere.message(rest) : about.elsewhere.open(chats[scheme] ?? pageOf(link));
    return scheme === "https"
        ? html`<a class="way" href=${link} target="_blank" rel="noopener noreferrer">${icon("open")}${label}<span class="sr"> (${words.opensElsewhere})</span></a>`
        : html`<a class="way" href=${link}>${icon("open")}${label}</a>`;
}

function pageOf(link: string): string {
    const host = (URL.parse(link)?.hostname ?? "").replace(/^www\./, "");
    return pages[host] ?? host;
}
