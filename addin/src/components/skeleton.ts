import { css, html, LitElement } from "lit";
import { customElement } from "lit/decorators.js";
import { words } from "../texts/words.ts";
import { shared } from "./styles.ts";

/** Cards without words where this week's people will stand. */
@customElement("rc-skeleton")
export class Skeleton extends LitElement {
    static override styles = [shared, css`
        :host { display: grid; gap: 16px; margin-block-start: 16px; grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr)); }
        .card { block-size: 17rem; background: linear-gradient(var(--colorNeutralBackground5) 0 0) 68px 24px / 45% 14px, linear-gradient(var(--colorNeutralBackground5) 0 0) 16px 78px / 80% 10px,
            radial-gradient(circle, var(--colorNeutralBackground5) 20px, transparent 20.5px) 16px 12px / 40px 40px, var(--colorNeutralBackground1); background-repeat: no-repeat; }
        .card:dir(rtl) { transform: scaleX(-1); }
        @media (prefers-reduced-motion: no-preference) { .card { animation: breathe 1.2s ease-in-out infinite alternate; } @keyframes breathe { to { opacity: 0.5; } } }
    `];

    override render(): unknown {
        return html`<p class="sr" role="status">${words.loading}</p><div class="card"></div><div class="card"></div>`;
    }
}
