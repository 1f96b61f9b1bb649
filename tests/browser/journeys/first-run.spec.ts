import type { Locator, Page } from "@playwright/test";
import type { Product } from "../product/product.ts";
import { expectAccessible } from "./axe.ts";
import { expect, test } from "./fixtures.ts";

// A Friday, and the Monday after it, past the hour of the digest.
const friday = new Date("2026-09-18T12:00:00Z");
const monday = new Date("2026-09-21T07:10:00Z");
const minute = 60_000;

test.use({ productOf: "first-run", begins: { at: friday, isRead: false }, viewport: { width: 320, height: 720 } });
test.afterEach(({ product }) => product.simulator.goWell());

const spoken = {
    English: { locale: "en-GB", start: "Sign in with Microsoft", reading: "Getting to know your rhythm", first: "A first look at your ties", choices: ["Keep", "Let rest", "Never", "In memory"], done: "Done", week: "This week" },
    German: { locale: "de-DE", start: "Mit Microsoft anmelden", reading: "Wir lernen Ihren Rhythmus kennen", first: "Ein erster Blick auf Ihre Verbindungen", choices: ["Behalten", "Ruhen", "Nie", "Andenken"], done: "Fertig", week: "Diese Woche" },
} as const;

/** Everything that has arrived or left, in the person's mailbox. */
const mails = async (product: Product): Promise<string[]> => (await product.simulator.mails(product.simulator.person.address)).map(({ id }) => id);

/** Messages and meetings, as the pane counts them. */
const counted = async (page: Page): Promise<number> => (await page.locator("dd").allTextContents()).reduce((sum, text) => sum + Number(text.replace(/\D/g, "")), 0);

async function decide(card: Locator, choice: string): Promise<string> {
    await card.locator("label").filter({ hasText: new RegExp(`^\\s*${choice}\\s*$`) }).click();
    await expect(card.getByRole("radio", { name: choice, exact: true })).toBeChecked();
    return await card.locator("legend").textContent() ?? "";
}

for (const [language, { locale, start, reading, first, choices, done, week }] of Object.entries(spoken)) {
    test.describe(language, () => {
        test.use({ locale });

        test("The first run: signed in, read while one watches, the first names decided on, and nothing mailed before", async ({ page, product }) => {
            test.setTimeout(240_000);
            const before = await mails(product);
            await product.choose({ language: locale.slice(0, 2), zone: "Europe/Berlin" }); // the mailbox itself speaks English
            await page.goto(`${product.app}/addin/taskpane.html`);
            await expectAccessible(page, "welcome");

            await test.step("Signed in, the mailbox is read, and the numbers are those of the reading", async () => {
                await product.simulator.goWrong({ path: "/messages", kind: "slow", times: 12, seconds: 1 });
                const popup = page.waitForEvent("popup");
                await page.getByRole("button", { name: start }).click();
                await (await popup).getByRole("button", { name: product.simulator.person.name }).click();
                await expect(page.getByRole("heading", { name: reading })).toBeVisible();
                await expect.poll(() => counted(page)).toBeGreaterThan(0);
                const early = await counted(page);
                await expectAccessible(page, "reading");
                await expect(page.getByRole("progressbar")).toBeVisible();
                await expect.poll(() => counted(page)).toBeGreaterThan(early);
                await product.simulator.goWell();
            });

            const cards = page.locator("rc-review-view li");
            await test.step("About twenty names, each kept unless somebody says otherwise", async () => {
                await expect(page.getByRole("heading", { name: first })).toBeVisible({ timeout: 60_000 });
                expect(await cards.count()).toBeGreaterThanOrEqual(15);
                expect(await cards.count()).toBeLessThanOrEqual(25);
                await expect(cards.getByRole("radio", { checked: true })).toHaveCount(await cards.count());
                expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
                expect(await product.ask("GET", "/api/scan")).toMatchObject({ state: "done" });
            });

            const [keep, rest, never, memorial] = choices;
            const [atRest, notAgain, inMemory] = await test.step("One may rest, one is never named, one is kept in memory", async () =>
                [await decide(cards.nth(0), rest), await decide(cards.nth(1), never), await decide(cards.nth(2), memorial)]);
            await expect(cards.nth(3).getByRole("radio", { name: keep, exact: true })).toBeChecked();

            await test.step("The digest is wished for and its hour passes, and nothing has left", async () => {
                await product.choose({ digest: { enabled: true, day: "monday", hour: 8 } });
                await product.moveTo(product.now() < monday ? monday : new Date(product.now().getTime() + 7 * 24 * 60 * minute));
                await expectAccessible(page, "the first names"); // takes longer than the timer needs
                const asked = await fetch(`${product.app}/api/digest`, { method: "POST", headers: { authorization: `Bearer ${await product.simulator.token()}` } });
                expect([asked.status, (await asked.json() as { code: string }).code]).toEqual([409, "not-reviewed"]);
                expect(await mails(product)).toEqual(before);
            });

            await test.step("Done: this week's people are there, without those who were put aside", async () => {
                await page.getByRole("button", { name: done, exact: true }).click();
                await expect(page.getByRole("heading", { name: week })).toBeVisible();
                await expect(page.getByRole("article").first()).toBeVisible();
                await expectAccessible(page, "the first week");
                for (const name of [atRest, notAgain, inMemory]) await expect(page.getByRole("article", { name, exact: true })).toHaveCount(0);
                const { people } = await product.ask<{ people: { name: string; standing: string }[] }>("GET", "/api/people");
                const standings = Object.fromEntries(people.map(({ name, standing }) => [name, standing]));
                expect([standings[atRest!], standings[notAgain!], standings[inMemory!]]).toEqual(["resting", "never", "memorial"]);
            });

            await test.step("And the digest of that day leaves, once", async () => {
                await product.moveTo(new Date(product.now().getTime() + 15 * minute));
                const arrived = async (): Promise<number> => (await product.simulator.mails(product.simulator.person.address)).filter(({ id, folder }) => folder === "inbox" && !before.includes(id)).length;
                await expect.poll(arrived, { timeout: 30_000 }).toBe(1);
                for (const name of [atRest, notAgain, inMemory]) expect(await product.digest()).not.toContain(name);
            });

            await product.ask("DELETE", "/api/me"); // whoever comes next is new here
        });
    });
}
