import { expect, test } from "./fixtures.ts";
import { enter, expectGood, languages, settled } from "./looking.ts";

test.use({ productOf: "looks" });

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
