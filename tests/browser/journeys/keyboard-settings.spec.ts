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

const controls = [
    "Friday", "From", "To", "Time zone", "Keep an hour a week for people", "People a week, at most", "Days before a birthday or anniversary", "Once a month somebody from long ago",
    "Send me a weekly mail", "Day", "Hour", "Preview", "Send now", "What became of the last mails", "1 week", "2 weeks", "Back on", "Language of the sidebar and the mails", "Domains", "Addresses",
    "Look through the first names", "A circle of your own", "How your data is handled", "As", "Export as file", "Delete everything…", "Sign out",
];

test("Settings: every control is reached, and what is changed is kept", async ({ page, product }) => {
    const circle = { id: crypto.randomUUID(), name: "Chess" };
    const { personId, name } = (await product.suggestions())[0]!;
    await product.ask("PUT", `/api/circles/${circle.id}`, { name: circle.name, cadence: null });
    await openSettings(page, product);

    await test.step("All of them, once around, and each shows that it has the focus", async () => {
        const names = await tabThrough(page);
        for (const one of controls) expect.soft(names.some((known) => known.startsWith(one)), `${one} among ${names.join(" | ")}`).toBe(true);
    });

    await test.step("The day of the mail, a pause, somebody left out, saved at once", async () => {
        await tabTo(page, "Send me a weekly mail");
        await tabTo(page, "Day");
        await page.keyboard.type("Thu");
        await tabTo(page, "1 week");
        await act(page, "Enter", "1 week");
        await tabTo(page, "Domains");
        await page.keyboard.type("letters.example");
        await act(page, "Enter", "Domains");
        await tabTo(page, "Addresses");
        await page.keyboard.type("somebody@else.example");
        await act(page, "Enter", "Addresses");
        await tabTo(page, "Remove somebody@else.example");
        await act(page, "Enter", "Addresses");
        await tabTo(page, "Save", true);
        await act(page, "Enter", "Settings");
        await expect(page.getByRole("button", { name: "Save", exact: true })).toHaveCount(0);
        const kept = await product.ask<{ digest: { day: string }; pausedUntil: string | null; excludedDomains: string[]; excludedAddresses: string[] }>("GET", "/api/settings");
        expect([kept.digest.day, kept.excludedDomains, kept.excludedAddresses]).toEqual(["thursday", ["letters.example"], []]);
        expect(kept.pausedUntil).toMatch(/^\d{4}-\d\d-\d\d$/);
    });

    await test.step("The export", async () => {
        const download = page.waitForEvent("download");
        await tabTo(page, "Export as file", true);
        await act(page, "Enter", "Export as file");
        expect((await download).suggestedFilename()).toBe("reconnect.json");
    });

    await test.step("Somebody put into a circle and taken out of it, and the circle taken apart", async () => {
        await tabTo(page, "Add people to Chess", true);
        await act(page, "Enter", "Add people to Chess");
        await tabTo(page, "Part of a name or an address");
        await page.keyboard.type(name);
        await tabTo(page, `Add ${name} to Chess`);
        await act(page, "Enter", new RegExp(`^${name} is in Chess now`));
        await tabTo(page, `Take ${name} out of Chess`);
        await act(page, "Enter", new RegExp(`^${name} is no longer in Chess`));
        await tabTo(page, "Undo");
        await act(page, "Enter", new RegExp(`^${name} is in Chess now`));
        const { circles } = await product.ask<{ circles: { name: string; members: { personId: string }[] }[] }>("GET", "/api/circles");
        expect(circles.find((one) => one.name === "Chess")?.members.map((one) => one.personId)).toEqual([personId]);
        await tabTo(page, "Take Chess apart");
        await act(page, "Enter", /^Chess was taken apart/);
    });

    await test.step("The pause ended again", async () => {
        await tabTo(page, "End the pause", true);
        await act(page, "Enter", "1 week");
        await tabTo(page, "Save", true);
        await act(page, "Enter", "Settings");
        expect((await product.ask<{ pausedUntil: string | null }>("GET", "/api/settings")).pausedUntil).toBeNull();
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
