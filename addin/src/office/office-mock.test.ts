// Against Microsoft's own mock of Office. It cannot hold a value that is null (an item that is not there yet: host.test.ts, follow-item.test.ts),
// raises no events (the handlers are called here by hand), and knows nothing of requirement sets or permissions (given here as functions).
import { OfficeMockObject } from "office-addin-mock";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { dialogOf, tellParent } from "./dialog.ts";
import { followItem } from "./follow-item.ts";
import { openEvent, write } from "./forms.ts";
import { findHost } from "./host.ts";
import { keyOf, readItem } from "./item.ts";
import { isSupported, type OfficeJs } from "./office.ts";

type Done = (result: object) => void;
const page = { location: { search: "?_host_Info=Outlook$Web$16.01", hash: "" }, name: "" } as unknown as Window;
const ben = { emailAddress: "ben@delta.example", displayName: "Ben" };
const cleo = { emailAddress: "cleo@delta.example", displayName: "Cleo" };
const field = (value: unknown): object => ({ getAsync: (done: Done) => done({ status: "succeeded", value }) });
const failing = { getAsync: (done: Done) => done({ status: "failed", error: { code: 9020 } }) };
const heardOf = vi.fn<(type: string, handler: () => void) => void>();
const itemHeardOf = vi.fn<(type: string, handler: () => void) => void>();

const items = {
    "a mail that is read": { itemId: "mail-1", from: ben, sender: ben, to: [cleo], cc: [] },
    "a message that is written": { from: field(cleo), to: field([ben]), cc: field([cleo]), addHandlerAsync: itemHeardOf },
    "an appointment that is planned": { organizer: field(cleo), requiredAttendees: field([ben]), optionalAttendees: field([]), addHandlerAsync: itemHeardOf },
};

/** Outlook with this item open, and the requirement sets up to this version. */
function outlookWith(item: object, version = 15, more: object = {}): OfficeJs {
    const office: object = {
        host: "outlook",
        EventType: { ItemChanged: "olkItemSelectedChanged", OfficeThemeChanged: "officeThemeChanged", RecipientsChanged: "olkRecipientsChanged", DialogMessageReceived: "dialogMessageReceived", DialogEventReceived: "dialogEventReceived" },
        MailboxEnums: { RestVersion: { v2_0: "v2.0" } },
        onReady: () => Promise.resolve({ host: "Outlook" }),
        context: {
            displayLanguage: "de-DE",
            partitionKey: "part-7-",
            officeTheme: { bodyBackgroundColor: "#1F1F1F" },
            requirements: { isSetSupported: (set: string, wanted: string) => set !== "NestedAppAuth" && Number(wanted.split(".")[1]) <= version },
            mailbox: { userProfile: { emailAddress: "me@harbor.example" }, item, addHandlerAsync: heardOf, ...more },
            ui: { displayDialogAsync: vi.fn(), messageParent: vi.fn() },
        },
    };
    const mock: object = new OfficeMockObject(office);
    vi.stubGlobal("Office", mock);
    return mock as OfficeJs;
}

beforeEach(() => vi.clearAllMocks());

describe.each([
    ["a mail that is read", "mail", ["Ben"], 0],
    ["a message that is written", "draft", ["Ben", "Cleo"], 1],
    ["an appointment that is planned", "meeting", ["Cleo", "Ben"], 1],
] as const)("%s", (mode, kind, names, changes) => {
    test("is read with its people", async () => {
        const item = await readItem(outlookWith(items[mode]).context.mailbox.item);

        expect(item?.kind).toBe(kind);
        expect(item?.people.map(({ name }) => name)).toEqual(names);
    });

    test("is followed, with its recipients where they can change", async () => {
        outlookWith(items[mode]);
        const host = await findHost(page);
        const told = vi.fn();
        followItem(host, window, told);
        await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());

        expect(told.mock.calls[0]).toEqual([expect.objectContaining({ kind })]);
        expect(heardOf).toHaveBeenCalledExactlyOnceWith("olkItemSelectedChanged", expect.any(Function));
        expect(itemHeardOf).toHaveBeenCalledTimes(changes);
    });

    test("has a key of its own", () => {
        const { item } = outlookWith(items[mode]).context.mailbox;
        expect(keyOf(item)).toBe(kind === "mail" ? "mail-1" : item);
    });
});

test.each(["to", "requiredAttendees"])("a form whose %s cannot be read holds nobody", async (name) => {
    expect((await readItem(outlookWith({ [name]: failing }).context.mailbox.item))?.people).toEqual([]);
});

test("the host says who, where and how it looks", async () => {
    outlookWith(items["a mail that is read"]);
    const host = await findHost(page);

    expect(host).toMatchObject({ mailbox: "me@harbor.example", partition: "part-7-", language: "de-DE", signsInNested: false });
    expect(host.isDark()).toBe(true);
});

test("a requirement set is there or not", () => {
    const office = outlookWith(items["a mail that is read"], 5);

    expect([isSupported(office, "Mailbox", "1.5"), isSupported(office, "Mailbox", "1.6")]).toEqual([true, false]);
});

test("a draft and an event open in Outlook's forms", async () => {
    const displayNewMessageFormAsync = vi.fn((_form: object, done: Done) => done({ status: "succeeded" }));
    const displayAppointmentFormAsync = vi.fn((_id: string, done: Done) => done({ status: "failed" }));
    const office = outlookWith(items["a mail that is read"], 9, { displayNewMessageFormAsync, displayAppointmentFormAsync, convertToEwsId: (id: string) => `ews:${id}` });

    expect(await write(office, office.context.mailbox, { to: "ben@delta.example", subject: "Hello", body: "a<b" })).toBe(true);
    expect(displayNewMessageFormAsync.mock.calls[0]![0]).toEqual({ toRecipients: ["ben@delta.example"], subject: "Hello", htmlBody: "a&lt;b" });
    expect(await openEvent(office, office.context.mailbox, "e1")).toBe(false);
    expect(displayAppointmentFormAsync.mock.calls[0]![0]).toBe("ews:e1");
});

test("the dialog gives what its page hands back, and the page hands it back", async () => {
    const office = outlookWith(items["a mail that is read"]);
    const handlers: Record<string, (told: object) => void> = {};
    const close = vi.fn();
    vi.mocked(office.context.ui.displayDialogAsync).mockImplementation(((_page: string, _options: object, done: Done) =>
        done({ status: "succeeded", value: { close, addEventHandler: (type: string, handler: (told: object) => void) => (handlers[type] = handler) } })) as never);
    const answer = dialogOf(office)!("https://app.example/addin/signin.html");
    handlers["dialogMessageReceived"]!({ message: "?code=c" });

    expect(await answer).toBe("?code=c");
    expect(close).toHaveBeenCalledOnce();
    expect(await tellParent({ Office: office } as unknown as Window, "?code=c")).toBe(true);
    expect(office.context.ui.messageParent).toHaveBeenCalledExactlyOnceWith("?code=c");
});
