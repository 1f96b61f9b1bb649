import { cardOf, expect, test } from "./fixtures.ts";
import { act, enter, expectFocus, focusOf, tabThrough, tabTo, turnTo } from "./keys.ts";

// Nothing but the keyboard: Tab, Shift+Tab, Enter, Space, arrows, Escape, and letters where something is typed.
test.use({ productOf: "every-key", viewport: { width: 400, height: 800 } });

test("This week: why, snooze, rest, times, more ways, book, move, cancel", async ({ page, product }) => {
    test.setTimeout(180_000);
    const { name } = await product.colleague();
    await enter(page, product);
    const card = cardOf(page, name);

    await test.step("The menu: opened, closed, snoozed and undone, at rest and undone", async () => {
        await tabTo(page, `More for ${name}`);
        await act(page, "Enter", "Snooze for 1 week");
        await act(page, "ArrowUp", "Keep in memory");
        await act(page, "Escape", `More for ${name}`);
        await act(page, "Space", "Snooze for 1 week");
        await act(page, "Enter", "Undo");
        await expect(card).toContainText(`${name} is snoozed until`);
        await act(page, "Enter", `Open ${name}'s card`);
        await tabTo(page, `More for ${name}`);
        await act(page, "Enter", "Snooze for 1 week");
        for (let step = 0; step < 3; step++) await page.keyboard.press("ArrowDown");
        await act(page, "Enter", "Snooze until");
        await act(page, "Escape", `More for ${name}`);
        await act(page, "Enter", "Snooze for 1 week");
        for (let step = 0; step < 4; step++) await page.keyboard.press("ArrowDown");
        await act(page, "Enter", "Undo");
        await expect(card).toContainText("may rest");
        await act(page, "Space", `Open ${name}'s card`);
    });

    await test.step("Why: opened, put right, closed", async () => {
        await tabTo(page, /^Why: /);
        await act(page, "Enter", /^Why: /);
        await tabTo(page, "I was busy");
        await act(page, "Space", "I was busy");
        await expect(card.getByRole("button", { name: "I was busy" })).toHaveAttribute("aria-pressed", "true");
        await tabTo(page, /^Why: /, true);
        await act(page, "Space", /^Why: /);
        await expect(card.getByRole("button", { name: "I was busy" })).toHaveCount(0);
    });

    await test.step("Times: another one, what to do, why not another time, with Teams or without", async () => {
        await tabTo(page, /^(Mon|Tue|Wed|Thu|Fri) /);
        await act(page, "ArrowDown");
        await expect(card.getByRole("radio").nth(1)).toBeChecked();
        await tabTo(page, /Teams meeting/);
        await act(page, "Space", /Teams meeting/);
        await expect(card.getByRole("switch")).not.toBeChecked();
        await tabTo(page, "More ways");
        await act(page, "Enter", "More ways");
        await tabTo(page, /^What would you like to do/);
        await act(page, "ArrowDown", /^What would you like to do/);
        await expect(card.getByText("Times for: Call.")).toBeVisible();
        await tabTo(page, "Why not another time?");
        await act(page, "Enter", "Why not another time?");
        await expect(card.getByText("What speaks against the other times, day by day:")).toBeVisible();
    });

    await test.step("Booked, another time, cancelled", async () => {
        await tabTo(page, /^Book .* with/, true);
        await act(page, "Enter", "Undo");
        await act(page, "Space", /^Book /);
        await act(page, "Enter", "Undo");
        await expectFocus(page, "Booked", 30_000);
        await tabTo(page, "Move");
        await act(page, "Enter", /^Another time with/);
        await tabTo(page, "Keep it");
        await act(page, "Enter", "Move");
        await act(page, "Enter", /^Another time with/);
        await tabTo(page, /^(Mon|Tue|Wed|Thu|Fri) /);
        await act(page, "ArrowDown");
        await tabTo(page, "Move it");
        await act(page, "Enter", /^(Booked|Moved)$/);
        await tabTo(page, "Cancel");
        await act(page, "Enter", "Keep it");
        await act(page, "Space", "Cancel");
        await act(page, "Enter", "Keep it");
        await tabTo(page, "Cancel the catch-up");
        await act(page, "Enter", "Cancelled");
    });
});

test("A person: found, reason, talked, drafts, notes, the year, how often, again and again, and back", async ({ page, product }) => {
    test.setTimeout(180_000);
    const { name } = (await product.suggestions())[0]!;
    await enter(page, product);

    await test.step("Found by a part of the name", async () => {
        await tabTo(page, "Find a person");
        await act(page, "Enter");
        await tabTo(page, "Find a person");
        await page.keyboard.type(name.slice(0, 4));
        await act(page, "ArrowDown", new RegExp(name));
        await act(page, "Escape", "Find a person");
        await act(page, "ArrowDown", new RegExp(name));
        await page.keyboard.press("Enter");
        await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
        await expect.poll(async () => (await focusOf(page)).isLost).toBe(false);
    });

    await test.step("The reason is put right, and a talk is noted and taken back", async () => {
        await tabTo(page, /^Why: /);
        await act(page, "Enter", /^Why: /);
        await tabTo(page, "They are busy");
        await act(page, "Enter", "They are busy");
        await tabTo(page, "We talked");
        await act(page, "Enter", "Today");
        await act(page, "Escape", "We talked");
        await act(page, "Enter", "Today");
        await act(page, "Enter", "Undo");
        await act(page, "Enter", "We talked");
        await tabTo(page, "More ways");
        await tabTo(page, "Write instead", true);
    });

    await test.step("A draft", async () => {
        await act(page, "Enter", /^Write instead/);
        await tabTo(page, "German");
        await act(page, "Space", "German");
        await tabTo(page, /^formal/);
        await act(page, "Space", /^formal/);
        await expect(page.getByRole("button", { name: /^formal/ })).toHaveAttribute("aria-pressed", "true");
        await tabTo(page, /^A light hello/);
        await act(page, "Enter", /^A light hello/);
    });

    await test.step("Notes: kept, changed, deleted, brought back", async () => {
        await tabTo(page, /^Notes/);
        await act(page, "Enter", /^Notes/);
        await tabTo(page, "Something to remember");
        await page.keyboard.type("Climbs on Thursdays");
        await tabTo(page, "Keep note");
        await act(page, "Enter", "Something to remember");
        await tabTo(page, /^Change the note/);
        await act(page, "Enter", /^Change the note/);
        await act(page, "Escape", /^Change the note/);
        await act(page, "Enter", /^Change the note/);
        await page.keyboard.type("!");
        await tabTo(page, "Save note");
        await act(page, "Enter", /^Change the note/);
        await tabTo(page, /^Delete the note/);
        await act(page, "Enter", "Undo");
        await act(page, "Enter", /^Change the note/);
    });

    await test.step("The year, how often, again and again", async () => {
        await tabTo(page, /^The year/);
        await act(page, "Enter", /^The year/);
        await tabTo(page, /^How often/);
        await act(page, "Enter", /^How often/);
        await tabTo(page, /^Usually every: number/);
        await act(page, "ArrowUp");
        await tabTo(page, "Use this");
        await act(page, "Enter");
        await expect(page.getByText("Saved. It comes before the rhythm we found.")).toBeVisible();
        await expectFocus(page, "Use this");
        await tabTo(page, "Back to the rhythm we found");
        await act(page, "Enter", /^You are usually in touch/);
        await tabTo(page, /^Again and again/);
        await act(page, "Enter", /^Again and again/);
        await tabTo(page, "Meet again and again");
        await act(page, "Space", "Meet again and again");
        await expect(page.getByText("It is on. Nobody has been invited yet.")).toBeVisible();
        await tabTo(page, /^What would you like to do/);
        await act(page, "ArrowDown", /^What would you like to do/);
        await tabTo(page, "Skip this time");
        await act(page, "Enter");
        await tabTo(page, "Meet again and again", true);
        await act(page, "Space", "Meet again and again");
    });

    await test.step("Put aside and brought back, and all the way back", async () => {
        await tabTo(page, `More for ${name}`, true);
        await act(page, "Enter", "Snooze for 1 week");
        await act(page, "Enter");
        await expect(page.getByText(`${name} is snoozed until`).first()).toBeVisible();
        await act(page, "Enter", name);
        await tabTo(page, "Back", true);
        await act(page, "Enter");
        await expect(page.getByRole("searchbox")).toHaveValue(name.slice(0, 4));
        await tabTo(page, "Back");
        await act(page, "Enter");
        await expect(page.getByRole("heading", { name: "This week" })).toBeVisible();
    });
});

test("Coming: a booked one, one that comes again, three times offered, the ring, the social hour", async ({ page, product }) => {
    test.setTimeout(180_000);
    const { personId, name, slots } = await product.colleague();
    const minutes = (Date.parse(slots[0]!.end) - Date.parse(slots[0]!.start)) / 60_000;
    await product.ask("POST", "/api/bookings", { id: crypto.randomUUID(), personId, start: slots[0]!.start, minutes, online: true });
    const outsider = await product.outsider();
    await product.offer(outsider);
    const { people } = await product.ask<{ people: { personId: string; name: string; standing: string }[] }>("GET", "/api/people");
    const steady = people.find(({ standing }) => standing === "steady")!;
    await product.ask("PUT", `/api/people/${steady.personId}/recurring`, { kind: "online" });
    await expect.poll(async () => (await product.bookings()).find((one) => one.personId === personId)?.state, { timeout: 30_000 }).toBe("invited");
    await enter(page, product);
    await tabTo(page, "This week", true);
    await turnTo(page, "This week", "Coming");
    await expect(page.getByRole("heading", { name: "Near and far" })).toBeVisible();

    await test.step("Everything that can be done can be reached, and is seen to be", async () => {
        const names = await tabThrough(page);
        for (const one of [/^Join/, /^Open in Outlook/, "Move", "Cancel", `Open ${outsider.name}'s card`, `Open ${steady.name}'s card`, "Skip this time", "End it", /: usually every /, /^Set it in Settings$/])
            expect.soft(names.some((known) => (typeof one === "string" ? known === one : one.test(known))), `${one} among ${names.join(" | ")}`).toBe(true);
    });

    await test.step("Moved, or not; cancelled, or not", async () => {
        await tabTo(page, "Move");
        await act(page, "Enter", /^Another time with/);
        await tabTo(page, "Keep it");
        await act(page, "Enter", "Move");
        await act(page, "Enter", /^Another time with/);
        await tabTo(page, "Move it");
        await act(page, "Enter", /^(Booked|Moved)$/);
        await tabTo(page, "Cancel");
        await act(page, "Enter", "Keep it");
        await tabTo(page, "Cancel the catch-up");
        await act(page, "Enter", "Cancelled");
        await expect(page.getByText(`This catch-up with ${name} was cancelled.`).first()).toBeVisible();
    });

    await test.step("Skipped, ended, and gone on with", async () => {
        await tabTo(page, "Skip this time");
        await act(page, "Enter", new RegExp(`^Open ${steady.name}|^${steady.name}`));
        await tabTo(page, "End it");
        await act(page, "Enter", "Undo");
        await act(page, "Enter", new RegExp(`^Open ${steady.name}|^${steady.name}`));
    });

    await test.step("A card, from the offer and from the ring, and back", async () => {
        await tabTo(page, `Open ${outsider.name}'s card`, true);
        await act(page, "Enter");
        await expect(page.getByRole("heading", { name: outsider.name, level: 1 })).toBeVisible();
        await tabTo(page, "Back");
        await act(page, "Enter");
        await expect(page.getByRole("heading", { name: "Near and far" })).toBeVisible();
        await tabTo(page, /: usually every /);
        await act(page, "Enter");
        await expect(page.getByRole("heading", { name: "Your rhythm" })).toBeVisible();
        await tabTo(page, "Back");
        await act(page, "Enter");
    });

    await test.step("What was said about somebody is taken back, and the social hour leads to the settings", async () => {
        await tabTo(page, "What you said moves people a little");
        await act(page, "Enter", "What you said moves people a little");
        await tabTo(page, /^Take it back: /);
        await act(page, "Enter", /^(What you said moves people a little|Only for you)$/);
        await tabTo(page, "Set it in Settings", true);
        await act(page, "Enter");
        await expect(page.getByRole("heading", { name: "Settings", level: 1 })).toBeVisible();
    });
});
