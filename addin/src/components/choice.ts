import { css, html } from "lit";

export const choiceStyles = css`
    .choice { display: flex; flex-wrap: wrap; gap: 6px; }
    .choice button { min-block-size: 32px; padding: 4px 12px; border-radius: 16px; border: 1px solid var(--colorNeutralStroke1); }
    .choice button:hover { background: var(--colorNeutralBackground1Hover); }
    .choice [aria-pressed="true"] { border-color: var(--colorBrandStroke1); background: var(--colorBrandBackground2); color: var(--colorBrandForeground2); font-weight: var(--fontWeightSemibold); }
    @media (forced-colors: active) { .choice [aria-pressed="true"] { outline: 2px solid Highlight; } }
`;

/** A few words of which at most one holds; each is a button that stays pressed. */
export function choice<W extends string>(label: string, words: readonly (readonly [W, string])[], chosen: W | null, choose: (word: W) => void): unknown {
    return html`<div class="choice" role="group" aria-label=${label}>${words.map(([word, said]) => html`<button class="plain" id=${word}
        aria-pressed=${word === chosen ? "true" : "false"} @click=${() => choose(word)}>${said}</button>`)}</div>`;
}
