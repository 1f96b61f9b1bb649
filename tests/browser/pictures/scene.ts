import type { Page } from "@playwright/test";
import { expect } from "../journeys/fixtures.ts";
import { pause } from "../product/program.ts";
import type { Product } from "../product/product.ts";

export const languages = {
    English: { locale: "en-GB", wish: "en" },
    German: { locale: "de-DE", wish: "de" },
    mirrored: { locale: "qps-plocm", wish: "en" },
} as const;

export const looks = {
    "light": { colorScheme: "light", forcedColors: "none" },
    "dark": { colorScheme: "dark", forcedColors: "none" },
    "high-contrast": { colorScheme: "dark", forcedColors: "active" },
} as const;

export const minutesAfter = (moment: Date, minutes: number): Date => new Date(moment.getTime() + minutes * 60_000);

/** Makes that there is something to see everywhere: a catch-up, three times offered, one that comes again, a note. */
export async function scene(product: Product, at: Date): Promise<void> {
    const { personId, slots } = await product.colleague();
    const { start, end } = slots[0]!;
    await product.ask("POST", "/api/bookings", { id: "5f0d6a54-7c1e-4f39-9a3e-6f1f6c1b7a01", personId, start, minutes: (Date.parse(end) - Date.parse(start)) / 60_000, online: true });
    while ((await product.bookings()).some(({ state }) => state !== "invited" && state !== "booked")) await pause(200);
    await product.moveTo(minutesAfter(at, 10)); // however long the start took: what follows says until when it holds
    await product.offer(await product.outsider());
    const { people } = await product.ask<{ people: { personId: string; standing: string }[] }>("GET", "/api/people");
    const steady = people.find(({ standing }) => standing === "steady");
    await product.ask("PUT", `/api/people/${steady!.personId}/recurring`, { kind: "coffee" });
}

export async function enter(page: Page, product: Product): Promise<void> {
    const opened = page.waitForEvent("popup");
    await page.locator("fluent-button").first().click();
    await (await opened).getByRole("button", { name: product.simulator.person.name }).click();
    await expect(page.getByRole("article").first()).toBeVisible();
}

/** Compares with the picture that is kept, or keeps it (README tells how). */
export async function take(page: Page, name: string, fullPage = true): Promise<void> {
    await page.mouse.move(1, 1);
    await page.mouse.move(0, 0);
    await page.evaluate(() => scrollTo(0, 0));
    await page.waitForLoadState("networkidle");
    await expect(page.locator(".waiting, .bone, rc-skeleton")).toHaveCount(0);
    // Two frames on, nothing is drawn as if the pointer were still over it.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    await expect.soft(page).toHaveScreenshot(`${name}.png`, { fullPage, animations: "disabled", maxDiffPixels: 25 });
}
