import { html } from "lit";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Api } from "../api/api.ts";
import { Problem } from "../api/problem.ts";
import { nothingChosen, someSettings } from "../examples.ts";
import { all, button, click, find, mount, settle, textOf } from "../mount.ts";
import { withoutStyles } from "./digest-preview.ts";
import { speak } from "../texts/words.ts";
import "./settings-view.ts";

const getSettings = vi.fn<Api["getSettings"]>();
const putSettings = vi.fn<Api["putSettings"]>();
const getDigest = vi.fn<Api["getDigest"]>();
const sendDigest = vi.fn<Api["sendDigest"]>();
const deleteMe = vi.fn<Api["deleteMe"]>();
const exportMe = vi.fn<Api["exportMe"]>();
const getMe = vi.fn<Api["getMe"]>();
const getSocialHour = vi.fn<Api["getSocialHour"]>();
const api = { getSettings, putSettings, getDigest, sendDigest, deleteMe, exportMe, getMe, getSocialHour, ...nothingChosen() } as unknown as Api;
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
        deleteMe.mockResolvedValue("");
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
        await change(shown, "#format", "vcard");
        await click(shown, "Export as file");

        expect(exportMe.mock.calls).toEqual([["json"], ["vcard"]]);
        expect(clicked.mock.contexts).toMatchObject([{ download: "reconnect.json" }, { download: "reconnect.vcf" }]);
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

test.each([
    ["#leadDays", "14", { leadDays: 14 }],
    ["#surprises", true, { surprises: true }],
    ["#emptyWeeks", true, { digest: { enabled: false, day: "monday", hour: 8, emptyWeeks: true } }],
] as const)("saves %s", async (field, value, wanted) => {
    const shown = await view();
    await change(shown, field, value);
    await click(shown, "Save");

    expect(putSettings).toHaveBeenCalledExactlyOnceWith(someSettings(wanted));
});

test("says at the field what the server does not take, in a section that was folded too", async () => {
    vi.stubGlobal("innerWidth", 320);
    putSettings.mockRejectedValueOnce(new Problem({ code: "invalid-input", status: 400, title: "Please check this.", fields: { "workingHours.end": ["Working hours end after they start."] } }));
    const shown = await view();
    expect(all<HTMLDetailsElement>(shown.shadowRoot!, "section > details").filter(({ open }) => open)).toEqual([]);

    await change(shown, "#end", "07:00");
    await click(shown, "Save");

    expect(find(shown, "#fault-workingHours-end").textContent).toBe("Working hours end after they start.");
    expect(all<HTMLDetailsElement>(shown.shadowRoot!, "section > details").filter(({ open }) => open).map((one) => find(one, "h2").id)).toEqual(["hours"]);
});

describe("the language", () => {
    afterEach(() => speak("en-GB"));

    test("is spoken at once when it is saved", async () => {
        getMe.mockResolvedValue({ address: "me@harbor.example", name: "Me", zone: "Europe/Berlin", language: "de" });
        const shown = await view();
        await change(shown, "#spoken", "de");
        await click(shown, "Save");
        await vi.waitFor(() => expect(textOf(shown)).toContain("Einstellungen"));

        expect(putSettings).toHaveBeenCalledExactlyOnceWith(someSettings({ language: "de" }));
        expect(document.documentElement.lang).toBe("de");
        expect(textOf(shown)).toContain("Pause beenden".split(" ")[0]);
    });
});

describe("a pause", () => {
    test("lasts as long as was said, and ends", async () => {
        getSettings.mockResolvedValue(someSettings({ pausedUntil: "2199-12-07" }));
        const shown = await view();
        expect(textOf(shown)).toContain("Paused until 7 December 2199.");

        await click(shown, "End the pause");
        await click(shown, "Save");
        expect(putSettings.mock.lastCall![0].pausedUntil).toBeNull();

        await change(shown, "#until", "2199-01-04");
        await click(shown, "Save");
        expect(putSettings.mock.lastCall![0].pausedUntil).toBe("2199-01-04");
    });

    test("is a week or two from today", async () => {
        const shown = await mount(html`<rc-pause-settings today="2026-11-24"></rc-pause-settings>`);
        const paused = vi.fn();
        shown.addEventListener("rc-pause", (event) => paused((event as CustomEvent<string>).detail) as unknown);

        await click(shown, "1 week");
        await click(shown, "2 weeks");

        expect(paused.mock.calls).toEqual([["2026-12-01"], ["2026-12-08"]]);
    });

    test("that is over is none", async () => {
        getSettings.mockResolvedValue(someSettings({ pausedUntil: "2020-01-01" }));

        expect(textOf(await view())).not.toContain("Paused until");
    });
});

describe("times for people", () => {
    test("are added and taken back", async () => {
        getSettings.mockResolvedValue(someSettings({ socialTimes: [{ day: "friday", start: "16:00", end: "17:00" }] }));
        const shown = await view();
        await click(shown, "Add a time");
        await click(shown, "Remove Friday, 16:00 to 17:00");
        await click(shown, "Save");

        expect(putSettings.mock.lastCall![0].socialTimes).toEqual([{ day: "monday", start: "12:00", end: "13:00" }]);
    });

    test("are not shown where the server does not know them", async () => {
        getSettings.mockResolvedValue(someSettings({ socialTimes: null }));

        expect(textOf(await view())).not.toContain("Add a time");
    });

    test("an hour a week is found and taken", async () => {
        getSocialHour.mockResolvedValue({ kept: null, proposal: { day: "thursday", start: "15:00", freeWeeks: 3, text: "Thursday, 15:00: free in 3 of the coming 4 weeks" }, hours: [] });
        const shown = await view();
        await change(shown, "#keepsHour", true);
        await click(shown, "Which hour would that be?");
        expect(textOf(shown)).toContain("Thursday, 15:00: free in 3 of the coming 4 weeks");

        await click(shown, "Take this hour");
        await click(shown, "Save");

        expect(putSettings.mock.lastCall![0].socialHour).toEqual({ enabled: true, day: "thursday", start: "15:00" });
    });
});
