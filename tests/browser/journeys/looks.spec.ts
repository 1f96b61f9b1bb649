import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import type { Product } from "../product/product.ts";

test.use({ productOf: "looks" });

const languages = {
    English: { locale: "en-GB", wish: "en", tabs: ["This week", "Coming", "Settings"], start: /^Sign in/, dir: "ltr" },
    German: { locale: "de-DE", wish: "de", tabs: ["Diese Woche", "Demnächst", "Einstellungen"], start: /anmelden$/, dir: "ltr" },
    mirrored: { locale: "qps-plocm", wish: "en", tabs: [/^\[Thís wéék/, /^\[Cómíñg/, /^\[Séttíñgs/], start: /^\[Sígñ íñ wíth/, dir: "rtl" },
} as const;

const looks = [["light", { colorScheme: "light", forcedColors: "none" }], ["dark", { colorScheme: "dark", forcedColors: "none" }], ["forced", { colorScheme: "dark", forcedColors: "active" }]] as const;

for (const [name, language] of Object.entries(languages)) {
    test.describe(name, () => {
        test.use({ locale: language.locale });

        for (const width of [320, 400, 1280]) {
            test(`Every view at ${width} pixels fits, reads, and is open to everyone`, async ({ page, product }) => {
                test.setTimeout(240_000);
                await product.choose({ language: language.wish });
                await page.setViewportSize({ width, height: 900 });
                await enter(page, product, language.start);
                const root = page.locator("html");
                await expect(root).toHaveAttribute("dir", language.dir);

                for (const [index, tab] of language.tabs.entries()) {
                    await page.getByRole("tab", { name: tab }).click();
                    await expect(page.getByRole("main")).toBeVisible();
                    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
                    await settled(page);
                    await expectGood(page, `${String(tab)} at ${width}`, width === 320 || index === 0);
                }

                await page.getByRole("tab", { name: language.tabs[1] }).click();
                await page.locator("rc-person-there").first().getByRole("button").click();
                await settled(page);
                await expectGood(page, `a meeting on a journey at ${width}`, width === 320);

                await product.choose({ pausedUntil: new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10) });
                await page.getByRole("tab", { name: language.tabs[0] }).click();
                await expect(page.locator("rc-pause-note")).toBeVisible();
                await expectGood(page, `a pause at ${width}`, width === 320);
                await product.choose({ pausedUntil: null });

                await page.getByRole("article").first().getByRole("button").first().click();
                await settled(page);
                await expectGood(page, `a card at ${width}`, width === 320);
            });
        }
    });
}

async function enter(page: Page, product: Product, start: RegExp): Promise<void> {
    await page.goto(`${product.app}/addin/taskpane.html`);
    const opened = page.waitForEvent("popup");
    await page.getByRole("button", { name: start }).click();
    const signInPage = await opened;
    await signInPage.getByRole("button", { name: product.simulator.person.name }).click();
    await expect(page.getByRole("article").first()).toBeVisible();
}

/** Nothing is still being fetched. */
async function settled(page: Page): Promise<void> {
    await page.waitForLoadState("networkidle");
    await expect(page.locator(".waiting")).toHaveCount(0);
}

async function expectGood(page: Page, what: string, inEveryLook: boolean): Promise<void> {
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect.soft(overflow, `${what} scrolls sideways by`).toBeLessThanOrEqual(0);
    for (const [look, media] of inEveryLook ? looks : looks.slice(0, 1)) {
        await page.emulateMedia(media);
        // In forced colours the system's colours are drawn, but axe reads ours.
        const unread = media.forcedColors === "active" ? ["color-contrast"] : [];
        const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).disableRules(unread).analyze();
        expect.soft(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(" ")}`)), `${what}, ${look}`).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: null, forcedColors: null });
}
