import { css, html, LitElement } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { OpenItem } from "../office/host.ts";
import { words } from "../texts/words.ts";
import { emit } from "./emit.ts";
import { focusAfter } from "./focus.ts";
import { icon, type IconName } from "./icon.ts";
import { shared } from "./styles.ts";

export type Tab = "week" | "mail" | "coming" | "settings";

/** The tab's name; that of the open item says what is open. */
export const nameOf = (tab: Tab, open: OpenItem["kind"] = "mail"): string => words.tabs[tab === "mail" ? open : tab];

const pictures: Record<Tab, IconName> = { week: "people", mail: "mail", coming: "calendar", settings: "settings" };

/** The views of the pane. One tab stop; arrow keys move and choose. Emits `rc-tab`. */
@customElement("rc-tabs")
export class Tabs extends LitElement {
    static override styles = [shared, css`
        :host { position: sticky; inset-block-start: 0; z-index: 10; background: var(--colorNeutralBackground1); border-block-end: 1px solid var(--colorNeutralStroke2); }
        [role="tablist"] { display: flex; max-inline-size: 60rem; margin-inline: auto; padding-inline: 4px; }
        [role="tab"] { position: relative; flex: 1; display: grid; justify-items: center; gap: 2px; padding: 8px 4px 10px; border-radius: 6px;
            color: var(--colorNeutralForeground3); font-size: var(--fontSizeBase200); text-align: center; }
        [role="tab"]:hover { color: var(--colorNeutralForeground1); }
        [role="tab"][aria-selected="true"] { color: var(--colorBrandForeground1); font-weight: var(--fontWeightSemibold); }
        [role="tab"][aria-selected="true"]::after { content: ""; position: absolute; inset-block-end: 3px; inset-inline: 30%; block-size: 3px; border-radius: 2px; background: currentColor; }
        [role="tab"]:focus-visible { outline-offset: -2px; }
        @media (forced-colors: active) { [role="tab"][aria-selected="true"] { color: Highlight; } [aria-selected="true"]::after { forced-color-adjust: none; } }
    `];

    @property({ attribute: false }) tabs: readonly Tab[] = ["week", "coming", "settings"];
    @property() open: OpenItem["kind"] = "mail";
    @property() chosen: Tab = "week";

    override render(): unknown {
        return html`<nav aria-label=${words.product}><div role="tablist" aria-label=${words.navigation} @keydown=${this.#onKey}>${this.tabs.map((tab) => html`<button class="plain" role="tab" id=${tab}
            aria-selected=${tab === this.chosen ? "true" : "false"} tabindex=${tab === this.chosen ? 0 : -1} @click=${() => emit(this, "rc-tab", tab)}>
            ${icon(pictures[tab])}<span>${nameOf(tab, this.open)}</span></button>`)}</div></nav>`;
    }

    readonly #onKey = (event: KeyboardEvent): void => {
        const here = this.tabs.indexOf(this.chosen);
        const step = getComputedStyle(this).direction === "rtl" ? -1 : 1;
        const next = { ArrowRight: here + step, ArrowLeft: here - step, Home: 0, End: this.tabs.length - 1 }[event.key];
        const tab = next === undefined ? undefined : this.tabs.at(next % this.tabs.length);
        if (!tab) return;
        event.preventDefault();
        emit(this, "rc-tab", tab);
        void focusAfter(this, `#${tab}`);
    };
}
