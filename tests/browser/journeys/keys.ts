import type { Page } from "@playwright/test";
import type { Product } from "../product/product.ts";
import { expect } from "./fixtures.ts";

type Focus = { name: string; role: string; isLost: boolean; isSeen: boolean; isOnTheWay: boolean };

const mostSteps = 150;

/** What has the focus, through shadow roots and frames' documents: its name for a screen reader, and whether it can be seen that it has it. */
export const focusOf = (page: Page): Promise<Focus> => page.evaluate(() => {
    let at: Element | null = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    if (!at || at === document.body || at === document.documentElement) return { name: "", role: "", isLost: true, isSeen: false, isOnTheWay: false };
    const root = at.getRootNode() as Document | ShadowRoot;
    const told = (at.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => root.getElementById(id)?.textContent ?? "").join(" ").trim();
    const labels = at instanceof HTMLInputElement || at instanceof HTMLSelectElement || at instanceof HTMLTextAreaElement ? [...at.labels ?? []].flatMap((label) => [...label.childNodes]).filter((part) => part.nodeType !== Node.COMMENT_NODE && !part.contains(at)).map((part) => part.textContent).join(" ") : "";
    const text = at instanceof HTMLSelectElement ? "" : at.textContent ?? "";
    const name = [at.getAttribute("aria-label") ?? "", told, labels, text].find((one) => one.trim() !== "") ?? at.id;

    // A ring around it, or around the label that is drawn in its place.
    const hasRing = (style: CSSStyleDeclaration): boolean => (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1 && !/rgba\(.*, 0\)|transparent/.test(style.outlineColor));
    const drawn = [at, at.closest("label")].filter((one) => one !== null);
    const isSeen = drawn.some((one) => hasRing(getComputedStyle(one)) || ["::before", "::after"].some((part) => hasRing(getComputedStyle(one, part))))
        || (at.matches("fluent-button:focus-visible") && getComputedStyle(at).boxShadow !== "none");
    return { name: name.replace(/\s+/g, " ").trim(), role: at.getAttribute("role") ?? at.localName, isLost: false, isSeen, isOnTheWay: at.matches("[tabindex='-1']") };
});

const says = (name: string, wanted: string | RegExp): boolean => (typeof wanted === "string" ? name === wanted : wanted.test(name));

/** Goes on with Tab, or back with Shift and Tab, until that has the focus. Every stop on the way shows that it has it. */
export async function tabTo(page: Page, wanted: string | RegExp, back = false): Promise<void> {
    const passed: string[] = [];
    for (let step = 0; step < mostSteps; step++) {
        await page.keyboard.press(back ? "Shift+Tab" : "Tab");
        const focus = await focusOf(page);
        if (focus.isLost) continue; // around the end of the page, the browser's own controls
        expect.soft(focus.isSeen, `"${focus.name}" (${focus.role}) shows that it has the focus`).toBe(true);
        if (says(focus.name, wanted)) return;
        passed.push(focus.name);
    }
    throw new Error(`The focus never came to ${wanted}, but to: ${[...new Set(passed)].join(" | ")}`);
}

/** Tab through everything there is, once around. Answers with the names, in order. */
export async function tabThrough(page: Page): Promise<string[]> {
    const names: string[] = [];
    for (let step = 0; step < mostSteps; step++) {
        await page.keyboard.press("Tab");
        const { name, role, isLost, isSeen } = await focusOf(page);
        if (isLost) return names;
        expect.soft(isSeen, `"${name}" (${role}) shows that it has the focus`).toBe(true);
        names.push(name);
    }
    throw new Error(`There is no end to it: ${names.join(" | ")}`);
}

/** The focus has come to rest there. */
export async function expectFocus(page: Page, wanted: string | RegExp, timeout = 15_000): Promise<void> {
    await expect.poll(async () => (await focusOf(page)).name, { timeout }).toMatch(typeof wanted === "string" ? new RegExp(`^${escaped(wanted)}$`) : wanted);
}

/** Presses a key that does something. Whatever becomes of what was pressed, the focus is somewhere. */
export async function act(page: Page, key: string, then?: string | RegExp, timeout?: number): Promise<void> {
    await page.keyboard.press(key);
    if (then !== undefined) await expectFocus(page, then, timeout);
    await page.waitForLoadState("networkidle");
    await expect.poll(async () => (await focusOf(page)).isLost, { message: `after ${key} the focus is somewhere` }).toBe(false);
}

/** Signs in, window and all. */
export async function enter(page: Page, product: Product): Promise<void> {
    await page.goto(`${product.app}/addin/taskpane.html`);
    await tabTo(page, "Sign in with Microsoft");
    const popup = page.waitForEvent("popup");
    await page.keyboard.press("Enter");
    const signIn = await popup;
    await expect(signIn.getByRole("heading", { level: 1 })).toBeVisible();
    await tabTo(signIn, new RegExp(product.simulator.person.name));
    const closed = signIn.waitForEvent("close");
    await signIn.keyboard.down("Enter"); // the window closes before the key comes up again
    await closed;
    await expect(page.getByRole("article").first()).toBeVisible();
    await expect.poll(async () => (await focusOf(page)).isLost).toBe(false);
}

/** From wherever, to one of the views: the tabs are one stop, and arrows choose among them. */
export async function turnTo(page: Page, from: string, to: string): Promise<void> {
    const tabs = ["This week", "Coming", "Settings"];
    await tabTo(page, from, true);
    const [here, there] = [tabs.indexOf(from), tabs.indexOf(to)];
    for (let step = 0; step < Math.abs(there - here); step++) await page.keyboard.press(there > here ? "ArrowRight" : "ArrowLeft");
    await expectFocus(page, to);
    await expect(page.getByRole("tab", { name: to })).toHaveAttribute("aria-selected", "true");
    await page.waitForLoadState("networkidle");
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
