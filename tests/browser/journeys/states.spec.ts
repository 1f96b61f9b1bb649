import type { Page, Route } from "@playwright/test";
import type { Product } from "../product/product.ts";
import { expect, test } from "./fixtures.ts";
import { enter, expectGood, languages } from "./looking.ts";

test.use({ productOf: "looks", viewport: { width: 320, height: 800 } });

type Week = { weeklyNumber: number; suggestions: { slots: object[] }[] };

const api = (product: Product, path: string): string => `${product.app}/api/${path}`;

/** Answers with the real week, changed. */
const changed = (change: (week: Week) => object) => async (route: Route): Promise<void> => {
    const response = await route.fetch();
    await route.fulfill({ json: change(await response.json() as Week) });
};

async function weekAgain(page: Page): Promise<void> {
    await page.locator("[role=tab]#coming").click();
    await page.locator("[role=tab]#week").click();
}

for (const [name, language] of [["English", languages.English]] as const) {
    test.describe(name, () => {
        test.use({ locale: language.locale });

        test("The week while it is fetched, and with nobody in it, at 320 pixels fits, reads, and is open to everyone", async ({ page, product }) => {
            test.setTimeout(180_000);
            const inEveryLook = true;
            await product.choose({ language: language.wish });
            await enter(page, product, language.start);
            const week = `${api(product, "suggestions")}*`;

            await test.step("Waiting", async () => {
                let go = (): void => undefined;
                const held = new Promise<void>((resolve) => (go = resolve));
                await page.route(week, async (route) => held.then(() => route.continue()));
                await weekAgain(page);
                await expect(page.locator("rc-skeleton")).toBeVisible();
                await expectGood(page, "waiting", inEveryLook);
                go();
                await expect(page.getByRole("article").first()).toBeVisible();
                await page.unroute(week);
            });

            for (const [state, change] of [["nobody is quiet", (one: Week) => ({ ...one, suggestions: [] })], ["nobody is wanted", (one: Week) => ({ ...one, weeklyNumber: 0, suggestions: [] })]] as const) {
                await test.step(state, async () => {
                    await page.route(week, changed(change));
                    await weekAgain(page);
                    await expect(page.locator("rc-week-view rc-notice")).toBeVisible();
                    await expectGood(page, state, false);
                    await page.unroute(week);
                });
            }
        });
    });
}
