import { afterEach, beforeEach, expect, test, vi } from "vitest";
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
    expect(host.openMail()).toEqual({ name: "Anna", address: "anna@fjord.example" });

    outlook().context.mailbox.item = null; // happens on ItemChanged

    expect(host.openMail()).toBeNull();
});

test.each([["a mail being written", { from: { getAsync: () => undefined } }], ["an item without sender", {}], ["a nameless sender without address", { from: { emailAddress: "" } }]])(
    "finds no sender in %s", async (_, item) => {
        vi.stubGlobal("Office", office());
        const host = await findHost(page());
        outlook().context.mailbox.item = item;

        expect(host.openMail()).toBeNull();
    });

test("hears of the next mail where Outlook can tell", async () => {
    isSetSupported.mockImplementation((set, version) => set === "Mailbox" && version === "1.5");
    vi.stubGlobal("Office", office());
    const host = await findHost(page());
    const heard = vi.fn();
    host.onMailChanged(heard);
    host.onThemeChanged(heard);

    expect(addHandlerAsync).toHaveBeenCalledExactlyOnceWith("olkItemSelectedChanged", heard);
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
