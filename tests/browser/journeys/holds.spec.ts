import type { Browser, Page } from "@playwright/test";
import type { Offer } from "../product/product.ts";
import type { Product } from "../product/product.ts";
import { expectAccessible } from "./axe.ts";
import { expect, test } from "./fixtures.ts";

test.use({ productOf: "holds" });

/** Somebody's phone: a browser of their own, in which nobody has signed in. */
async function opened(browser: Browser, address: string): Promise<Page> {
    const page = await (await browser.newContext({ viewport: { width: 320, height: 640 } })).newPage();
    await page.goto(address);
    return page;
}

/** The buttons of the page, as what each sends. */
const choices = (page: Page): Promise<string[]> => page.getByRole("button").evaluateAll((all) => all.map((button) => (button as HTMLButtonElement).value));

const choose = (page: Page, offer: Offer, number: number): Promise<void> => page.locator(`button[value="${Date.parse(offer.times[number]!.start) / 1000}"]`).click();

async function held(product: Product, offer: Offer): Promise<number> {
    const starts = offer.times.map(({ start }) => Date.parse(start));
    return (await product.simulator.events(product.simulator.person.address))
        .filter(({ subject, start }) => subject.startsWith("Held for a catch-up") && starts.includes(Date.parse(start))).length;
}

test("Three held times, opened on two phones: one is picked, the other phone is told", async ({ browser, product }) => {
    test.setTimeout(180_000);
    const me = product.simulator.person;
    const outsider = await product.outsider();
    const { offer, page: link } = await product.offer(outsider);
    expect(await held(product, offer)).toBe(3);

    const phone = await opened(browser, link);
    const other = await opened(browser, link);
    await expect(phone.getByRole("heading", { level: 1 })).toHaveText(`A catch-up with ${me.name.split(" ")[0]}`);
    expect(await choices(phone)).toEqual([...offer.times.map(({ start }) => String(Date.parse(start) / 1000)), "none"]);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await phone.content()).not.toContain(me.address);
    await expectAccessible(phone, "hold page");

    await choose(phone, offer, 1);
    await expect(phone.getByText("This is your time")).toBeVisible();
    await expectAccessible(phone, "hold page after the pick");

    const [now] = (await product.offers()).filter(({ id }) => id === offer.id);
    expect(now).toMatchObject({ state: "picked", picked: offer.times[1]!.start });
    const made = (await product.simulator.catchUps(me.address)).filter(({ transactionId }) => transactionId === now!.bookingId);
    expect(made.map(({ start, isCancelled }) => [Date.parse(start), isCancelled])).toEqual([[Date.parse(offer.times[1]!.start), false]]);
    // Their calendar is not here: what reaches it is the invitation, which goes to whom the event names.
    expect(made[0]!.attendees.map(({ address }) => address)).toEqual([outsider.address]);
    expect(await held(product, offer)).toBe(0);

    await choose(other, offer, 0);
    await expect(other.getByText("A time was picked already")).toBeVisible();
    await expectAccessible(other, "hold page that came too late");
    expect((await product.bookings()).filter(({ personId }) => personId === outsider.personId).map(({ start }) => start)).toEqual([offer.times[1]!.start]);
    await phone.context().close();
    await other.context().close();
});

test("None fits: all three times are free again, and the page is over", async ({ browser, product }) => {
    test.setTimeout(120_000);
    const { offer, page: link } = await product.offer(await product.outsider());
    const phone = await opened(browser, link);

    await phone.getByRole("button", { name: "None of these fits" }).click();
    await expect(phone.getByText("The times are free again.")).toBeVisible();
    await expectAccessible(phone, "hold page after none fits");
    expect(await held(product, offer)).toBe(0);

    await phone.goto(link);
    await expect(phone.getByText("These times are no longer offered.")).toBeVisible();
    await expectAccessible(phone, "hold page that is over");
    await phone.context().close();
});

test("A time that was booked over is refused on the phone, and another is taken with the keyboard alone", async ({ browser, product }) => {
    test.setTimeout(120_000);
    const { offer, page: link } = await product.offer(await product.outsider());
    await product.simulator.block(product.simulator.person.address, offer.times[0]!.start, offer.times[0]!.end);
    const phone = await opened(browser, link);

    await choose(phone, offer, 0);
    await expect(phone.getByText("This time is no longer free. Nothing was booked.")).toBeVisible();
    await expectAccessible(phone, "hold page with a time lost");
    expect(await held(product, offer)).toBe(3);

    await phone.locator(`button[value="${Date.parse(offer.times[2]!.start) / 1000}"]`).focus();
    await phone.keyboard.press("Enter");
    await expect(phone.getByText("This is your time")).toBeVisible();
    expect(await held(product, offer)).toBe(0);
    await phone.context().close();
});
