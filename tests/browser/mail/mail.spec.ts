import { readFile } from "node:fs/promises";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";

// The mails are what the renderer makes of invented people: Reconnect.Tests' DigestPictureTests keep them so.
const mails = ["digest", "digest-de", "digest-empty"];
const read = (name: string): Promise<string> => readFile(join(import.meta.dirname, `${name}.html`), "utf8");

for (const name of mails) {
    for (const width of [320, 640]) {
        for (const colorScheme of ["light", "dark"] as const) {
            test(`${name} at ${width} pixels, ${colorScheme}`, async ({ page }) => {
                await page.setViewportSize({ width, height: 800 });
                await page.emulateMedia({ colorScheme });
                await page.setContent(await read(name));

                const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
                expect(overflow, "nothing is wider than the screen").toBe(0);
                const { violations } = await new AxeBuilder({ page }).disableRules(["region", "landmark-one-main"]).analyze(); // mail programs bring the landmarks
                expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
                await expect(page).toHaveScreenshot(`${name}-${width}-${colorScheme}.png`, { fullPage: true, animations: "disabled", maxDiffPixelRatio: 0.005 });
            });
        }
    }
}

test("What one can do with a person is large enough for a thumb", async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.setContent(await read("digest"));

    for (const link of await page.locator(".slot a").all()) {
        expect((await link.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    }
});

test("Without styles everything is still there, in order", async ({ page }) => {
    await page.setContent((await read("digest")).replace(/<style[\s\S]*?<\/style>/g, "").replace(/ style="[^"]*"/g, ""));

    await expect(page.getByRole("heading", { level: 2 })).toHaveText(["Anna Berg", "Ben Okafor", "Carla Schmidt-Meier", "In the next three weeks", "How it went"]);
    await expect(page.getByRole("link", { name: "Unsubscribe" })).toBeVisible();
});
