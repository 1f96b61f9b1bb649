import { hasFonts, whySkipped } from "../fonts/fonts.ts";
import { cardOf, expect, goTo, openOutlook, test } from "../journeys/fixtures.ts";
import { enter, languages, looks, minutesAfter, scene, take } from "./scene.ts";
import { views } from "./views.ts";

// A Tuesday morning that stays the same: the simulated mailbox, the app and the browser all begin there.
const at = new Date(process.env["PICTURES_AT"] ?? "2026-09-15T06:02:20Z");

test.use({ productOf: "pictures", begins: { at, undoSeconds: 0 } });
test.skip(!hasFonts, whySkipped);
test.beforeAll(({ product }) => scene(product, at));
test.beforeEach(({ page }) => page.clock.install({ time: minutesAfter(at, 30) })); // so that the browser says the same date

/** Each view in what is different enough to break by itself; what is long, as a whole where it differs most. */
const drawn = [
    { name: "light", language: "English", look: "light", widths: [320, 400, 1280], wholeAt: 400 },
    { name: "dark", language: "English", look: "dark", widths: [400], wholeAt: 0 },
    { name: "high-contrast", language: "English", look: "high-contrast", widths: [400], wholeAt: 0 },
    { name: "de", language: "German", look: "light", widths: [400], wholeAt: 400 },
    { name: "mirrored", language: "mirrored", look: "light", widths: [400], wholeAt: 0 },
] as const;

for (const { name, language, look, widths, wholeAt } of drawn) {
    test.describe(name, () => {
        test.use({ locale: languages[language].locale, ...looks[look] });

        for (const width of widths) {
            test(`Every view at ${width} pixels`, async ({ page, product }) => {
                test.setTimeout(180_000);
                await product.choose({ language: languages[language].wish });
                await page.setViewportSize({ width, height: 800 });
                await page.goto(`${product.app}/addin/taskpane.html`);
                await take(page, `sidebar-welcome-${width}-${name}`);
                await enter(page, product);
                for (const [view, { show, isLong = false, isAllLength = false }] of Object.entries(views)) {
                    const isWhole = width === wholeAt;
                    if (isAllLength && !isWhole) continue;
                    await show(page, product);
                    await take(page, `sidebar-${view}-${width}-${name}`, isWhole || !isLong);
                }
            });
        }
    });
}

test("The Outlook-like page with the sidebar, just after a booking", async ({ page, product }) => {
    await product.choose({ language: "en" });
    await product.moveTo(minutesAfter(at, 30));
    await page.setViewportSize({ width: 1400, height: 900 });
    const [first] = await product.suggestions();
    const sidebar = await openOutlook(page, product);
    const card = cardOf(sidebar, first!.name);
    await card.getByRole("button", { name: /^Book / }).click();
    await expect(card.getByRole("heading", { name: "Booked" })).toBeVisible();
    await expect(page.getByRole("region", { name: "Calendar" }).getByRole("button", { name: /^Catch-up/ }).first()).toBeVisible();
    await take(page, "outlook", false);
});

test("The page of one of the digest's links", async ({ page, product }) => {
    await product.choose({ language: "en" });
    const sidebar = await openOutlook(page, product);
    await goTo(sidebar, "Settings");
    await sidebar.getByRole("button", { name: "Send now" }).click();
    await expect(sidebar.getByText("The digest is on its way to you.")).toBeVisible();
    await page.goto("about:blank");
    await page.setContent(await product.digest());
    await page.goto(await page.getByRole("link").first().evaluate((link) => (link as HTMLAnchorElement).href));
    await page.setViewportSize({ width: 400, height: 800 });
    for (const look of ["light", "dark"] as const) {
        await page.emulateMedia(looks[look]);
        await take(page, `confirmation-400-${look}`);
    }
});
