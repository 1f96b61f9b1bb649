import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "./fixtures.ts";

test.use({ productOf: "site" });

const pages = ["privacy", "terms", "support"];

for (const name of pages) {
    test(`The page on ${name} is accessible, light and dark, in both languages, and fits 320 pixels`, async ({ page, product }) => {
        for (const language of ["en", "de"]) {
            for (const colorScheme of ["light", "dark"] as const) {
                await page.emulateMedia({ colorScheme });
                await page.setViewportSize({ width: 320, height: 640 });
                await page.goto(`${product.app}/${name}?lang=${language}`);
                await expect(page.locator("html")).toHaveAttribute("lang", language);
                expect(await page.evaluate(() => document.documentElement.scrollWidth), "nothing is cut off").toBeLessThanOrEqual(320);
                const { violations } = await new AxeBuilder({ page }).analyze();
                expect.soft(violations.map(({ id, help }) => `${id}: ${help}`), `${language}, ${colorScheme}`).toEqual([]);
            }
        }
    });
}

test("The pages work without script, and lead to each other and to the other language", async ({ browser, product }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${product.app}/privacy?lang=en`);
    await page.getByRole("navigation").getByRole("link", { name: "Help" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Help");
    await page.getByRole("link", { name: "Deutsch" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hilfe");
    await page.getByRole("navigation").getByRole("link", { name: "Bedingungen" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nutzungsbedingungen");
    await context.close();
});
