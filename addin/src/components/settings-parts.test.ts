import { html } from "lit";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Api } from "../api/api.ts";
import { Problem } from "../api/problem.ts";
import { aSummary, someAddresses, someCircles } from "../examples.ts";
import { button, click, find, mount, settle, textOf } from "../mount.ts";
import "./address-book.ts";
import "./circles-settings.ts";
import "./deliveries-list.ts";

describe("who is who", () => {
    const getAddresses = vi.fn<Api["getAddresses"]>();
    const putAddress = vi.fn<Api["putAddress"]>();
    const putAddressPair = vi.fn<Api["putAddressPair"]>();
    const book = (): Promise<HTMLElement> => mount(html`<rc-address-book .api=${{ getAddresses, putAddress, putAddressPair }}></rc-address-book>`);
    beforeEach(() => {
        getAddresses.mockResolvedValue(someAddresses());
        putAddress.mockResolvedValue(undefined);
        putAddressPair.mockResolvedValue(undefined);
    });

    test.each([["Yes, one person", true, "They are one person from now on."], ["No, two", false, "They stay two."]])("%s", async (answer, areSame, sentence) => {
        const shown = await book();
        await click(shown, answer);

        expect(putAddressPair).toHaveBeenCalledExactlyOnceWith("anna@fjord.example", "anna@home.example", areSame);
        expect(textOf(shown)).toContain(sentence);
        expect(textOf(shown)).not.toContain("do anna@fjord.example");
    });

    test("parts what was joined", async () => {
        await click(await book(), "No, two: ben@old.example is not Ben Okafor");

        expect(putAddressPair).toHaveBeenCalledExactlyOnceWith("ben@delta.example", "ben@old.example", false);
    });

    test("says that an address is a person, and takes it back", async () => {
        const shown = await book();
        await click(shown, "This is a person: news@shop.example");
        expect(textOf(shown)).toContain("news@shop.example counts as a person.");

        await click(shown, "Undo");

        expect(putAddress.mock.calls).toEqual([["news@shop.example", true], ["news@shop.example", null]]);
    });

    test("says why a word cannot hold, and keeps the question", async () => {
        putAddressPair.mockRejectedValue(new Problem({ code: "contradicts-your-word", status: 409, title: "You said that they are two." }));
        const shown = await book();
        await click(shown, "Yes, one person");

        expect(textOf(shown)).toContain("You said that they are two.");
        expect(button(shown, "Yes, one person")).toBeTruthy();
    });

    test("finds one among many", async () => {
        getAddresses.mockResolvedValue(someAddresses({ dropped: Array.from({ length: 30 }, (_, number) => ({ address: `news${number}@shop.example`, why: "newsletter", evidence: [] })) }));
        const shown = await book();
        expect(textOf(shown)).toContain("10 more");

        find<HTMLInputElement>(shown, "#find").value = "NEWS29";
        find(shown, "#find").dispatchEvent(new Event("input"));
        await settle();

        expect(textOf(shown)).toContain("news29@shop.example");
        expect(textOf(shown)).not.toContain("news1@");
    });
});

describe("circles", () => {
    const getCircles = vi.fn<Api["getCircles"]>();
    const putCircle = vi.fn<Api["putCircle"]>();
    const deleteCircle = vi.fn<Api["deleteCircle"]>();
    const addMember = vi.fn<Api["addMember"]>();
    const removeMember = vi.fn<Api["removeMember"]>();
    const getEveryone = vi.fn<Api["getEveryone"]>();
    const circles = (): Promise<HTMLElement> => mount(html`<rc-circles-settings .api=${{ getCircles, putCircle, deleteCircle, addMember, removeMember, getEveryone }} .newId=${() => "new"}></rc-circles-settings>`);
    const mentors = someCircles().circles[0]!;
    beforeEach(() => {
        getCircles.mockResolvedValue(someCircles());
        putCircle.mockImplementation((circle) => Promise.resolve(circle));
        deleteCircle.mockResolvedValue(undefined);
        addMember.mockReset().mockResolvedValue(mentors);
        removeMember.mockReset().mockResolvedValue(mentors);
        getEveryone.mockReset().mockResolvedValue([
            aSummary(), aSummary({ personId: "ben", name: "Ben Okafor", address: "ben@delta.example" }), aSummary({ personId: "cleo", name: "Cleo Diaz", address: "cleo@south.example" }),
            aSummary({ personId: "dora", name: "Dora Benson", standing: "memorial" })]);
    });

    test("says how often and who", async () => {
        expect(textOf(await circles())).toMatch(/Mentors\s*, every 6 weeks\s+1 person.*Anna Lindqvist/);
    });

    test("takes one apart and puts it together again", async () => {
        const shown = await circles();
        await click(shown, "Take Mentors apart");
        expect(deleteCircle).toHaveBeenCalledExactlyOnceWith("c1");

        await click(shown, "Undo");

        expect(putCircle).toHaveBeenCalledExactlyOnceWith(mentors);
    });

    test("takes somebody out", async () => {
        const shown = await circles();
        await click(shown, "Take Anna Lindqvist out of Mentors");
        expect(removeMember).toHaveBeenCalledExactlyOnceWith("c1", "anna");
        expect(textOf(shown)).toContain("Anna Lindqvist is no longer in Mentors.");

        await click(shown, "Undo");

        expect(addMember).toHaveBeenCalledExactlyOnceWith("c1", "anna");
        expect(textOf(shown)).toContain("Anna Lindqvist is in Mentors now.");
    });

    test("finds somebody to put in, nobody who is in already or in memory, and takes it back", async () => {
        const shown = await circles();
        expect(getEveryone).not.toHaveBeenCalled();
        const fold = find<HTMLDetailsElement>(shown, "details");
        fold.open = true;
        fold.dispatchEvent(new Event("toggle"));
        await settle();
        expect(textOf(shown)).toContain("2 people");
        const field = find<HTMLInputElement>(shown, "input[type=search]");
        field.value = "BEN";
        field.dispatchEvent(new Event("input"));
        await settle();
        expect(textOf(shown)).not.toContain("Cleo Diaz");
        expect(textOf(shown)).not.toContain("Dora Benson");

        await click(shown, "Add Ben Okafor to Mentors");
        expect(addMember).toHaveBeenCalledExactlyOnceWith("c1", "ben");
        await click(shown, "Undo");

        expect(removeMember).toHaveBeenCalledExactlyOnceWith("c1", "ben");
    });

    test("says so when a circle is full", async () => {
        addMember.mockRejectedValue(new Problem({ code: "invalid-input", status: 400, title: "A circle has 200 members at most." }));
        removeMember.mockResolvedValue(mentors);
        const shown = await circles();
        await click(shown, "Take Anna Lindqvist out of Mentors");
        await click(shown, "Undo");

        expect(textOf(shown)).toContain("A circle has 200 members at most.");
    });

    test("makes one of ours, and one of the user's own", async () => {
        const shown = await circles();
        await click(shown, "Make it: Close friends");
        find<HTMLInputElement>(shown, "#name").value = " Choir ";
        await click(shown, "Make it");

        expect(putCircle.mock.calls.map(([circle]) => circle)).toEqual([
            { id: "new", name: "Close friends", cadence: someCircles().suggestions[0]!.cadence, members: [] }, { id: "new", name: "Choir", cadence: null, members: [] }]);
    });
});

describe("what became of the mails", () => {
    const getDeliveries = vi.fn<Api["getDeliveries"]>();
    const list = (): Promise<HTMLElement> => mount(html`<rc-deliveries-list .api=${{ getDeliveries }}></rc-deliveries-list>`);

    test("is said week by week, with what went wrong", async () => {
        getDeliveries.mockResolvedValue([
            { week: "2026-W48", state: "failed", at: "2026-11-23T07:00:00Z", problem: "Microsoft 365 did not answer." }, { week: "2026-W47", state: "sent", at: "2026-11-16T07:00:00Z", problem: null }]);

        expect(textOf(await list())).toMatch(/2026-W48: Could not be sent, .*Microsoft 365 did not answer\. .*2026-W47: Sent/);
    });

    test("tells of a mail that left after attempts that failed", async () => {
        getDeliveries.mockResolvedValue([{ week: "2026-W48", state: "sent", at: "2026-11-23T07:30:00Z", problem: "2 attempts before failed; then the mail left." }]);

        expect(textOf(await list())).toMatch(/2026-W48: Sent, .*2 attempts before failed; then the mail left\./);
    });

    test("is not spoken of where the server does not know", async () => {
        getDeliveries.mockRejectedValue(new Problem({ code: "not-found", status: 404, title: "There is nothing here by that name." }));

        expect(textOf(await list())).toBe("");
    });
});
