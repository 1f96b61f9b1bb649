import { html } from "lit";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Api } from "../api/api.ts";
import { Problem } from "../api/problem.ts";
import { someSettings } from "../examples.ts";
import { all, button, click, find, mount, settle, textOf } from "../mount.ts";
import { withoutStyles } from "./digest-preview.ts";
import "./settings-view.ts";

const getSettings = vi.fn<Api["getSettings"]>();
const putSettings = vi.fn<Api["putSettings"]>();
const getDigest = vi.fn<Api["getDigest"]>();
const sendDigest = vi.fn<Api["sendDigest"]>();
const deleteMe = vi.fn<Api["deleteMe"]>();
const exportMe = vi.fn<Api["exportMe"]>();
const api = { getSettings, putSettings, getDigest, sendDigest, deleteMe, exportMe } as unknown as Api;
const view = (): Promise<HTMLElement> => mount(html`<rc-settings-view .api=${api} address="me@harbor.example"></rc-settings-view>`);

async function change(root: Element, selector: string, value: string | boolean): Promise<void> {
    const field = find<HTMLInputElement>(root, selector);
    if (typeof value === "boolean") field.checked = value;
    else field.value = value;
    field.dispatchEvent(new Event("change"));
    await settle();
}

beforeEach(() => {
    getSettings.mockResolvedValue(someSettings());
    putSettings.mockImplementation((wanted) => Promise.resolve(wanted));
});

test("offers to save only what was changed", async () => {
    const shown = await view();
    expect(all(shown.shadowRoot!, "#save")).toEqual([]);

    await change(shown, "#number", "5");
    await click(shown, "Save");

    expect(putSettings).toHaveBeenCalledExactlyOnceWith(someSettings({ weeklyNumber: 5 }));
    expect(all(shown.shadowRoot!, "#save")).toEqual([]);
    expect(textOf(shown)).toContain("Saved.");
});

test("saves several changes as one", async () => {
    const shown = await view();
    await change(shown, "input[value=saturday]", true);
    await change(shown, "#start", "10:00");
    await change(shown, "#enabled", true);
    await change(shown, "#day", "friday");
    await change(shown, "#hour", "17");
    await click(shown, "Save");

    expect(putSettings).toHaveBeenCalledExactlyOnceWith(someSettings({
        workingHours: { days: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday"], start: "10:00", end: "17:00" },
        digest: { enabled: true, day: "friday", hour: 17, emptyWeeks: false },
    }));
});

test("says at the field what the server does not take, and keeps the changes", async () => {
    putSettings.mockRejectedValueOnce(new Problem({ code: "invalid-input", status: 400, title: "Please check this.", fields: { excludedDomains: ["'???' is not a domain."] } }));
    const shown = await view();
    await change(shown, "#number", "5");
    await click(shown, "Save");

    expect(find(find(shown, "#domains"), "#fault").textContent).toBe("'???' is not a domain.");
    expect(button(shown, "Save")).toBeTruthy();
});

test("leaves out a domain, in small letters and once, and takes it back", async () => {
    const shown = await view();
    const list = find(shown, "#domains");
    for (const typed of [" Shop.Example ", "shop.example"]) {
        find<HTMLInputElement>(list, "input").value = typed;
        find(list, "input").dispatchEvent(new Event("input"));
        await click(list, "Add");
    }
    await click(list, "Remove lists.example");
    await click(shown, "Save");

    expect(putSettings.mock.calls[0]![0].excludedDomains).toEqual(["shop.example"]);
});

test("tells that the user wants to sign out", async () => {
    const out = vi.fn();
    const shown = await view();
    shown.addEventListener("rc-sign-out", out);

    await click(shown, "Sign out");

    expect(out).toHaveBeenCalledOnce();
});

describe("the digest", () => {
    test.each([
        ["sent", "The digest is on its way to you."],
        ["alreadySent", "This week's digest was sent already."],
        ["nothingToSay", "Nothing to say this week, so nothing was sent."],
    ] as const)("says when it was %s", async (outcome, sentence) => {
        sendDigest.mockResolvedValue({ outcome, week: "2026-W48" });
        const shown = await view();

        await click(shown, "Send now");

        expect(textOf(shown)).toContain(sentence);
    });

    test("shows the preview in a frame that can run nothing", async () => {
        getDigest.mockResolvedValue({ week: "2026-W48", subject: "Three people", html: "<p>Hello</p>", text: "Hello", people: 3 });
        const shown = await view();

        await click(shown, "Preview");

        const frame = find<HTMLIFrameElement>(shown, "iframe");
        expect(frame.getAttribute("sandbox")).toBe("allow-same-origin");
        expect(frame.srcdoc).toBe("<p>Hello</p>");
        expect(textOf(shown)).toContain("Three people");
    });

    test("parts a mail from the styles that the page's policy would refuse", () => {
        const mail = `<!--[if mso]><style>x{}</style><![endif]--><style type="text/css">.a{color:red}</style><td class="a" style="color:red">1 < 2 style="no"</td>`;

        expect(withoutStyles(mail)).toEqual({ page: `<td class="a" data-style="color:red">1 < 2 style="no"</td>`, sheet: ".a{color:red}" });
    });
});

describe("the user's data", () => {
    test("is deleted only when the word was typed", async () => {
        const deleted = vi.fn();
        deleteMe.mockResolvedValue(undefined);
        const shown = await view();
        shown.addEventListener("rc-deleted", deleted);
        await click(shown, "Delete everything…");
        await click(shown, "Delete everything");
        expect(deleteMe).not.toHaveBeenCalled();

        find<HTMLInputElement>(shown, "#word").value = "delete";
        find(shown, "#word").dispatchEvent(new Event("input"));
        await settle();
        await click(shown, "Delete everything");

        expect(deleteMe).toHaveBeenCalledOnce();
        expect(deleted).toHaveBeenCalledOnce();
    });

    test("is handed over as a file", async () => {
        exportMe.mockResolvedValue(new Blob(["{}"]));
        const clicked = vi.spyOn(HTMLAnchorElement.prototype, "click").mockReturnValue(undefined);
        const shown = await view();

        await click(shown, "Export as file");

        expect(clicked.mock.contexts[0]).toMatchObject({ download: "reconnect.json" });
        expect(textOf(shown)).toContain("The file was handed to your browser.");
    });

    test("is said to be still there when deleting failed", async () => {
        deleteMe.mockRejectedValue(new Problem({ code: "busy", status: 503, title: "Please try again later; nothing was changed." }));
        const shown = await view();
        await click(shown, "Delete everything…");
        find<HTMLInputElement>(shown, "#word").value = "DELETE";
        find(shown, "#word").dispatchEvent(new Event("input"));
        await settle();

        await click(shown, "Delete everything");

        expect(textOf(shown)).toContain("Please try again later; nothing was changed.");
    });
});
