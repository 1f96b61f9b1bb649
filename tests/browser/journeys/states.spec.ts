import type { Page, Route } from "@playwright/test";
import type { Product } from "../product/product.ts";
import { expect, test } from "./fixtures.ts";
import { enter, expectGood, languages } from "./looking.ts";

test.use({ productOf: "looks", viewport: { width: 320, height: 800 } });

type Week = { weeklyNumber: number; pausedUntil: string | null; suggestions: { slots: object[] }[] };

const api = (product: Product, path: string): string => `${product.app}/api/${path}`;

/** Answers with what is really there, changed. */
const changed = <T>(change: (real: T) => object) => async (route: Route): Promise<void> => {
    const response = await route.fetch();
    await route.fulfill({ json: change(await response.json() as T) });
};

const problem = (status: number, code: string, title: string, more: object = {}) => (route: Route): Promise<void> =>
    route.fulfill({ status, contentType: "application/problem+json", body: JSON.stringify({ type: "about:blank", status, code, title, ...more }) });

async function weekAgain(page: Page): Promise<void> {
    await page.locator("#find").click();
    await expect(page.locator("rc-people-view")).toBeVisible();
    await page.locator("[role=tab]#week").click();
}

const weeks = [
    ["nobody is quiet", "rc-week-view rc-notice", (real: Week) => ({ ...real, suggestions: [] })],
    ["nobody is wanted", "rc-week-view rc-notice", (real: Week) => ({ ...real, weeklyNumber: 0, suggestions: [] })],
    ["paused", "rc-pause-note", (real: Week) => ({ ...real, pausedUntil: "2099-01-05" })],
] as const;

const meant = { English: "DELETE", German: "LÖSCHEN", mirrored: "[DÉLÉTÉ··]" } as const;

for (const [name, language] of Object.entries(languages) as [keyof typeof languages, typeof languages[keyof typeof languages]][]) {
    test.describe(name, () => {
        test.use({ locale: language.locale });

        test("Every state at 320 pixels fits, reads, and is open to everyone", async ({ page, context, product }) => {
            const inEveryLook = name === "English";
            await product.choose({ language: language.wish });
            await enter(page, product, language.start);
            const week = `${api(product, "suggestions")}*`;

            await test.step("Waiting", async () => {
                let go = (): void => undefined;
                const held = new Promise<void>((resolve) => (go = resolve));
                await page.route(week, async (route) => held.then(() => route.continue()));
                await weekAgain(page);
                await expect(page.locator("rc-skeleton")).toBeVisible();
                await expectGood(page, "waiting", inEveryLook);
                go();
                await expect(page.getByRole("article").first()).toBeVisible();
                await page.unroute(week);
            });

            for (const [state, seen, change] of weeks) {
                await test.step(state, async () => {
                    await page.route(week, changed(change));
                    await weekAgain(page);
                    await expect(page.locator(seen)).toBeVisible();
                    await expectGood(page, state, inEveryLook && state === "paused"); // the notices of an empty week have no colours of their own
                    await page.unroute(week);
                });
            }

            await test.step("A server that cannot: the week that was kept, with its age, and tried again", async () => {
                await page.route(week, problem(500, "fault", "Something went wrong here."));
                await weekAgain(page);
                const kept = page.locator("rc-kept-week");
                await expect(kept.locator(".when")).toContainText(/\d/);
                await expect(kept.getByRole("listitem").first()).toBeVisible();
                await expectGood(page, "a kept week", inEveryLook);

                await page.evaluate(() => localStorage.clear());
                await kept.getByRole("button").click();
                await expect(page.getByRole("alert")).toContainText("Something went wrong here.");
                await expectGood(page, "a fault", inEveryLook);
                await page.unroute(week);
                await page.getByRole("alert").getByRole("button").click();
                await expect(page.getByRole("article").first()).toBeVisible();
            });

            await test.step("Without a connection", async () => {
                await context.setOffline(true);
                await page.locator("[role=tab]#coming").click();
                await expect(page.getByRole("alert").first()).toBeVisible();
                await expectGood(page, "offline", inEveryLook);
                await context.setOffline(false);
                await page.locator("[role=tab]#week").click();
                await expect(page.getByRole("article").first()).toBeVisible();
            });

            const card = page.locator("rc-suggestion-card").first();
            await test.step("The seconds in which a booking is taken back", async () => {
                await card.locator("#book").click();
                await expect(card.locator("#undo")).toBeVisible();
                await expectGood(page, "undo", false); // the seconds do not suffice for more
                await card.locator("#undo").click();
                await expect(card.locator("#book")).toBeVisible();
            });

            await test.step("A time that was taken meanwhile", async () => {
                const { slots: alternatives } = (await product.suggestions())[0]!;
                await page.route(api(product, "bookings"), problem(409, "slot-taken", "That time has just been taken.", { alternatives }));
                await card.locator("#book").click();
                await expect(card.locator(".gone")).toBeVisible();
                await expectGood(page, "taken", inEveryLook);
                await page.unroute(api(product, "bookings"));
            });

            await test.step("Everything deleted, and what may still stand in the calendar", async () => {
                const left = "Two times may still stand in your calendar.";
                await page.route(api(product, "me"), (route) => (route.request().method() === "DELETE" ? route.fulfill({ json: { left: 2, text: left } }) : route.continue()));
                await page.locator("[role=tab]#settings").click();
                await page.locator("rc-settings-view summary:has(#data)").click();
                await page.locator("#delete").click();
                await page.locator("#word").fill(meant[name]);
                await page.locator("#confirm").click();
                await expect(page.getByRole("status").filter({ hasText: left })).toBeVisible();
                await expectGood(page, "deleted", inEveryLook);
                await page.unroute(api(product, "me"));
            });

            await test.step("Another account than the mailbox's", async () => {
                await page.route(api(product, "me"), changed((real) => ({ ...real as object, address: "somebody.else@fjordline.example" })));
                await page.goto(product.simulator.address);
                const sidebar = page.frameLocator("#sidebar");
                const popup = page.waitForEvent("popup");
                await sidebar.locator("fluent-button").first().click();
                await (await popup).getByRole("button", { name: product.simulator.person.name }).click();
                await expect(sidebar.getByRole("alert")).toContainText("somebody.else@fjordline.example");
                await expectGood(page, "another account", false, "#sidebar");
            });
        });
    });
}
