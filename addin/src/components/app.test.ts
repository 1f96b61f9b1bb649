import { html } from "lit";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Problem, Unreachable } from "../api/problem.ts";
import { aBooking, aReview, aScan, aSlot, aSuggestion, someSettings } from "../examples.ts";
import { all, button, click, find, focused, mount, settle, textOf } from "../mount.ts";
import type { SessionState } from "../sign-in/session.ts";
import { api, app, become, beginSignedIn, kept, session, signedIn, tabs } from "./app-under-test.ts";
import { speak } from "../texts/words.ts";
import { detailOf } from "./emit.ts";

beforeEach(beginSignedIn);
afterEach(() => speak("en"));

describe("before the user is in", () => {
    beforeEach(() => (session.state = { at: "starting" }));

    test("asks nothing of the server", async () => {
        await app();
        await become({ at: "signedOut" });

        expect(api.getScan).not.toHaveBeenCalled();
    });

    test.each<[string, SessionState, string, unknown]>([
        ["welcomes", { at: "signedOut" }, "Sign in with Microsoft", { another: false }],
        ["waits", { at: "waiting" }, "Sign in again", { another: false }],
        ["asks again after the end", { at: "ended" }, "Sign in again", { another: false }],
        ["says that it did not work", { at: "failed", code: "closed", title: "" }, "Sign in again", { another: false }],
        ["refuses a personal account", { at: "refused", title: "Work accounts only." }, "Sign in again", { another: true }],
        ["stops at another account", { at: "otherAccount", signedIn: "a@x.example", mailbox: "b@x.example" }, "Sign in as b@x.example", { another: true }],
    ])("%s and signs in with a click", async (_, state, name, options) => {
        const shown = await app();
        await become(state);

        await click(shown, name);

        expect(session.signIn).toHaveBeenCalledExactlyOnceWith(options);
    });

    test("gives a link where the window was blocked", async () => {
        const shown = await app();
        await become({ at: "blocked", link: "https://login.example/authorize" });

        const link = find<HTMLAnchorElement>(shown, "a");
        expect([link.textContent, link.href, link.target]).toEqual(["Open the sign-in page", "https://login.example/authorize", "_blank"]);
    });

    test.each([["en-GB", "The window could not be opened. Allow pop-ups for this page and sign in again.", "Sign in again"],
        ["de-DE", "Das Fenster ließ sich nicht öffnen. Erlauben Sie Pop-ups für diese Seite, und melden Sie sich noch einmal an.", "Noch einmal anmelden"]])(
        "speaks of no link where there is none: %s", async (language, sentence, button) => {
            await speak(language);
            const shown = await app();
            await become({ at: "blocked", link: null });

            expect(textOf(shown)).toContain(sentence);
            expect(textOf(shown)).toContain(button);
            expect(textOf(shown)).not.toMatch(/link/i);
        });

    test("starts over when nobody answered", async () => {
        const shown = await app();
        await become({ at: "unreachable", fault: new Error("?") });

        await click(shown, "Try again");

        expect(session.start).toHaveBeenCalledOnce();
    });

    test("shows the week as soon as the user is in", async () => {
        const shown = await app();
        await become(signedIn);

        expect(textOf(shown)).toContain("One person you might like to hear from.");
    });
});

test("shows the first reading until the mailbox was read once", async () => {
    api.getScan.mockResolvedValue(aScan({ state: "running", finishedAt: null }));
    const shown = await app();
    expect(textOf(shown)).toContain("Getting to know your rhythm");

    find(shown, "rc-reading-view").dispatchEvent(new CustomEvent("rc-read"));
    await settle();

    expect(textOf(shown)).toContain("This week");
});

describe("the first names", () => {
    beforeEach(() => {
        api.getReview.mockResolvedValue(aReview());
        api.putReview.mockResolvedValue(undefined);
    });

    test("come before the week, and lead to it when they are decided on", async () => {
        const shown = await app();
        expect(textOf(shown)).toContain("These 2 names are worth a decision");
        expect(textOf(shown)).not.toContain("One person you might like to hear from.");

        await click(shown, "Done");

        expect(api.putReview).toHaveBeenCalledOnce();
        expect(textOf(shown)).toContain("One person you might like to hear from.");
        expect(focused()?.id).toBe("view");
    });

    test("can wait, and are offered again the next time", async () => {
        await click(await app(), "Not now");
        expect(api.putReview).not.toHaveBeenCalled();

        expect(textOf(await app())).toContain("These 2 names are worth a decision");
    });

    test("come as soon as the mailbox was read", async () => {
        api.getScan.mockResolvedValue(aScan({ state: "running", finishedAt: null }));
        const shown = await app();
        expect(api.getReview).not.toHaveBeenCalled();

        find(shown, "rc-reading-view").dispatchEvent(new CustomEvent("rc-read"));
        await settle();

        expect(textOf(shown)).toContain("These 2 names are worth a decision");
    });

    test("keep nobody from their week when the server cannot say", async () => {
        api.getReview.mockRejectedValue(new Problem({ code: "unexpected", status: 500, title: "Something went wrong." }));

        expect(textOf(await app())).toContain("One person you might like to hear from.");
    });

    test("can be looked through again from the settings", async () => {
        api.getReview.mockResolvedValue(aReview({ done: true }));
        const shown = await app();
        await click(shown, "Settings");

        await click(shown, "Look through the first names");

        expect(textOf(shown)).toContain("These 2 names are worth a decision");
    });
});

test("does not hide the week while a later reading runs or has failed", async () => {
    api.getScan.mockResolvedValue(aScan({ state: "failed" }));

    expect(textOf(await app())).toContain("One person you might like to hear from.");
});

test("has a tab for the open mail only where there are mails", async () => {
    expect(tabs(await app())).toEqual(["This week", "Coming", "Settings"]);
    expect(tabs(await app({ item: { kind: "mail", people: [{ name: "Anna", address: "anna@fjord.example" }] } }))).toEqual(["This week", "This mail", "Coming", "Settings"]);
});

test.each([["This mail", "Your rhythm"], ["Coming", "Nothing booked yet"], ["Settings", "Your hours"]])("%s is a click away", async (tab, sentence) => {
    const shown = await app({ item: { kind: "mail", people: [{ name: "Anna", address: "anna@fjord.example" }] } });

    await click(shown, tab);

    expect(textOf(shown)).toContain(sentence);
    expect(button(shown, tab).getAttribute("aria-selected")).toBe("true");
});

test("moves from tab to tab with the arrow keys", async () => {
    const shown = await app();
    button(shown, "This week").focus();
    const press = async (key: string): Promise<void> => {
        focused()?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true }));
        await settle();
    };

    await press("ArrowLeft");
    expect(focused()?.id).toBe("settings");
    await press("ArrowRight");
    expect(focused()?.id).toBe("week");
    await press("End");
    expect(textOf(shown)).toContain("Your hours");
});

test("opens a person by the name and comes back", async () => {
    const shown = await app();
    await click(shown, "Open Anna Lindqvist's card");
    expect(api.getPerson).toHaveBeenCalledWith("anna");
    expect(textOf(shown)).toContain("Your rhythm");

    await click(shown, "Back");

    expect(textOf(shown)).toContain("One person you might like to hear from.");
});

async function deleteAll(shown: Awaited<ReturnType<typeof app>>): Promise<void> {
    await click(shown, "Settings");
    await click(shown, "Delete everything…");
    find<HTMLInputElement>(shown, "#word").value = "DELETE";
    find(shown, "#word").dispatchEvent(new Event("input"));
    await settle();
    await click(shown, "Delete everything");
}

test("says what a deletion had to leave in the calendar", async () => {
    api.deleteMe.mockResolvedValue("Two held times may still be in your calendar.");
    const shown = await app();
    await deleteAll(shown);

    expect(textOf(shown)).toContain("Two held times may still be in your calendar.");
});

test("shows that Reconnect is paused above the week, and the week anew when the pause is ended", async () => {
    api.getSuggestions.mockResolvedValueOnce({ asOf: "", week: "2026-W48", weeklyNumber: 3, pausedUntil: "2026-12-03", suggestions: [aSuggestion()] });
    api.getSettings.mockResolvedValue(someSettings({ pausedUntil: "2026-12-03" }));
    const shown = await app();
    expect(textOf(shown)).toContain("Paused until December 3, 2026.");
    expect(textOf(shown)).toContain("Anna Lindqvist");

    find(shown, "rc-pause-note").dispatchEvent(new CustomEvent("rc-pause-ended", { bubbles: true, composed: true }));
    await settle();

    expect(textOf(shown)).not.toContain("Paused until");
    expect(focused()?.tagName).toBe("H1");
});

test("says that everything is deleted and is signed out", async () => {
    api.deleteMe.mockResolvedValue("");
    const shown = await app();
    await deleteAll(shown);

    expect(textOf(shown)).toContain("Reconnect keeps nothing about you any more.");
    expect(session.signOut).toHaveBeenCalledOnce();
    expect(Object.keys(localStorage)).toEqual([]);
});

describe("without an answer", () => {
    const away = { at: "unreachable", fault: new Unreachable() } as const;
    beforeEach(async () => {
        await app();
        await become(signedIn);
        expect(kept.read("me@harbor.example")?.people.map(({ name }) => name)).toEqual(["Anna Lindqvist"]);
    });

    test.each([["me@harbor.example", true], [null, true], ["other@harbor.example", false]])("to the sign-in too, the kept list of the mailbox %s is there: %s", async (mailbox, isThere) => {
        const shown = await app({ mailbox });
        await become(away);

        expect(textOf(shown).includes("Anna Lindqvist")).toBe(isThere);
        expect(textOf(shown)).toContain("Try again");
    });

    test("to the sign-in, it starts over by itself when the connection is back", async () => {
        await app();
        await become(away);

        window.dispatchEvent(new Event("online"));

        expect(session.start).toHaveBeenCalledOnce();
    });

    test("of the API, the kept list is there, and the week as soon as an answer comes", async () => {
        api.getScan.mockRejectedValueOnce(new Unreachable());
        const shown = await app();
        expect(textOf(shown)).toContain("As of");

        await click(shown, "Try again");

        expect(textOf(shown)).not.toContain("As of");
        expect(textOf(shown)).toContain("Anna Lindqvist");
    });

    test("nothing is left behind by a sign-out", async () => {
        const shown = await app();
        await click(shown, "Settings");

        await click(shown, "Sign out");

        expect(session.signOut).toHaveBeenCalledOnce();
        expect(Object.keys(localStorage)).toEqual([]);
    });

    test("nobody whom the user has put aside comes up again", async () => {
        const shown = await app();
        find(shown, "rc-care-menu").dispatchEvent(new CustomEvent("rc-care", { detail: { kind: "memorial" }, bubbles: true, composed: true }));
        await settle();

        expect(kept.read("me@harbor.example")).toBeNull();
    });
});

test("leads from the social hour to the settings", async () => {
    const shown = await app();
    await click(shown, "Coming");
    find(shown, "rc-coming-view").dispatchEvent(new CustomEvent("rc-tab", { detail: "settings", bubbles: true, composed: true }));
    await settle();

    expect(textOf(shown)).toContain("Your hours");
});

test("opens where a mail leads to: one person, or the settings", async () => {
    expect(textOf(await app({ way: { link: "", person: "anna", wantsSettings: false } }))).toContain("Your rhythm");
    expect(textOf(await app({ way: { link: "", person: "", wantsSettings: true } }))).toContain("Your hours");
});

describe("a link of the digest", () => {
    const link = { action: "book" as const, personName: "Anna Lindqvist", slot: aSlot(), minutes: 30, text: "Book 30 minutes with Anna Lindqvist?" };
    beforeEach(() => {
        api.getLink.mockResolvedValue(link);
    });

    test("does nothing by being opened", async () => {
        const shown = await app({ way: { link: "token", person: "", wantsSettings: false } });

        expect(textOf(shown)).toContain("Book this catch-up? Book 30 minutes with Anna Lindqvist? Thu 26 Nov, 15:00 (16:00 for Anna)");
        expect(api.getLink).toHaveBeenCalledExactlyOnceWith("token");
        expect(api.followLink).not.toHaveBeenCalled();
    });

    test("does it once with a click and says what happened", async () => {
        api.followLink.mockResolvedValue({ action: "book", text: "The invitation is on its way.", booking: aBooking() });
        const shown = await app({ way: { link: "token", person: "", wantsSettings: false } });
        const confirm = button(shown, "Book it");
        confirm.click();
        confirm.click();
        await settle();

        expect(api.followLink).toHaveBeenCalledExactlyOnceWith("token");
        expect(textOf(shown)).toContain("The invitation is on its way.");
        expect(textOf(shown)).toContain("You and Anna Lindqvist: Thu 26 Nov, 15:00");
    });

    test("shows what is free when the time was taken", async () => {
        api.followLink.mockRejectedValue(new Problem({ code: "slot-taken", status: 409, title: "This time is no longer free.", alternatives: [aSlot({ text: "Fri 27 Nov, 10:00" })] }));
        const shown = await app({ way: { link: "token", person: "", wantsSettings: false } });

        await click(shown, "Book it");

        expect(textOf(shown)).toContain("This time is no longer free.");
        expect(textOf(shown)).toContain("Fri 27 Nov, 10:00");
    });

    test.each(["link-used", "link-expired", "not-found"])("says so when it is %s, and leads to the week", async (code) => {
        api.getLink.mockRejectedValue(new Problem({ code, status: 410, title: "This link was used on Monday." }));
        const shown = await app({ way: { link: "token", person: "", wantsSettings: false } });
        expect(textOf(shown)).toContain("This link was used on Monday.");

        await click(shown, "See this week");

        expect(textOf(shown)).toContain("One person you might like to hear from.");
    });
});

test("what a tab tells is its own name", async () => {
    const told = vi.fn((event: Event) => detailOf<unknown>(event));
    const shown = await mount(html`<rc-tabs @rc-tab=${told}></rc-tabs>`);

    await click(shown, "Coming");

    expect(told).toHaveReturnedWith("coming");
});

describe("looking for somebody", () => {
    const look = async (shown: Element): Promise<void> => {
        await click(shown, "Find a person");
        const field = find<HTMLInputElement>(shown, "#search");
        field.value = "ben";
        field.dispatchEvent(new Event("input"));
        await settle();
    };

    test("leads from this week to a card, back to what was looked for, and back to this week", async () => {
        const shown = await app();
        await look(shown);
        find(shown, ".line").click();
        await settle();
        expect(api.getPerson).toHaveBeenCalledExactlyOnceWith("ben");

        await click(shown, "Back");
        expect(find<HTMLInputElement>(shown, "#search").value).toBe("ben");
        expect(all(shown.shadowRoot!, ".line")).toHaveLength(1);
        expect(focused()?.id).toBe("view");

        await click(shown, "Back");
        expect(all(shown.shadowRoot!, "rc-week-view")).toHaveLength(1);
    });

    test("a card that leads to another one shows that one", async () => {
        const shown = await app();
        await click(shown, "Open Anna Lindqvist's card");
        find(shown, "rc-person-card").dispatchEvent(new CustomEvent("rc-open-person", { detail: "ben", bubbles: true, composed: true }));
        await settle();

        expect(api.getPerson.mock.calls).toEqual([["anna"], ["ben"]]);
        await click(shown, "Back");
        expect(all(shown.shadowRoot!, "rc-week-view")).toHaveLength(1);
    });
});
