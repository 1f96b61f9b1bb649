import type { Page } from "@playwright/test";
import type { Product } from "../product/product.ts";
import { expect, test } from "./fixtures.ts";
import { act, enter, expectFocus, tabTo, turnTo } from "./keys.ts";

test.use({ productOf: "every-key", viewport: { width: 400, height: 800 } });

async function openSettings(page: Page, product: Product): Promise<void> {
    await enter(page, product);
    await tabTo(page, "This week", true);
    await turnTo(page, "This week", "Settings");
    await expect(page.getByRole("heading", { name: "Your data" })).toBeVisible();
}

test("The first names, looked through again", async ({ page, product }) => {
    test.setTimeout(120_000);
    await openSettings(page, product);
    await tabTo(page, "Look through the first names");
    await act(page, "Enter");
    const cards = page.locator("rc-review-view li");
    await expect(cards.first()).toBeVisible();
    await tabTo(page, "What the choices mean");
    await act(page, "Enter", "What the choices mean");
    await tabTo(page, "Keep");
    await act(page, "ArrowRight", "Let rest");
    await act(page, "ArrowRight", "Never");
    await act(page, "ArrowLeft", "Let rest");
    await expect(cards.first().getByRole("radio", { name: "Let rest" })).toBeChecked();
    await act(page, "ArrowLeft", "Keep");
    await tabTo(page, "Done");
    await act(page, "Enter");
    await expect(page.getByRole("heading", { name: "This week" })).toBeVisible();
});

test("Signed out and in again, everything deleted, and begun anew", async ({ page, product }) => {
    test.setTimeout(120_000);
    await openSettings(page, product);
    await tabTo(page, "Sign out");
    await act(page, "Enter");
    await expect(page.getByRole("button", { name: "Sign in with Microsoft" })).toBeVisible();

    await openSettings(page, product);
    await tabTo(page, "Delete everything…");
    await act(page, "Enter", "Type DELETE to confirm");
    await page.keyboard.type("DELETE");
    await tabTo(page, "Delete everything");
    await act(page, "Enter");
    await expect(page.getByRole("heading", { name: "Everything is deleted" })).toBeVisible();
    expect(await product.filesWith(product.simulator.person.address)).toEqual([]);
    await tabTo(page, "Start again");
    await act(page, "Enter");
    await expectFocus(page, /./);
    await product.read();
});
