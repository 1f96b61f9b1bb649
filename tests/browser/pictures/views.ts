import type { Page } from "@playwright/test";
import { expect } from "../journeys/fixtures.ts";
import type { Product } from "../product/product.ts";

type View = {
    /** Gets there from the view before, in any language. */
    show: (page: Page, product: Product) => Promise<void>;
    /** Whether its beginning is enough in most of the pictures. */
    isLong?: boolean;
    /** Whether its beginning shows nothing of its own. */
    isAllLength?: boolean;
};

const open = async (page: Page, tab: string): Promise<void> => {
    await page.locator(`[role=tab]#${tab}`).click();
    await expect(page.locator(`[role=tab]#${tab}`)).toHaveAttribute("aria-selected", "true");
};

/** The views of the sidebar, in an order in which each leads to the next. */
export const views: Readonly<Record<string, View>> = {
    week: { show: (page) => open(page, "week") },
    away: {
        // Before anything else: it says to the minute when the week was seen.
        show: async (page, product) => {
            await open(page, "settings");
            await page.route(`${product.app}/api/**`, (route) => route.abort());
            await open(page, "week");
            await expect(page.locator("rc-kept-week .age")).toBeVisible();
            await page.unroute(`${product.app}/api/**`);
        },
    },
    why: {
        show: async (page) => {
            await open(page, "settings");
            await open(page, "week");
            // Not by the mouse: what it has been over may be drawn so for a while.
            await page.locator("rc-reason-note .why").first().evaluate((button) => (button as HTMLElement).click());
            await page.locator("rc-suggestion-card").first().locator("rc-care-menu .dots").evaluate((button) => (button as HTMLElement).click());
            await expect(page.getByRole("menu")).toBeVisible();
        },
        isLong: true,
    },
    person: {
        show: async (page) => {
            await page.keyboard.press("Escape");
            await page.locator("rc-suggestion-card #name").first().click();
            await expect(page.locator("rc-rhythm-timeline")).toBeVisible();
        },
    },
    folds: {
        show: async (page) => {
            for (const fold of await page.locator("rc-fold summary").all()) await fold.click();
        },
        isAllLength: true,
    },
    people: {
        show: async (page) => {
            await open(page, "week");
            await page.locator("#find").first().click();
            await page.locator("input[type=search]").fill("an");
        },
        isLong: true,
    },
    coming: { show: (page) => open(page, "coming"), isLong: true },
    settings: { show: (page) => open(page, "settings"), isLong: true },
    review: {
        show: async (page) => {
            await page.locator("rc-settings-view #review").evaluate((button) => (button as HTMLElement).click()); // folded away where it is narrow
            await expect(page.locator("rc-review-view h1")).toBeVisible();
        },
        isLong: true,
    },
};
