import { css, html, LitElement, type PropertyValues } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { DigestPreview as Preview } from "../api/digest.ts";
import { words } from "../texts/words.ts";
import { shared } from "./styles.ts";

/**
 * The digest as it would be sent, in a frame that can run nothing.
 * The page's policy forbids inline styles and the frame inherits it, so the mail's own styles are put on by hand.
 */
@customElement("rc-digest-preview")
export class DigestPreview extends LitElement {
    static override styles = [shared, css`
        iframe { inline-size: 100%; block-size: 480px; border: 1px solid var(--colorNeutralStroke2); border-radius: 8px; background: white; color-scheme: light; }
        .subject { font-weight: var(--fontWeightSemibold); }
    `];

    @property({ attribute: false }) preview!: Preview;
    #sheet = "";
    #page = "";

    override willUpdate(changed: PropertyValues<this>): void {
        if (changed.has("preview")) ({ page: this.#page, sheet: this.#sheet } = withoutStyles(this.preview.html));
    }

    override render(): unknown {
        return html`<div class="stack"><p class="subject">${this.preview.subject}</p>
            <iframe sandbox="allow-same-origin" title=${words.settings.previewOf} .srcdoc=${this.#page} @load=${this.#onLoad}></iframe></div>`;
    }

    readonly #onLoad = (event: Event): void => {
        const page = (event.target as HTMLIFrameElement).contentDocument;
        const sheetOf = page?.defaultView?.CSSStyleSheet;
        if (!page || !sheetOf) return;
        const sheet = new sheetOf();
        sheet.replaceSync(this.#sheet);
        page.adoptedStyleSheets = [sheet];
        for (const element of page.querySelectorAll<HTMLElement>("[data-style]")) element.style.cssText = element.dataset["style"] ?? "";
        for (const link of page.querySelectorAll("[href]")) link.removeAttribute("href"); // a preview leads nowhere
    };
}

/** Parts a mail from its styles: the style attributes become data, the style elements one sheet. */
export function withoutStyles(mail: string): { page: string; sheet: string } {
    const sheets: string[] = [];
    const page = mail
        .replace(/<!--[\s\S]*?-->/g, "") // Outlook's conditional parts hold styles of their own
        .replace(/<style\b[^>]*>([\s\S]*?)<\/style>/gi, (_, sheet: string) => {
            sheets.push(sheet);
            return "";
        })
        .replace(/(<[a-z][^<>]*?\s)style\s*=/gi, "$1data-style=");
    return { page, sheet: sheets.join("\n") };
}
