import type { Page } from "@playwright/test";
import type { Product } from "../product/product.ts";
import { expect, test } from "./fixtures.ts";
import { act, enter, expectFocus, tabThrough, tabTo, turnTo } from "./keys.ts";

test.use({ productOf: "every-key", viewport: { width: 400, height: 800 } });

async function openSettings(page: Page, product: Product): Promise<void> {
    await enter(page, product);
    await tabTo(page, "This week", true);
    await turnTo(page, "This week", "Settings");
    await expect(page.getByRole("heading", { name: "Your data" })).toBeVisible();
}

/** What was changed is saved, and the focus goes on from the top. */
async function save(page: Page): Promise<void> {
    await tabTo(page, "Save");
    await act(page, "Enter", "Settings");
    await expect(page.getByRole("button", { name: "Save", exact: true })).toHaveCount(0);
}

test("Settings: every control, from the first to the last", async ({ page, product }) => {
    test.setTimeout(180_000);
    await openSettings(page, product);

    await test.step("All of them are reached, once around", async () => {
        const names = await tabThrough(page);
        for (const one of ["Friday", "From", "Add", "Time zone", "Send me a weekly mail", "Day", "Hour", "Preview", "Send now", "1 week", "2 weeks", "Sign out", "Export as file", "Delete everything…", "Look through the first names"])
            expect.soft(names.some((known) => known.startsWith(one)), `${one} among ${names.join(" | ")}`).toBe(true);
    });

    await test.step("A day, a number, a switch, a pause, and saved", async () => {
        await tabTo(page, "Friday");
        await act(page, "Space", "Friday");
        await tabTo(page, "People a week, at most");
        await act(page, "ArrowDown");
        await tabTo(page, "Send me a weekly mail");
        await act(page, "Space", "Send me a weekly mail");
        await tabTo(page, "1 week");
        await act(page, "Enter", "1 week");
        await tabTo(page, "End the pause");
        await act(page, "Enter", "1 week");
        await save(page);
        const kept = await product.ask<{ workingHours: { days: string[] }; digest: { enabled: boolean } }>("GET", "/api/settings");
        expect([kept.workingHours.days.includes("friday"), kept.digest.enabled]).toEqual([false, true]);
    });

    await test.step("The mail, to see", async () => {
        await tabTo(page, "Preview");
        await act(page, "Enter", "Preview");
        await expect(page.locator("rc-digest-preview")).toBeVisible();
    });

    await test.step("A domain left out, and let in again", async () => {
        await tabTo(page, "Domains");
        await page.keyboard.type("letters.example");
        await act(page, "Enter", "Domains");
        await tabTo(page, /letters\.example/);
        await act(page, "Enter", "Domains");
    });

    await test.step("A circle made, taken apart, made again", async () => {
        await tabTo(page, "A circle of your own");
        await page.keyboard.type("Chess");
        await act(page, "Enter", "Chess");
        await tabTo(page, "Take Chess apart");
        await act(page, "Enter", /Chess was taken apart/);
        await tabTo(page, "Undo");
        await act(page, "Enter", "Chess");
        await tabTo(page, "Take Chess apart");
        await act(page, "Enter", /Chess was taken apart/);
    });

    await test.step("The export, and nothing deleted yet", async () => {
        const [download] = await Promise.all([page.waitForEvent("download"), tabTo(page, "Export as file").then(() => act(page, "Enter", "Export as file"))]);
        expect(download.suggestedFilename()).toBe("reconnect.json");
        await tabTo(page, "Delete everything…");
        await act(page, "Enter", "Type DELETE to confirm");
        await tabTo(page, "Delete everything…", true);
        await act(page, "Space", "Delete everything…");
    });
});

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
