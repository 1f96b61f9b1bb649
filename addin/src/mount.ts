/** For tests: draws a template into the page and finds things in it across shadow roots. */
import { render, type TemplateResult } from "lit";

/** Draws it and waits until all of its elements have drawn themselves. */
export async function mount<E extends HTMLElement>(template: TemplateResult): Promise<E> {
    const page = document.createElement("div");
    document.body.replaceChildren(page);
    render(template, page);
    await settle();
    return page.firstElementChild as E;
}

/** Lets promises and drawings that are under way come to an end. */
export async function settle(): Promise<void> {
    for (let turn = 0; turn < 100; turn++) await Promise.resolve();
}

/** Every match, in the order of the page. */
export function all<E extends Element = HTMLElement>(root: ParentNode, selector: string): E[] {
    const here = [...root.querySelectorAll<E>(selector)];
    const deeper = [...root.querySelectorAll("*")].flatMap((element) => (element.shadowRoot ? all<E>(element.shadowRoot, selector) : []));
    return [...here, ...deeper];
}

/** The first match, of the element's own shadow root too. Throws when there is none. */
export function find<E extends Element = HTMLElement>(root: Element, selector: string): E {
    const found = [...(root.shadowRoot ? all<E>(root.shadowRoot, selector) : []), ...all<E>(root, selector)][0];
    if (!found) throw new Error(`There is no ${selector}`);
    return found;
}

/** A button by its words. */
export function button(root: Element, name: string): HTMLElement {
    const found = [...(root.shadowRoot ? all(root.shadowRoot, "button, [role=button]") : []), ...all(root, "button, [role=button]")]
        .find((element) => nameOf(element) === name);
    if (!found) throw new Error(`There is no button "${name}"`);
    return found;
}

/** Clicks the button with these words. */
export async function click(root: Element, name: string): Promise<void> {
    button(root, name).click();
    await settle();
}

/** All that can be read in the element, in one line. */
export function textOf(root: Node): string {
    return read(root).replace(/\s+/g, " ").trim();
}

/** The one entry of the page that has the focus, through shadow roots. */
export function focused(): Element | null {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at;
}

const nameOf = (element: Element): string => element.getAttribute("aria-label") ?? (element.textContent || "").replace(/\s+/g, " ").trim();

const inline = new Set(["SPAN", "A"]);

function read(node: Node): string {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? "";
    if (node instanceof Element && (node.hasAttribute("hidden") || node.tagName === "STYLE")) return "";
    const inside = node instanceof Element && node.shadowRoot ? node.shadowRoot : null;
    const said = [...(inside ? inside.childNodes : []), ...node.childNodes].map(read).join("");
    return node instanceof Element && !inline.has(node.tagName) ? ` ${said} ` : said;
}
