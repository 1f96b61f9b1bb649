import { css } from "lit";

/** What every element of the pane shares: the ground rules of type, focus and hidden text. */
export const shared = css`
    :host { display: block; }
    :host([hidden]), [hidden] { display: none !important; }
    * { box-sizing: border-box; }
    h1, h2, h3, p, ul, ol, dl, dd, fieldset, legend { margin: 0; padding: 0; border: 0; }
    ul, ol { list-style: none; }
    h1 { font: var(--fontWeightSemibold) var(--fontSizeBase500) / var(--lineHeightBase500) var(--fontFamilyBase); }
    h2 { font: var(--fontWeightSemibold) var(--fontSizeBase400) / var(--lineHeightBase400) var(--fontFamilyBase); }
    h3 { font: var(--fontWeightSemibold) var(--fontSizeBase300) / var(--lineHeightBase300) var(--fontFamilyBase); }
    h1:focus, h2:focus, h3:focus { outline: none; }
    p { overflow-wrap: anywhere; }
    a { color: var(--colorBrandForegroundLink); }
    svg { display: block; fill: currentColor; }
    /* Of dates and times the browser marks only the part that is typed in. */
    :focus-visible, input:is([type="date"], [type="time"]):focus-within { outline: 2px solid var(--colorStrokeFocus2); outline-offset: 2px; border-radius: var(--borderRadiusMedium); }
    .quiet { color: var(--colorNeutralForeground3); font-size: var(--fontSizeBase200); line-height: var(--lineHeightBase200); }
    .row { display: flex; align-items: center; gap: 8px; flex-wrap: wrap; }
    .stack { display: grid; gap: 12px; grid-template-columns: minmax(0, 1fr); }
    .card {
        background: var(--colorNeutralBackground1); border: 1px solid var(--colorNeutralStroke2); border-radius: 12px;
        padding: 16px; box-shadow: 0 1px 3px rgb(0 0 0 / 8%);
    }
    .plain { background: none; border: 0; padding: 0; margin: 0; font: inherit; color: inherit; text-align: start; cursor: pointer; }
    .sr { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .waiting { display: grid; place-items: center; padding: 32px; }
    .spinner { flex: none; inline-size: 20px; block-size: 20px; border-radius: 50%; border: 2px solid var(--colorBrandStroke2); border-block-start-color: var(--colorBrandStroke1); }
    input, select, textarea {
        font: inherit; color: var(--colorNeutralForeground1); background: var(--colorNeutralBackground1); min-block-size: 32px;
        border: 1px solid var(--colorNeutralStroke1); border-block-end-color: var(--colorNeutralStrokeAccessible);
        border-radius: var(--borderRadiusMedium); padding-inline: 10px; max-inline-size: 100%;
    }
    [role="switch"] { appearance: none; flex: none; inline-size: 40px; block-size: 20px; min-block-size: 0; margin: 0; padding: 0; border-radius: 10px; cursor: pointer;
        border: 1px solid var(--colorNeutralStrokeAccessible); background: radial-gradient(circle at 9px 50%, var(--colorNeutralStrokeAccessible) 6.5px, transparent 7px); }
    [role="switch"]:checked { border-color: var(--colorBrandBackground); background: radial-gradient(circle at calc(100% - 9px) 50%, white 6.5px, transparent 7px) var(--colorBrandBackground); }
    [role="switch"]:dir(rtl) { transform: scaleX(-1); }
    [role="switch"]:focus-visible { border-radius: 10px; }
    @media (forced-colors: active) {
        [role="switch"] { forced-color-adjust: none; border-color: ButtonText; background: radial-gradient(circle at 9px 50%, ButtonText 6.5px, transparent 7px) ButtonFace; }
        [role="switch"]:checked { border-color: Highlight; background: radial-gradient(circle at calc(100% - 9px) 50%, HighlightText 6.5px, transparent 7px) Highlight; }
    }
    textarea { padding-block: 6px; resize: vertical; }
    @media (prefers-reduced-motion: no-preference) {
        .appears { animation: appear 240ms cubic-bezier(0.1, 0.9, 0.2, 1); }
        .spinner { animation: turn 1s linear infinite; }
        @keyframes turn { to { rotate: 1turn; } }
        @keyframes appear { from { opacity: 0; translate: 0 6px; } }
    }
`;
