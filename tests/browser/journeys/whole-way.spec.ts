import type { Page } from "@playwright/test";
import { cardOf, expect, goTo, openOutlook, test } from "./fixtures.ts";

test.use({ productOf: "whole way" });

test("The whole way: suggested, booked, undone, booked again, in both calendars, digest, its link, everything deleted", async ({ page, context, product }) => {
    test.setTimeout(240_000);
    const { simulator } = product;
    const me = simulator.person.address;
    const colleague = await product.colleague();
    const sidebar = await openOutlook(page, product);
    const card = cardOf(sidebar, colleague.name);

    await test.step("At most three people, each with a sentence, a reason and three times", async () => {
        const cards = sidebar.getByRole("article");
        await expect(cards.first()).toBeVisible();
        expect(await cards.count()).toBeLessThanOrEqual(3);
        for (const { name, sentence, reason, slots } of await product.suggestions()) {
            await expect(cardOf(sidebar, name)).toContainText(sentence);
            await expect(cardOf(sidebar, name).getByRole("button", { name: reason.text })).toBeVisible();
            await expect(cardOf(sidebar, name).getByRole("radio")).toHaveCount(3);
            expect(slots).toHaveLength(3);
        }
    });

    await test.step("Booked in one click, and undone: nothing has left", async () => {
        await card.getByRole("button", { name: /^Book / }).click();
        await card.getByRole("button", { name: "Undo" }).click();
        await expect(card.getByRole("status").filter({ hasText: "Taken back. Nothing was sent." })).toHaveCount(1);
        await expect(card.getByRole("button", { name: /^Book / })).toBeVisible();
        expect(await simulator.catchUps(me)).toEqual([]);
        expect(await simulator.catchUps(colleague.address)).toEqual([]);
    });

    await test.step("Booked again: in both calendars, the invitation in the other mailbox, and in the week on the page", async () => {
        await card.getByRole("button", { name: /^Book / }).click();
        await expect(card.getByRole("heading", { name: "Booked" })).toBeVisible({ timeout: 30_000 });
        const [mine] = await simulator.catchUps(me);
        expect(mine).toMatchObject({ isCancelled: false, organizer: { address: me } });
        expect(Date.parse(mine!.start)).toBe(Date.parse(colleague.slots[0]!.start));
        expect(mine!.attendees.map(({ address }) => address)).toContain(colleague.address);
        const theirs = (await simulator.events(colleague.address)).filter(({ start, subject }) => start === mine!.start && subject === mine!.subject);
        expect(theirs).toHaveLength(1);
        expect(await simulator.mails(colleague.address)).toContainEqual(expect.objectContaining({ kind: "eventMessageRequest", subject: mine!.subject, from: expect.objectContaining({ address: me }) }));
        await turnTo(page, mine!.start);
        await expect(page.getByRole("region", { name: "Calendar" }).getByRole("button", { name: mine!.subject })).toBeVisible();
    });

    await test.step("The digest is sent from Settings and arrives in the inbox", async () => {
        await goTo(sidebar, "Settings");
        await sidebar.getByRole("button", { name: "Send now" }).click();
        await expect(sidebar.getByText("The digest is on its way to you.")).toBeVisible();
        const sent = (await simulator.mails(me)).filter(({ folder, from }) => folder === "inbox" && from.address === me);
        expect(sent).toHaveLength(1);
        expect(sent[0]!.to.map(({ address }) => address)).toEqual([me]);
        await page.getByRole("button", { name: sent[0]!.subject }).click();
        await expect(page.getByRole("heading", { name: sent[0]!.subject })).toBeVisible();
    });

    await test.step("Its booking link leads over a page that changes nothing, through sign-in, to a booking", async () => {
        const booked = (await simulator.catchUps(me)).length;
        const opened = context.waitForEvent("page");
        await page.frameLocator("#html").locator(".slot a").first().click();
        const plain = await opened;
        const link = plain.url();
        await expect(plain.getByRole("heading", { level: 1 })).toBeVisible();
        expect(await simulator.catchUps(me)).toHaveLength(booked);
        await plain.getByRole("link", { name: /sign in/i }).click();
        const confirm = plain.getByRole("button", { name: "Book it" });
        const popup = plain.waitForEvent("popup");
        await plain.getByRole("button", { name: "Sign in with Microsoft" }).click();
        await (await popup).getByRole("button", { name: simulator.person.name }).click();
        await confirm.click();
        await expect(plain.getByRole("heading", { name: "Done" })).toBeVisible({ timeout: 30_000 });
        await expect.poll(async () => (await simulator.catchUps(me)).length).toBe(booked + 1);
        await plain.getByRole("button", { name: "See this week" }).click();
        await goTo(plain, "Coming");
        await expect(plain.getByRole("heading", { name: "Booked" })).toHaveCount(booked + 1);

        const again = await plain.goto(link);
        expect(again?.status()).toBe(410);
        await expect(plain.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
        await plain.goto(`${product.app}/addin/taskpane.html#link=${link.split("/").at(-1)}`);
        await expect(plain.getByRole("alert")).toContainText("This link has been used already.");
        await plain.close();
    });

    await test.step("Everything is deleted: no kept file holds the address any more", async () => {
        expect(await product.filesWith(me)).not.toEqual([]);
        expect(await product.filesWith(colleague.address)).not.toEqual([]);
        await sidebar.getByRole("button", { name: "Delete everything…" }).click();
        await expect(sidebar.getByRole("button", { name: "Delete everything", exact: true })).toBeDisabled();
        await sidebar.getByRole("textbox", { name: "Type DELETE to confirm" }).fill("delete");
        await sidebar.getByRole("button", { name: "Delete everything", exact: true }).click();
        await expect(sidebar.getByRole("heading", { name: "Everything is deleted" })).toBeVisible();
        expect(await product.filesWith(me)).toEqual([]);
        expect(await product.filesWith(colleague.address)).toEqual([]);
    });
});

/** Turns the week on the page to the one that this time lies in. */
async function turnTo(page: Page, start: string): Promise<void> {
    const weeks = Math.round((mondayOf(new Date(start)) - mondayOf(new Date())) / (7 * 86_400_000));
    for (let week = 0; week < weeks; week++) {
        const before = await page.locator("#week-name").textContent();
        await page.getByRole("button", { name: "Next week" }).click();
        await expect(page.locator("#week-name")).not.toHaveText(before ?? "");
    }
}

// Suggested times are in the working hours of Berlin, where the date is then that of UTC.
const mondayOf = (time: Date): number => Date.UTC(time.getUTCFullYear(), time.getUTCMonth(), time.getUTCDate() - ((time.getUTCDay() + 6) % 7));
