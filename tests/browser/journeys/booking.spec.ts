import { cardOf, expect, openOutlook, openPage, test } from "./fixtures.ts";

test.use({ productOf: "booking" });

test("A click outlives its page: after a reload it can still be taken back, and nobody has heard of it", async ({ page, product }) => {
    const { name, address } = await product.colleague();
    const before = await product.simulator.mails(address);
    const pane = await openPage(page, product);
    await cardOf(pane, name).getByRole("button", { name: /^Book / }).click();
    await expect(cardOf(pane, name).getByRole("button", { name: "Undo" })).toBeVisible();

    await page.reload();
    await cardOf(pane, name).getByRole("button", { name: "Undo" }).click();
    await expect(cardOf(pane, name).getByRole("button", { name: /^Book / })).toBeVisible();

    expect(await product.simulator.catchUps(product.simulator.person.address)).toEqual([]);
    expect(await product.simulator.mails(address)).toHaveLength(before.length);
});

test("Booked, moved to another time in both calendars, and cancelled in both", async ({ page, product }) => {
    const me = product.simulator.person.address;
    const { name, address, slots } = await product.colleague();
    const pane = await openPage(page, product);
    const card = cardOf(pane, name);
    await card.getByRole("button", { name: /^Book / }).click();
    await expect(card.getByRole("heading", { name: "Booked" })).toBeVisible({ timeout: 30_000 });
    const [booked] = await product.simulator.catchUps(me);
    expect(Date.parse(booked!.start)).toBe(Date.parse(slots[0]!.start));

    await card.getByRole("button", { name: "Move" }).click();
    await card.getByRole("radio").nth(1).check();
    await card.getByRole("button", { name: "Move it" }).click();
    await expect(card.getByRole("button", { name: "Move it" })).toHaveCount(0);
    const [moved] = await product.simulator.catchUps(me);
    expect(moved).toMatchObject({ id: booked!.id, isCancelled: false });
    expect(Date.parse(moved!.start)).not.toBe(Date.parse(booked!.start));
    expect((await product.simulator.events(address)).filter(({ subject }) => subject === moved!.subject).map(({ start }) => start)).toEqual([moved!.start]);

    await card.getByRole("button", { name: "Cancel" }).click();
    await card.getByRole("button", { name: "Cancel the catch-up" }).click();
    await expect(card.getByRole("heading", { name: "Cancelled" })).toBeVisible();
    expect((await product.simulator.catchUps(me)).filter(({ isCancelled }) => !isCancelled)).toEqual([]);
    expect((await product.simulator.mails(address)).map(({ subject }) => subject)).toContain(`Canceled: ${moved!.subject}`);
});

test("Beside the mails a booked catch-up opens in Outlook's own form", async ({ page, product }) => {
    const { name } = await product.colleague();
    const sidebar = await openOutlook(page, product);
    await cardOf(sidebar, name).getByRole("button", { name: /^Book / }).click();
    await expect(cardOf(sidebar, name).getByRole("heading", { name: "Booked" })).toBeVisible({ timeout: 30_000 });
    const booked = (await product.simulator.catchUps(product.simulator.person.address)).find(({ isCancelled }) => !isCancelled);
    expect(booked).toBeDefined();

    await cardOf(sidebar, name).getByRole("link", { name: "Open in Outlook" }).click();

    await expect(page.getByRole("dialog")).toContainText(booked!.subject);
    expect(page.context().pages()).toHaveLength(1);
});
