import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { findHost, isDarkTheme } from "./host.ts";

const page = (search = "", name = ""): Window => ({ location: { search, hash: "" }, name }) as unknown as Window;
const addHandlerAsync = vi.fn();
const isSetSupported = vi.fn<(set: string, version: string) => boolean>();

function office(more: object = {}): object {
    return {
        EventType: { ItemChanged: "olkItemSelectedChanged", OfficeThemeChanged: "officeThemeChanged" },
        onReady: () => Promise.resolve({ host: "Outlook" }),
        context: {
            displayLanguage: "de-DE",
            requirements: { isSetSupported },
            officeTheme: { bodyBackgroundColor: "#1F1F1F" },
            mailbox: {
                userProfile: { emailAddress: "me@harbor.example" },
                item: { from: { emailAddress: "anna@fjord.example", displayName: "Anna" } } as unknown,
                addHandlerAsync,
            },
            ...more,
        },
    };
}
const outlook = (): { context: { mailbox: { item: unknown } } } => (globalThis as unknown as { Office: { context: { mailbox: { item: unknown } } } }).Office;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("is a browser page after a second without office.js", async () => {
    const found = vi.fn();
    void findHost(page()).then(found);
    await vi.advanceTimersByTimeAsync(900);
    expect(found).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);

    expect(found).toHaveBeenCalledWith(expect.objectContaining({ mailbox: null, signsInNested: false }));
});

test.each([["the address", page("?_host_Info=Outlook$Web$16.01")], ["the window's name", page("", "{\"_host_Info\":\"Outlook\"}")]])(
    "waits longer for a slow office.js when %s says that this is Outlook", async (_, frame) => {
        const found = vi.fn();
        void findHost(frame).then(found);
        await vi.advanceTimersByTimeAsync(5_000);
        expect(found).not.toHaveBeenCalled();

        vi.stubGlobal("Office", office());
        await vi.advanceTimersByTimeAsync(100);

        expect(found).toHaveBeenCalledWith(expect.objectContaining({ mailbox: "me@harbor.example" }));
    });

test.each([["part-7-", "part-7-"], [undefined, ""]])("hands on the partition %s that Office names for what is stored", async (partitionKey, expected) => {
    vi.stubGlobal("Office", office({ partitionKey }));
    const found = findHost(page());
    await vi.advanceTimersByTimeAsync(100);

    expect((await found).partition).toBe(expected);
});

test("is a browser page when office.js is there but never ready", async () => {
    vi.stubGlobal("Office", { ...office(), onReady: () => new Promise(() => undefined) });
    const found = findHost(page());
    await vi.advanceTimersByTimeAsync(1_100);

    expect((await found).mailbox).toBeNull();
});

test("is a browser page when office.js finds no mailbox", async () => {
    vi.stubGlobal("Office", office({ mailbox: undefined }));

    expect((await findHost(page())).mailbox).toBeNull();
});

test("reads the sender of the open mail each time anew", async () => {
    vi.stubGlobal("Office", office());
    const host = await findHost(page());
    expect(await host.openItem()).toEqual({ kind: "mail", people: [{ name: "Anna", address: "anna@fjord.example" }] });

    outlook().context.mailbox.item = null; // happens on ItemChanged

    expect(await host.openItem()).toBeNull();
});

test.each([["a mail being written", { from: { getAsync: () => undefined } }], ["an item without sender", {}], ["a nameless sender without address", { from: { emailAddress: "" } }]])(
    "finds no sender in %s", async (_, item) => {
        vi.stubGlobal("Office", office());
        const host = await findHost(page());
        outlook().context.mailbox.item = item;

        expect(await host.openItem()).toBeNull();
    });

test("hears of the next mail where Outlook can tell", async () => {
    isSetSupported.mockImplementation((set, version) => set === "Mailbox" && version === "1.5");
    vi.stubGlobal("Office", office());
    const host = await findHost(page());
    const heard = vi.fn();
    host.onItemChanged(heard);
    host.onThemeChanged(heard);

    expect(addHandlerAsync).toHaveBeenCalledExactlyOnceWith("olkItemSelectedChanged", expect.any(Function));
    (addHandlerAsync.mock.calls[0]![1] as () => void)();
    expect(heard).toHaveBeenCalledOnce();
});

test("signs in nested only where NestedAppAuth 1.1 is there", async () => {
    vi.stubGlobal("Office", office());
    expect((await findHost(page())).signsInNested).toBe(false);

    isSetSupported.mockImplementation((set, version) => set === "NestedAppAuth" && version === "1.1");

    expect((await findHost(page())).signsInNested).toBe(true);
});

test("takes language and theme from Outlook", async () => {
    vi.stubGlobal("Office", office());
    const host = await findHost(page());

    expect(host.language).toBe("de-DE");
    expect(host.isDark()).toBe(true);
});

test.each([["#FFFFFF", false], ["#7F7F7F", true], ["808080", false], ["white", null], [undefined, null]])("a ground of %s is dark: %s", (colour, isDark) => {
    expect(isDarkTheme(colour === undefined ? undefined : { bodyBackgroundColor: colour })).toBe(isDark);
});

const form = (value: unknown): object => ({ getAsync: (done: (result: unknown) => void) => done({ status: "succeeded", value }) });
const ben = { emailAddress: "ben@delta.example", displayName: "Ben" };

test("finds whom a draft goes to, and hears when they change", async () => {
    isSetSupported.mockImplementation((set, version) => set === "Mailbox" && Number(version.split(".")[1]) <= 7);
    const heardOf = vi.fn();
    vi.stubGlobal("Office", office());
    const host = await findHost(page());
    outlook().context.mailbox.item = { from: form(ben), to: form([ben]), cc: form([{ emailAddress: "cleo@delta.example" }]), addHandlerAsync: heardOf };

    expect(await host.openItem()).toEqual({ kind: "draft", people: [{ name: "Ben", address: "ben@delta.example" }, { name: "cleo@delta.example", address: "cleo@delta.example" }] });
    host.onItemChanged(vi.fn());
    expect(heardOf).toHaveBeenCalledOnce();
});

test.each([
    ["being planned", { requiredAttendees: form([ben]), optionalAttendees: form([]) }],
    ["that was received", { organizer: ben, requiredAttendees: [], optionalAttendees: [] }],
])("finds who is in a meeting %s", async (_, item) => {
    vi.stubGlobal("Office", office());
    const host = await findHost(page());
    outlook().context.mailbox.item = item;

    expect(await host.openItem()).toEqual({ kind: "meeting", people: [{ name: "Ben", address: "ben@delta.example" }] });
});

test("an item that breaks while it is read holds nobody", async () => {
    vi.stubGlobal("Office", office());
    const host = await findHost(page());
    outlook().context.mailbox.item = { to: { getAsync: () => { throw new Error("gone"); } } };

    expect(await host.openItem()).toEqual({ kind: "draft", people: [] });
});

describe("forms", () => {
    const draft = { to: "ben@delta.example", subject: "s".repeat(300), body: "<b>Hello</b> & bye\nBen" };
    const outlookWith = (version: number, more: object): void => {
        isSetSupported.mockImplementation((set, wanted) => set === "Mailbox" && Number(wanted.split(".")[1]) <= version);
        const stub = office() as { context: { mailbox: object } };
        Object.assign(stub.context.mailbox, more);
        vi.stubGlobal("Office", { ...stub, MailboxEnums: { RestVersion: { v2_0: "v2.0" } } });
    };

    test("a draft opens as text, with its subject cut to what Outlook takes", async () => {
        const displayNewMessageFormAsync = vi.fn((_: object, done: (result: object) => void) => done({ status: "succeeded" }));
        outlookWith(9, { displayNewMessageFormAsync });

        expect(await (await findHost(page())).write(draft)).toBe(true);
        expect(displayNewMessageFormAsync.mock.calls[0]![0]).toEqual({ toRecipients: ["ben@delta.example"], subject: "s".repeat(255), htmlBody: "&lt;b&gt;Hello&lt;/b&gt; &amp; bye<br>Ben" });
    });

    test("an older Outlook has the older form, and the oldest none", async () => {
        const displayNewMessageForm = vi.fn();
        outlookWith(6, { displayNewMessageForm });
        expect(await (await findHost(page())).write(draft)).toBe(true);
        expect(displayNewMessageForm).toHaveBeenCalledOnce();

        outlookWith(5, { displayNewMessageForm });
        expect(await (await findHost(page())).write(draft)).toBe(false);
        expect(displayNewMessageForm).toHaveBeenCalledOnce();
    });

    test.each([["answers that it failed", (_: object, done: (result: object) => void) => done({ status: "failed" })], ["throws", () => { throw new Error("not while composing"); }]])(
        "an Outlook that %s has no form", async (_, displayNewMessageFormAsync) => {
            outlookWith(9, { displayNewMessageFormAsync });
            expect(await (await findHost(page())).write(draft)).toBe(false);
        });

    test("an event opens by the id that Outlook makes of Graph's", async () => {
        const displayAppointmentFormAsync = vi.fn((_: string, done: (result: object) => void) => done({ status: "succeeded" }));
        outlookWith(9, { displayAppointmentFormAsync, convertToEwsId: (id: string, version: string) => `${version}:${id}` });

        expect(await (await findHost(page())).openEvent("AAMk")).toBe(true);
        expect(displayAppointmentFormAsync.mock.calls[0]![0]).toBe("v2.0:AAMk");
    });
});

describe("the dialog", () => {
    const handlers: Record<string, (told: object) => void> = {};
    const close = vi.fn();
    const displayDialogAsync = vi.fn();
    const withDialog = async (): Promise<NonNullable<Awaited<ReturnType<typeof findHost>>["dialog"]>> => {
        isSetSupported.mockImplementation((set, version) => set === "DialogApi" && version === "1.1");
        const stub = office({ ui: { displayDialogAsync } }) as { EventType: object };
        vi.stubGlobal("Office", { ...stub, EventType: { ...stub.EventType, DialogMessageReceived: "message", DialogEventReceived: "event" } });
        const { dialog } = await findHost(page());
        return dialog!;
    };
    const opens = (): void => {
        displayDialogAsync.mockImplementation((_: string, __: object, done: (result: object) => void) =>
            done({ status: "succeeded", value: { close, addEventHandler: (type: string, handler: (told: object) => void) => (handlers[type] = handler) } }));
    };

    test("gives what the page in it hands back, and closes it", async () => {
        opens();
        const answer = (await withDialog())("https://app.example/addin/signin.html#to=x");
        handlers["message"]!({ message: "?code=c&state=s" });

        expect(await answer).toBe("?code=c&state=s");
        expect(close).toHaveBeenCalledOnce();
    });

    test("gives nothing when the user closes it", async () => {
        opens();
        const answer = (await withDialog())("https://app.example/addin/signin.html");
        handlers["event"]!({ error: 12006 });

        expect(await answer).toBeNull();
    });

    test("rejects when Outlook shows none", async () => {
        displayDialogAsync.mockImplementation((_: string, __: object, done: (result: object) => void) => done({ status: "failed", error: { message: "12007" } }));

        await expect((await withDialog())("https://app.example/addin/signin.html")).rejects.toThrow("12007");
    });

    test("is not there where Outlook has none", async () => {
        vi.stubGlobal("Office", office());
        expect((await findHost(page())).dialog).toBeNull();
    });
});
