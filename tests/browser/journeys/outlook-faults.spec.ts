import type { FrameLocator, Page } from "@playwright/test";
import type { Product } from "../product/product.ts";
import { expect, signIn, test } from "./fixtures.ts";

test.use({ productOf: "outlook's faults" });

/** Opens the Outlook-like page with these faults, and signs in. */
async function openOutlookWith(page: Page, product: Product, ...quirks: string[]): Promise<FrameLocator> {
    await page.goto(`${product.simulator.address}/?${quirks.map((quirk) => `quirk=${quirk}`).join("&")}`);
    const pane = page.frameLocator("#sidebar");
    await signIn(page, pane, product);
    return pane;
}

/** Opens the first mail of somebody else than the one before, and gives the sender's name. */
async function openAnother(page: Page): Promise<string> {
    const before = await page.locator("#sender-name").textContent();
    const senders = await page.locator("#messages .mail-who").allTextContents();
    const next = senders.findIndex((sender) => sender !== before);
    await page.locator("#messages .mail").nth(next).click();
    await expect(page.locator("#sender-name")).toHaveText(senders[next]!);
    return senders[next]!;
}

/** Opens the Outlook-like page where only Office's dialog signs in, and that dialog. */
async function openDialog(page: Page, product: Product): Promise<{ pane: FrameLocator; dialog: Page }> {
    await page.goto(`${product.simulator.address}/?quirk=dialog`);
    const pane = page.frameLocator("#sidebar");
    const opened = page.waitForEvent("popup");
    await pane.getByRole("button", { name: /^Sign in/ }).click();
    const dialog = await opened;
    await dialog.getByRole("button", { name: product.simulator.person.name }).waitFor();
    return { pane, dialog };
}

test("Signs in through Office's dialog, where Outlook hands out no tokens", async ({ page, product }) => {
    const { pane, dialog } = await openDialog(page, product);
    expect(await dialog.evaluate(() => window.name)).toBe("outlook.dialog");
    await dialog.getByRole("button", { name: product.simulator.person.name }).click();

    await expect(pane.getByRole("heading", { name: "This week" })).toBeVisible();
    await expect.poll(() => dialog.isClosed()).toBe(true);
});

test("A dialog that is closed is said to be, and the next one signs in", async ({ page, product }) => {
    const { pane, dialog } = await openDialog(page, product);
    await dialog.close();
    await expect(pane.getByText("The sign-in window was closed before it was finished.")).toBeVisible();

    await signIn(page, pane, product);
    await expect(pane.getByRole("tab", { name: "This week" })).toBeVisible();
});

for (const [fault, quirk] of [
    ["never told", "changes-untold"],
    ["told twice", "changes-told-twice"],
    ["told late", "changes-told-late"],
    ["told before the mail is there", "item-null-at-first"],
    ["told while the mail is still empty", "fields-null-at-first"],
    ["a reload of the whole pane", "reloads-for-each"],
    ["told by an Outlook that is ready late", "ready-late"],
    ["the first one of a pinned pane", "no-item"],
] as const) {
    test(`Another mail is opened, and that is ${fault}: the pane shows its sender`, async ({ page, product }) => {
        const pane = await openOutlookWith(page, product, quirk);
        for (let times = 0; times < 2; times++) {
            const sender = await openAnother(page);
            await pane.getByRole("tab", { name: "This mail" }).click();
            await expect(pane.getByRole("main")).toContainText(sender);
        }
        await expect(pane.getByRole("alert")).toHaveCount(0);
    });
}

test("A message is being written whose fields fail or stay silent: the pane names nobody, and goes on", async ({ page, product }) => {
    const pane = await openOutlookWith(page, product, "draft-asks-fail");
    const sender = await openAnother(page);
    await pane.getByRole("tab", { name: /^This m/ }).click();
    await expect(pane.getByRole("main")).not.toContainText(sender);
    await expect(pane.getByRole("alert")).toHaveCount(0);
    await pane.getByRole("tab", { name: "This week" }).click();
    await expect(pane.getByRole("article").first()).toBeVisible();
});
