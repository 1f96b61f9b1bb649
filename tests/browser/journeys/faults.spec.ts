import { cardOf, expect, goTo, openPage, test } from "./fixtures.ts";

test.use({ productOf: "faults" });
test.afterEach(({ product }) => product.simulator.goWell());

test("Microsoft 365 does not answer at the click: it is said, and trying again books once", async ({ page, product }) => {
    const { name, address } = await product.colleague();
    const pane = await openPage(page, product);
    await product.simulator.goWrong({ method: "POST", path: "/events$", kind: "unavailable", times: 1000, seconds: 0 });

    await cardOf(pane, name).getByRole("button", { name: /^Book / }).click();
    const retry = cardOf(pane, name).getByRole("button", { name: "Try again" });
    await expect(retry).toBeVisible({ timeout: 45_000 });
    await expect(cardOf(pane, name).getByRole("alert")).toContainText(/Microsoft 365/);
    expect(await product.simulator.catchUps(address)).toEqual([]);

    await product.simulator.goWell();
    await retry.click();
    await expect(cardOf(pane, name).getByRole("heading", { name: "Booked" })).toBeVisible();
    expect(await product.simulator.catchUps(product.simulator.person.address)).toHaveLength(1);
});

test("A time that was taken meanwhile is not booked: fresh times are offered, and one of them can be", async ({ page, product }) => {
    const me = product.simulator.person.address;
    const [person] = await product.suggestions();
    const { name, slots } = person!;
    const pane = await openPage(page, product);
    const before = (await product.simulator.catchUps(me)).length;
    await expect(cardOf(pane, name).getByRole("radio")).toHaveCount(3);
    await product.simulator.block(me, slots[0]!.start, slots[0]!.end);

    await cardOf(pane, name).getByRole("button", { name: /^Book / }).click();
    await expect(cardOf(pane, name).getByText("Here are fresh times:").first()).toBeVisible({ timeout: 30_000 });
    await expect(cardOf(pane, name).getByRole("radio", { name: slots[0]!.text })).toHaveCount(0);
    expect(await product.simulator.catchUps(me)).toHaveLength(before);

    await cardOf(pane, name).getByRole("button", { name: /^Book / }).click();
    await expect(cardOf(pane, name).getByRole("heading", { name: "Booked" })).toBeVisible({ timeout: 30_000 });
    expect(await product.simulator.catchUps(me)).toHaveLength(before + 1);
});

test("Without a connection it says so, and goes on by itself when the connection is back", async ({ page, context, product }) => {
    const pane = await openPage(page, product);
    await context.setOffline(true);
    await goTo(pane, "Coming");
    await expect(pane.getByRole("heading", { name: "You are offline" })).toBeVisible();

    await context.setOffline(false);
    await expect(pane.getByRole("heading", { name: "You are offline" })).toHaveCount(0);
    await expect(pane.getByRole("heading", { name: "Coming" })).toBeVisible();
});

test("A sign-in that has ended is asked for again, and nothing is lost", async ({ page, product }) => {
    await page.clock.install();
    const pane = await openPage(page, product);
    await page.evaluate(() => sessionStorage.clear());
    await page.clock.fastForward("02:00:00");

    await pane.getByRole("tab", { name: "Coming" }).click();
    await expect(pane.getByRole("heading", { name: "Please sign in again" })).toBeVisible();
    const popup = page.waitForEvent("popup");
    await pane.getByRole("button", { name: "Sign in again" }).click();
    await (await popup).getByRole("button", { name: product.simulator.person.name }).click();
    await expect(pane.getByRole("tab", { name: "Coming" })).toBeVisible();
});
