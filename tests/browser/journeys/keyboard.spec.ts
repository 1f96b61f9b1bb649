import { type Page } from "@playwright/test";
import { cardOf, expect, openPage, test } from "./fixtures.ts";

test.use({ productOf: "keyboard" });

/** What has the focus, through shadow roots, by its name for a screen reader. */
const focused = (page: Page): Promise<string> => page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at?.getAttribute("aria-label") ?? at?.textContent?.trim() ?? "";
});

test("In a browser page, a catch-up is undone and booked with the keyboard alone", async ({ page, product }) => {
    const [first] = await product.suggestions();
    const card = cardOf(await openPage(page, product), first!.name);
    await expect(card).toBeVisible();

    let steps = 0;
    while (!(await focused(page)).startsWith("Book ") && steps++ < 30) await page.keyboard.press("Tab");
    expect(await focused(page)).toContain(first!.name);

    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toBe("Undo");
    await page.keyboard.press("Space");
    await expect.poll(() => focused(page)).toMatch(/^Book /);
    expect(await product.simulator.catchUps(product.simulator.person.address)).toEqual([]);

    await page.keyboard.press("Enter");
    await expect(card.getByRole("heading", { name: "Booked" })).toBeFocused({ timeout: 30_000 });
    expect(await product.simulator.catchUps(product.simulator.person.address)).toHaveLength(1);
});
