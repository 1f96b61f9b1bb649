import { expectAccessible } from "./axe.ts";
import { cardOf, expect, goTo, openOutlook, openPage, signIn, test } from "./fixtures.ts";

test.use({ productOf: "accessible" });

test("The sidebar, from the first look to a booking", async ({ page, product }) => {
    test.setTimeout(240_000);
    const [first, second] = await product.suggestions();
    await page.goto(`${product.app}/addin/taskpane.html`);
    await expect(page.getByRole("button", { name: "Sign in with Microsoft" })).toBeVisible();
    await expectAccessible(page, "welcome");

    await signIn(page, page, product);
    await cardOf(page, first!.name).getByRole("button", { name: first!.reason.text }).click();
    await expectAccessible(page, "suggestions with an opened reason");

    await cardOf(page, first!.name).getByRole("button", { name: `More for ${first!.name}` }).click();
    await expect(page.getByRole("menu")).toBeVisible();
    await expectAccessible(page, "care menu");
    await page.getByRole("menuitem", { name: "Snooze for 1 week" }).click();
    await expect(cardOf(page, first!.name)).toContainText("snoozed");
    await expectAccessible(page, "snoozed card");
    await cardOf(page, first!.name).getByRole("button", { name: "Undo" }).click();
    await expect(cardOf(page, first!.name).getByRole("button", { name: /^Book / })).toBeVisible();

    await cardOf(page, second!.name).getByRole("button", { name: /^Book / }).click();
    await expect(cardOf(page, second!.name).getByRole("heading", { name: "Booked" })).toBeVisible({ timeout: 30_000 });
    await expectAccessible(page, "booked card");
    await goTo(page, "Coming");
    await page.getByRole("button", { name: "Cancel" }).click();
    await expectAccessible(page, "coming, asked whether to cancel");
});

test("The ten seconds before a booking leaves", async ({ page, product }) => {
    const last = (await product.suggestions()).at(-1);
    const card = cardOf(await openPage(page, product), last!.name);
    const undo = card.getByRole("button", { name: "Undo" });
    await expectAccessible(page, "held booking", { before: async () => {
        if (await undo.isVisible()) await undo.click();
        await card.getByRole("button", { name: /^Book / }).click();
        await expect(undo).toBeVisible();
    } });
    await undo.click();
});

test("A person's card, the settings and what is deleted", async ({ page, product }) => {
    test.setTimeout(240_000);
    const [first] = await product.suggestions();
    await openPage(page, product);
    await page.getByRole("button", { name: `Open ${first!.name}'s card` }).click();
    await expect(page.getByRole("heading", { name: "Your rhythm" })).toBeVisible();
    await expectAccessible(page, "person");

    await goTo(page, "Settings");
    await page.getByRole("switch", { name: "Send me a weekly mail" }).click();
    await page.getByRole("button", { name: "Delete everything…" }).click();
    // Halfway down, the bar for saving covers a part of whatever scrolls beneath it.
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await expectAccessible(page, "settings, changed, asked whether to delete");
});

test("The Outlook-like page and the sign-in page", async ({ page, product }) => {
    await page.goto(product.simulator.address);
    const opened = page.waitForEvent("popup");
    await page.frameLocator("#sidebar").getByRole("button", { name: "Sign in with Microsoft" }).click();
    const signInPage = await opened;
    await expect(signInPage.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(signInPage, "sign-in page");
    await signInPage.getByRole("button", { name: product.simulator.person.name }).click();
    await expect(page.frameLocator("#sidebar").getByRole("article").first()).toBeVisible();
    await expectAccessible(page, "Outlook page");
});

test("The digest and the pages its links lead to", async ({ page, product }) => {
    test.setTimeout(240_000);
    const sidebar = await openOutlook(page, product);
    await goTo(sidebar, "Settings");
    await sidebar.getByRole("button", { name: "Send now" }).click();
    await expect(sidebar.getByText("The digest is on its way to you.")).toBeVisible();
    const digest = await product.digest();

    await page.goto("about:blank");
    await page.setContent(digest);
    await expectAccessible(page, "digest");

    const links = await page.getByRole("link").evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    for (const link of [links[0]!, ...links.filter((one) => one.includes("/links/")).slice(-2)]) {
        await page.goto(link);
        await expectAccessible(page, `page of ${link}`);
    }
    await page.getByRole("button").click();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page, "page after the click");
    await page.goto(links.at(-1)!);
    await expectAccessible(page, "page of a used link");
});
