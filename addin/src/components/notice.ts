import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { icon, type IconName } from "./icon.ts";
import { shared } from "./styles.ts";

/** A kind sentence where a list would be, or a fault in words; its slot takes what can be done about it. */
@customElement("rc-notice")
export class Notice extends LitElement {
    static override styles = [shared, css`
        div { display: grid; justify-items: center; text-align: center; gap: 8px; padding: 40px 16px; }
        .mark { display: grid; place-items: center; inline-size: 56px; block-size: 56px; border-radius: 50%; margin-block-end: 8px;
            background: var(--colorBrandBackground2); color: var(--colorBrandForeground2); }
        .mark svg { inline-size: 26px; block-size: 26px; }
        p { max-inline-size: 22rem; color: var(--colorNeutralForeground2); }
        .heading { font: var(--fontWeightSemibold) var(--fontSizeBase400) / var(--lineHeightBase400) var(--fontFamilyBase); color: var(--colorNeutralForeground1); outline: none; }
        ::slotted(*) { margin-block-start: 8px; }
    `];

    @property() picture: IconName = "rest";
    @property() heading = "";
    @property() text = "";
    /** 1 where nothing else heads the page. */
    @property({ type: Number }) level = 2;

    override render(): unknown {
        return html`<div class="appears">
            <span class="mark">${icon(this.picture)}</span>
            <p class="heading" role="heading" aria-level=${this.level} tabindex="-1">${this.heading}</p>
            ${this.text ? html`<p>${this.text}</p>` : nothing}
            <slot></slot>
        </div>`;
    }
}
