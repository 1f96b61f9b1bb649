import type { Page } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { expect } from "./fixtures.ts";
import type { Product } from "../product/product.ts";

export const languages = {
    English: { locale: "en-GB", wish: "en", tabs: ["This week", "Coming", "Settings"], start: /^Sign in/, dir: "ltr" },
    German: { locale: "de-DE", wish: "de", tabs: ["Diese Woche", "Demnächst", "Einstellungen"], start: /anmelden$/, dir: "ltr" },
    mirrored: { locale: "qps-plocm", wish: "en", tabs: [/^\[Thís wéék/, /^\[Cómíñg/, /^\[Séttíñgs/], start: /^\[Sígñ íñ wíth/, dir: "rtl" },
} as const;

/** Signs in, in any language. */
export async function enter(page: Page, product: Product, start: RegExp): Promise<void> {
    await page.goto(`${product.app}/addin/taskpane.html`);
    const opened = page.waitForEvent("popup");
    await page.getByRole("button", { name: start }).click();
    const signInPage = await opened;
    await signInPage.getByRole("button", { name: product.simulator.person.name }).click();
    await expect(page.getByRole("article").first()).toBeVisible();
}

/** Nothing is still being fetched. */
export async function settled(page: Page): Promise<void> {
    await page.waitForLoadState("networkidle");
    await expect(page.locator(".waiting")).toHaveCount(0);
}

/** Nothing is wider than the pane, and axe finds nothing. With a frame named, only what is in it is looked at: the page around it is not ours. */
export async function expectGood(page: Page, what: string, inEveryLook: boolean, frame?: string): Promise<void> {
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (frame === undefined) expect.soft(overflow, `${what} scrolls sideways by`).toBeLessThanOrEqual(0);
    await expectAccessible(page, what, { onlyLight: !inEveryLook, frame });
}
