import { cardOf, expect, goTo, openOutlook, test, type Pane } from "./fixtures.ts";

test.use({ productOf: "care" });

async function choose(pane: Pane, name: string, item: string): Promise<void> {
    await cardOf(pane, name).getByRole("button", { name: `More for ${name}` }).click();
    await pane.getByRole("menuitem", { name: item }).click();
}

test("A corrected reason is kept after a reload", async ({ page, product }) => {
    const [first] = await product.suggestions();
    const { name, reason } = first!;
    const sidebar = await openOutlook(page, product);
    const kept = reason.kind === "drifted" ? "I was busy" : "It just drifted";

    await cardOf(sidebar, name).getByRole("button", { name: reason.text }).click();
    await cardOf(sidebar, name).getByRole("button", { name: kept }).click();
    await expect(cardOf(sidebar, name).getByRole("button", { name: kept })).toHaveAttribute("aria-pressed", "true");

    await page.reload();
    await expect(cardOf(sidebar, name)).toContainText("as you told us");
});

test("A tap on the name opens the person's card, and Back leads to the week", async ({ page, product }) => {
    const { name, address } = await product.colleague();
    const sidebar = await openOutlook(page, product);

    await sidebar.getByRole("button", { name: `Open ${name}'s card` }).click();
    await expect(sidebar.getByRole("heading", { name, level: 1 })).toBeVisible();
    await expect(cardOf(sidebar, name)).toContainText(address);
    await expect(sidebar.getByRole("heading", { name: "Your rhythm" })).toBeVisible();
    await expect(cardOf(sidebar, name).getByRole("radio")).toHaveCount(3);

    await sidebar.getByRole("button", { name: "Back" }).click();
    await expect(sidebar.getByRole("heading", { name: "This week" })).toBeVisible();
});

test("The sidebar follows the mail that is selected", async ({ page, product }) => {
    const sidebar = await openOutlook(page, product);
    await goTo(sidebar, "This mail");

    for (const sender of ["Emma Fischer", "Jakub Novák"]) {
        await page.getByRole("tabpanel", { name: "Inbox" }).getByRole("button", { name: sender }).first().click();
        await expect(sidebar.getByRole("heading", { name: sender, level: 1 })).toBeVisible();
    }
    await page.getByRole("tabpanel", { name: "Inbox" }).getByRole("button", { name: "Fjordline Notices" }).first().click();
    await expect(sidebar.getByText("No tie yet")).toBeVisible();
});

test("A snooze is undone, and a rest and a never are kept after a reload", async ({ page, product }) => {
    const [first, second] = await product.suggestions();
    const sidebar = await openOutlook(page, product);

    await choose(sidebar, first!.name, "Snooze for 1 week");
    await expect(cardOf(sidebar, first!.name)).toContainText(`${first!.name} is snoozed until`);
    await cardOf(sidebar, first!.name).getByRole("button", { name: "Undo" }).click();
    await expect(cardOf(sidebar, first!.name).getByRole("button", { name: /^Book / })).toBeVisible();
    await page.reload();
    await expect(cardOf(sidebar, first!.name).getByRole("button", { name: /^Book / })).toBeVisible();

    await choose(sidebar, first!.name, "Let it rest");
    await expect(cardOf(sidebar, first!.name)).toContainText("may rest");
    await choose(sidebar, second!.name, "Never suggest");
    await expect(cardOf(sidebar, second!.name)).toContainText("will not be suggested any more");
    await expect.poll(async () => (await product.suggestions()).map(({ name }) => name)).not.toContain(second!.name);

    await page.reload();
    await expect(sidebar.getByRole("article").first()).toBeVisible();
    await expect(cardOf(sidebar, first!.name)).toHaveCount(0);
    await expect(cardOf(sidebar, second!.name)).toHaveCount(0);
});

test("That a suggestion helps is told, shown after a reload with what it does, and taken back", async ({ page, product }) => {
    const last = (await product.suggestions()).at(-1)!;
    const sidebar = await openOutlook(page, product);
    const card = cardOf(sidebar, last.name);

    await card.getByRole("button", { name: "It helps" }).click();
    await expect(card).toContainText("comes a little earlier from now on.");
    await page.reload();
    await expect(card).toContainText(/Shown a little earlier, because you said on .* that the suggestion of .* helped\./);
    await card.getByRole("button", { name: /^Take it back/ }).click();
    await expect(card).not.toContainText("Shown a little earlier");
    await page.reload();
    await expect(card.getByRole("button", { name: "It helps" })).toBeVisible();
    await expect(card).not.toContainText("Shown a little earlier");
});

test("Who talks elsewhere is not quiet by mail, has a link that leads there, and is back with one click", async ({ page, product }) => {
    const { name } = (await product.suggestions()).at(-1)!;
    const sidebar = await openOutlook(page, product);
    await sidebar.getByRole("button", { name: `Open ${name}'s card` }).click();

    await sidebar.getByRole("button", { name: "We talk elsewhere" }).click();
    await expect(sidebar.getByRole("status").filter({ hasText: "You talk elsewhere: silence in mail does not count." })).toHaveCount(1);
    await sidebar.getByText("Link to where you talk").click();
    await sidebar.getByRole("textbox", { name: "Where you talk" }).fill("+49 30 1234567");
    await sidebar.getByRole("button", { name: "Keep the link" }).click();
    await expect(sidebar.getByRole("link", { name: "Call +49301234567" })).toHaveAttribute("href", "tel:+49301234567");
    expect((await product.suggestions()).map((one) => one.name)).not.toContain(name);

    await sidebar.getByRole("button", { name: "Undo: mail counts again" }).click();
    await expect(sidebar.getByText("Taken back: silence in mail counts again.")).toBeVisible();
    expect((await product.suggestions()).map((one) => one.name)).toContain(name);
});
