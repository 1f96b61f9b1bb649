import { expectAccessible } from "./axe.ts";
import { expect, goTo, openPage, test } from "./fixtures.ts";

test.use({ productOf: "journey", viewport: { width: 320, height: 900 } });

test("From days elsewhere in the calendar to lunch there, with its place in both calendars", async ({ page, product }) => {
    test.setTimeout(180_000);
    const me = product.simulator.person.address;
    const pane = await openPage(page, product);
    await goTo(pane, "Coming");
    const there = pane.getByRole("region", { name: "Where you will be" });
    await expect(there).toContainText(/You are in Warszawa from .* are usually there\./);

    const proposal = there.getByRole("button", { name: /^Lunch on .* With / }).first();
    await proposal.click();
    await expect(proposal).toHaveAttribute("aria-expanded", "true");
    await there.getByRole("textbox", { name: "Where" }).fill("Bar Prasowy, Warszawa");
    await expectAccessible(page, "a meeting on a journey");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await there.getByRole("button", { name: /^Book / }).click();
    await expect(there.getByRole("heading", { name: "Booked" })).toBeVisible({ timeout: 30_000 });

    const [booked] = await product.bookings();
    const [mine] = await product.simulator.catchUps(me);
    expect(mine).toMatchObject({ isCancelled: false, joinUrl: null, location: "Bar Prasowy, Warszawa" });
    expect(Date.parse(mine!.start)).toBe(Date.parse(booked!.start));
    expect(mine!.attendees).toHaveLength(1);
    const theirs = (await product.simulator.events(mine!.attendees[0]!.address)).filter(({ subject }) => subject === mine!.subject);
    expect(theirs.map(({ start, location }) => [start, location])).toEqual([[mine!.start, "Bar Prasowy, Warszawa"]]);

    await goTo(pane, "This week");
    await goTo(pane, "Coming");
    await expect(there).toContainText(new RegExp(`Booked\\s*You and ${booked!.name}`));
    await expect(there.getByRole("button", { name: `Open ${booked!.name}'s card` })).toHaveCount(0);
    await expectAccessible(page, "a journey with somebody booked");
});
