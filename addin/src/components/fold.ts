import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { icon } from "./icon.ts";
import { shared } from "./styles.ts";

/** Something that is needed less often, under its heading. It is drawn, and asks for what it shows, when it is first opened. */
@customElement("rc-fold")
export class Fold extends LitElement {
    static override styles = [shared, css`
        details.card { padding: 0; }
        summary { display: flex; align-items: center; gap: 8px; padding: 12px 16px; min-block-size: 44px; border-radius: 12px; cursor: pointer; list-style: none; }
        summary::-webkit-details-marker { display: none; }
        summary:hover { background: var(--colorNeutralBackground1Hover); }
        summary:focus-visible { outline-offset: -2px; border-radius: 12px; }
        summary > div { flex: 1; min-inline-size: 0; }
        h2 { font-size: var(--fontSizeBase300); line-height: var(--lineHeightBase300); }
        .inside { padding: 4px 16px 16px; }
        [open] .turns { rotate: 180deg; }
        @media (prefers-reduced-motion: no-preference) { .turns { transition: rotate 160ms; } }
    `];

    @property() heading = "";
    @property() hint = "";
    @property({ type: Boolean, reflect: true }) open = false;
    @property({ attribute: false }) content: () => unknown = () => nothing;
    @state() private wasOpened = false;

    override render(): unknown {
        this.wasOpened ||= this.open;
        return html`<details class="card" .open=${this.open} @toggle=${this.#onToggle}>
            <summary><div><h2>${this.heading}</h2>${this.hint ? html`<p class="quiet">${this.hint}</p>` : nothing}</div><span class="turns">${icon("down")}</span></summary>
            <div class="inside stack">${this.wasOpened ? this.content() : nothing}</div>
        </details>`;
    }

    readonly #onToggle = (event: Event): void => {
        this.open = (event.target as HTMLDetailsElement).open;
    };
}
