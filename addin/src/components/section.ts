import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { Problem, Unreachable } from "../api/problem.ts";
import { sayFault } from "../texts/faults.ts";
import { leafOf } from "../texts/moments.ts";
import { words } from "../texts/words.ts";
import { emit } from "./emit.ts";
import type { Loader } from "./loader.ts";
import { shared } from "./styles.ts";

/** The look of a part of a view that loads by itself. */
export const sectionStyles = [shared, css`
    section { margin-block-start: 28px; }
    h2 { margin-block-end: 8px; }
    .lead { margin-block-end: 12px; }
    .list { display: grid; gap: 12px; }
    .name { overflow-wrap: anywhere; font-weight: var(--fontWeightSemibold); min-block-size: 24px; border-radius: 4px; }
    button.name:hover { text-decoration: underline; }
    .mark { flex: none; padding: 1px 8px; border-radius: 10px; font-size: var(--fontSizeBase200); line-height: var(--lineHeightBase200); background: var(--colorNeutralBackground3); }
    .head { display: flex; align-items: center; justify-content: space-between; gap: 8px; }
    .head > :first-child { min-inline-size: 0; overflow-wrap: anywhere; }
    .ways { margin-inline-start: -8px; }
    .ways fluent-button { min-inline-size: 0; }
    summary { min-block-size: 32px; padding-block: 6px; cursor: pointer; color: var(--colorBrandForegroundLink); }
    .entry { display: flex; gap: 12px; align-items: flex-start; }
    .entry > div { flex: 1; min-inline-size: 0; }
    .leaf { flex: none; display: grid; justify-items: center; align-content: center; inline-size: 44px; min-block-size: 44px; border-radius: 8px; background: var(--colorBrandBackground2);
        color: var(--colorBrandForeground2); font-size: var(--fontSizeBase200); line-height: 1.2; text-align: center; overflow: hidden; }
    .leaf b { font-size: var(--fontSizeBase400); font-weight: var(--fontWeightSemibold); }
    .bone { block-size: 72px; margin-block-start: 28px; border-radius: 12px; background: var(--colorNeutralBackground3); }
    @media (prefers-reduced-motion: no-preference) {
        .bone { animation: breathe 1.6s ease-in-out infinite alternate; }
        @keyframes breathe { to { opacity: 0.45; } }
    }
    @media (forced-colors: active) { .mark, .bone, .leaf { border: 1px solid; } }
`];

/**
 * A part of a view with its heading. Nothing where it has nothing to show or the server does not know it; one line where it failed,
 * so that one part that fails hides no other.
 */
export function section<T>(loader: Loader<T>, title: string, content: (value: T) => unknown): unknown {
    const framed = (inside: unknown): unknown => html`<section class="appears" aria-labelledby="title"><h2 id="title" tabindex="-1">${title}</h2>${inside}</section>`;
    return loader.draw(
        (value) => {
            const inside = content(value);
            return inside === nothing ? nothing : framed(inside);
        },
        (fault) => (fault instanceof Problem && fault.status === 404 ? nothing : framed(html`<rc-line-fault .fault=${fault} @rc-retry=${() => loader.run()}></rc-line-fault>`)),
        () => html`<div class="bone" aria-hidden="true"></div>`);
}

/** A date as a leaf of a calendar, beside a sentence that says it. */
export function leaf(date: string): unknown {
    const { day, month } = leafOf(date);
    return html`<span class="leaf" aria-hidden="true"><b>${day}</b>${month}</span>`;
}

/** A fault in one line; it tries by itself when the connection comes back. Emits `rc-retry`. Not said aloud: a view has several of these. */
@customElement("rc-line-fault")
export class LineFault extends LitElement {
    static override styles = [shared, css`
        :host { display: flex; align-items: center; justify-content: space-between; gap: 4px 12px; flex-wrap: wrap; }
        p { flex: 1 1 9rem; }
        fluent-button { flex: none; min-inline-size: 0; }
    `];

    @property({ attribute: false }) fault: unknown;

    override connectedCallback(): void {
        super.connectedCallback();
        window.addEventListener("online", this.#onOnline);
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        window.removeEventListener("online", this.#onOnline);
    }

    override render(): unknown {
        const { title, text } = sayFault(this.fault, navigator.onLine);
        return html`<p>${title}${text === "" ? nothing : html`<br><span class="quiet">${text}</span>`}</p>
            <fluent-button role="button" size="small" @click=${() => emit(this, "rc-retry")}>${words.retry}</fluent-button>`;
    }

    readonly #onOnline = (): void => {
        if (this.fault instanceof Unreachable) emit(this, "rc-retry");
    };
}
