import type { LitElement } from "lit";

/** Moves the focus to what has taken the place of the control that was used, once it is drawn. */
export async function focusAfter(host: LitElement, selector: string): Promise<void> {
    await host.updateComplete;
    host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
}

/** True when the focus is on the element or on anything drawn inside it. */
export function holdsFocus(host: LitElement): boolean {
    return (host.getRootNode() as Document | ShadowRoot).activeElement === host;
}
