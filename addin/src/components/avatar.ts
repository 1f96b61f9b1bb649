import { css, html, LitElement } from "lit";
import { customElement, property } from "lit/decorators.js";
import { shared } from "./styles.ts";

const hues = 8;

/** A person's initials on a colour that stays theirs. The name stands beside it, so it is hidden from assistive technology. */
@customElement("rc-avatar")
export class Avatar extends LitElement {
    static override styles = [shared, css`
        :host { flex: none; }
        span { display: grid; place-items: center; inline-size: 40px; block-size: 40px; border-radius: 50%; user-select: none;
            font: var(--fontWeightSemibold) var(--fontSizeBase300) / 1 var(--fontFamilyBase); border: 1px solid transparent; }
        :host([large]) span { inline-size: 56px; block-size: 56px; font-size: var(--fontSizeBase500); }
        .h0 { background: var(--colorPaletteTealBackground2); color: var(--colorPaletteTealForeground2); }
        .h1 { background: var(--colorPaletteBerryBackground2); color: var(--colorPaletteBerryForeground2); }
        .h2 { background: var(--colorPaletteForestBackground2); color: var(--colorPaletteForestForeground2); }
        .h3 { background: var(--colorPaletteMarigoldBackground2); color: var(--colorPaletteMarigoldForeground2); }
        .h4 { background: var(--colorPalettePurpleBackground2); color: var(--colorPalettePurpleForeground2); }
        .h5 { background: var(--colorPaletteNavyBackground2); color: var(--colorPaletteNavyForeground2); }
        .h6 { background: var(--colorPalettePumpkinBackground2); color: var(--colorPalettePumpkinForeground2); }
        .h7 { background: var(--colorPaletteSteelBackground2); color: var(--colorPaletteSteelForeground2); }
    `];

    @property() name = "";
    @property({ type: Boolean, reflect: true }) large = false;

    override render(): unknown {
        return html`<span aria-hidden="true" class="h${hueOf(this.name)}">${initialsOf(this.name)}</span>`;
    }
}

/** First letters of the first and the last word: "Anna Maria Lindqvist" gives "AL". */
export function initialsOf(name: string): string {
    const parts = name.replace(/\(.*?\)|[^\p{L}\p{N}\s'-]/gu, " ").trim().split(/\s+/u).filter(Boolean);
    const first = Array.from(parts[0] ?? "")[0] ?? "";
    const last = parts.length > 1 ? (Array.from(parts.at(-1) ?? "")[0] ?? "") : "";
    return (first + last).toUpperCase();
}

const hueOf = (name: string): number => Array.from(name).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7) % hues;
