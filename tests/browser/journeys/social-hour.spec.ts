import type { Event } from "../product/simulator.ts";
import type { Product, SocialHour } from "../product/product.ts";
import { expect, goTo, openPage, test } from "./fixtures.ts";

test.use({ productOf: "social-hour" });

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

/** The hold in the person's calendar that starts last. */
async function hold(product: Product): Promise<Event | undefined> {
    return (await product.simulator.events(product.simulator.person.address)).filter(({ subject }) => subject === "Social hour").sort((one, other) => Date.parse(other.start) - Date.parse(one.start))[0];
}

/** The next Wednesday morning of the app's clock: a day on which no hour is filled. */
function nextWednesday(from: Date): Date {
    const noon = new Date(from);
    noon.setUTCHours(9, 30, 0, 0);
    do noon.setTime(noon.getTime() + day); while (noon.getUTCDay() !== 3);
    return noon;
}

/** The Monday on which the hour is filled, after seven in the morning in Berlin, summer and winter. */
function monday(held: Event): Date {
    const latest = new Date(Date.parse(held.start) - day);
    latest.setUTCHours(6, 30, 0, 0);
    while (latest.getUTCDay() !== 1) latest.setTime(latest.getTime() - day);
    return latest;
}

const starts = async (product: Product): Promise<string[]> => (await product.bookings()).map(({ start }) => start);

async function change(product: Product, socialHour: SocialHour, weeklyNumber: number): Promise<void> {
    const settings = await product.ask<Record<string, unknown>>("GET", "/api/settings");
    await product.ask("PUT", "/api/settings", { ...settings, socialHour, weeklyNumber });
}

test("The social hour is held, filled on its Monday, and seen in the sidebar", async ({ page, product }) => {
    test.setTimeout(240_000);
    const me = product.simulator.person.address;
    await product.moveTo(nextWednesday(product.now()));
    await change(product, { enabled: true, day: null, start: null }, 3);
    await product.moveTo(new Date(product.now().getTime() + hour));
    await expect(async () => expect(await hold(product)).toBeDefined()).toPass({ timeout: 60_000 });
    const held = (await hold(product))!;
    expect(held.attendees).toEqual([]);
    expect(await product.bookings()).toEqual([]);

    await product.moveTo(monday(held));
    await expect(async () => expect(await product.bookings()).toHaveLength(1)).toPass({ timeout: 90_000 });
    await expect(async () => expect((await product.bookings())[0]!.state).toBe("invited")).toPass({ timeout: 60_000 });
    const [booked] = await product.bookings();
    expect(Date.parse(booked!.start)).toBe(Date.parse(held.start));
    const invited = (await product.simulator.catchUps(me)).filter(({ attendees }) => attendees.length > 0).map(({ start }) => Date.parse(start));
    expect(invited).toEqual([Date.parse(held.start)]);
    await expect(async () => expect(await product.simulator.events(me)).not.toContainEqual(expect.objectContaining({ id: held.id, isCancelled: false }))).toPass({ timeout: 60_000 });

    const pane = await openPage(page, product);
    await goTo(pane, "Coming");
    await expect(pane.getByRole("listitem").filter({ hasText: booked!.name })).toBeVisible();
});

test("An hour for which nobody is suggested is released a day before", async ({ product }) => {
    test.setTimeout(180_000);
    await change(product, { enabled: true, day: null, start: null }, 0);
    await product.moveTo(nextWednesday(product.now())); // the week's own hour is filled already
    await expect(async () => expect(await hold(product)).toBeDefined()).toPass({ timeout: 60_000 });
    const held = (await hold(product))!;
    const before = await starts(product); // that of the other test may take place meanwhile

    await product.moveTo(new Date(Date.parse(held.start) - day + hour + minute));
    await expect(async () => expect((await product.simulator.events(product.simulator.person.address)).filter(({ id }) => id === held.id)).toEqual([])).toPass({ timeout: 60_000 });
    expect(await starts(product)).toEqual(before);
});
