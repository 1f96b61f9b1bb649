import { join, resolve } from "node:path";
import type { Page } from "@playwright/test";
import { cardOf, expect, goTo, openOutlook, openPage, test } from "../journeys/fixtures.ts";

test.use({ productOf: "pictures" });

const folder = resolve(import.meta.dirname, "../../../docs/pictures");
const looks = {
    "light": { colorScheme: "light", forcedColors: "none" },
    "dark": { colorScheme: "dark", forcedColors: "none" },
    "high-contrast": { colorScheme: "dark", forcedColors: "active" },
} as const;

async function take(page: Page, name: string, fullPage = true): Promise<void> {
    await page.mouse.move(0, 0);
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage, animations: "disabled" });
}

async function takeAllLooks(page: Page, name: string, widths: readonly number[], wanted: readonly (keyof typeof looks)[]): Promise<void> {
    for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        for (const look of wanted) {
            await page.emulateMedia(looks[look]);
            await take(page, `${name}-${width}-${look}`);
        }
    }
}

// First, while nobody is booked: who has a catch-up coming is left out of it.
test("The page of one of the digest's links", async ({ page, product }) => {
    const sidebar = await openOutlook(page, product);
    await goTo(sidebar, "Settings");
    await sidebar.getByRole("button", { name: "Send now" }).click();
    await expect(sidebar.getByText("The digest is on its way to you.")).toBeVisible();
    await page.goto("about:blank");
    await page.setContent(await product.digest());
    await page.goto(await page.getByRole("link").first().evaluate((link) => (link as HTMLAnchorElement).href));
    await takeAllLooks(page, "confirmation", [400], ["light", "dark"]);
});

test("The Outlook-like page with the sidebar, just after a booking", async ({ page, product }) => {
    await page.setViewportSize({ width: 1400, height: 900 });
    const [first] = await product.suggestions();
    const sidebar = await openOutlook(page, product);
    const card = cardOf(sidebar, first!.name);
    await card.getByRole("button", { name: /^Book / }).click();
    await expect(card.getByRole("heading", { name: "Booked" })).toBeVisible({ timeout: 30_000 });
    await expect(page.getByRole("region", { name: "Calendar" }).getByRole("button", { name: /^Catch-up/ })).toBeVisible();
    await take(page, "outlook", false);
});

test("The sidebar", async ({ page, product }) => {
    test.setTimeout(300_000);
    const all = ["light", "dark", "high-contrast"] as const;
    const { name } = await product.colleague();
    await openPage(page, product);
    await expect(cardOf(page, name)).toBeVisible();
    await takeAllLooks(page, "sidebar-week", [320, 400], all);

    await page.getByRole("button", { name: `Open ${name}'s card` }).click();
    await expect(cardOf(page, name).getByRole("radio")).toHaveCount(3);
    await takeAllLooks(page, "sidebar-person", [320, 400], all);
    await cardOf(page, name).getByRole("button", { name: /^Book / }).click();
    await expect(cardOf(page, name).getByRole("heading", { name: "Booked" })).toBeVisible({ timeout: 30_000 });

    await goTo(page, "Coming");
    await expect(page.getByRole("heading", { name: "Booked" })).toHaveCount(2);
    await takeAllLooks(page, "sidebar-coming", [320, 400], all);
    await goTo(page, "Settings");
    await expect(page.getByRole("heading", { name: "Your data" })).toBeVisible();
    await takeAllLooks(page, "sidebar-settings", [320, 400], all);
});
