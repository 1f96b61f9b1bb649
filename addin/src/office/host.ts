import { dialogOf } from "./dialog.ts";
import { openEvent, write } from "./forms.ts";
import { hearRecipients, keyOf, readItem } from "./item.ts";
import { isSupported, type OfficeJs } from "./office.ts";
import type { Dialog } from "../sign-in/dialog-sign-in.ts";

/** What the pane stands in: Outlook, or a plain browser page where everything here is null or false. */
export type Host = {
    /** Address of the mailbox that is open; null outside Outlook. */
    mailbox: string | null;
    /** What the name of everything in this browser's storage has to begin with; empty where Office names nothing. */
    partition: string;
    /** BCP 47 tag of the host's own language; null where it does not say. */
    language: string | null;
    /** True where Outlook itself can hand out tokens (nested app authentication 1.1). */
    signsInNested: boolean;
    /** Whether Office's theme is dark; null where it does not say. */
    isDark: () => boolean | null;
    onThemeChanged: (heard: () => void) => void;
    /** The item that is open now, read anew: Outlook does not tell every change. Null when none is open, or it cannot be read. */
    openItem: () => Promise<OpenItem | null>;
    /** What differs from one open item to the next. Cheap enough to be looked at all the time; null when none is open. */
    openKey: () => unknown;
    /** Tells when another item is opened, or the people of the open one change. */
    onItemChanged: (heard: () => void) => void;
    /** Puts a draft into a new message of Outlook's own, for the user to look at and send. False where this Outlook cannot. */
    write: (draft: Draft) => Promise<boolean>;
    /** Shows an event in Outlook's own form. False where this Outlook cannot. */
    openEvent: (eventId: string) => Promise<boolean>;
    /** Shows a page of our own origin in Office's dialog; null where there is none. */
    dialog: Dialog | null;
};

export type Party = { name: string; address: string };

/** What is open: a mail with its sender, a mail being written with its recipients, a meeting with everybody in it. */
export type OpenItem = { kind: "mail" | "draft" | "meeting"; people: Party[] };

/** A message as plain text, for the user to change and send. */
export type Draft = { to: string; subject: string; body: string };

const patience = { inOffice: 15_000, elsewhere: 1_000 };

/** Finds out where the pane stands. Never rejects: without office.js it is a browser page. */
export async function findHost(frame: Window): Promise<Host> {
    // Outlook says in the address or in the window's name that it is there, so only then is a slow office.js worth waiting for.
    const isInOffice = /_host_info/i.test(`${frame.location.search}${frame.location.hash}${frame.name}`);
    const office = await officeWithin(isInOffice ? patience.inOffice : patience.elsewhere);
    const context = office?.context as { mailbox?: typeof Office.context.mailbox } | undefined; // outside Outlook it holds no mailbox
    const mailbox = context?.mailbox;
    return office && mailbox ? outlookHost(office, mailbox) : browserPage;
}

const browserPage: Host = {
    mailbox: null,
    partition: "",
    language: null,
    signsInNested: false,
    isDark: () => null,
    onThemeChanged: () => undefined,
    openItem: () => Promise.resolve(null),
    openKey: () => null,
    onItemChanged: () => undefined,
    write: () => Promise.resolve(false),
    openEvent: () => Promise.resolve(false),
    dialog: null,
};

function outlookHost(office: OfficeJs, mailbox: typeof Office.context.mailbox): Host {
    return {
        mailbox: mailbox.userProfile.emailAddress,
        partition: (office.context as { partitionKey?: string }).partitionKey ?? "", // only browsers that divide their storage have one
        language: office.context.displayLanguage || null,
        signsInNested: isSupported(office, "NestedAppAuth", "1.1"),
        isDark: () => isDarkTheme(office.context.officeTheme),
        onThemeChanged: (heard) => {
            // The type is there from Mailbox 1.14 on; older hosts keep the theme they started with.
            const type = office.EventType.OfficeThemeChanged as Office.EventType | undefined;
            if (type !== undefined && isSupported(office, "Mailbox", "1.14")) mailbox.addHandlerAsync(type, heard);
        },
        openItem: () => readItem(mailbox.item),
        openKey: () => keyOf(mailbox.item),
        onItemChanged: (heard) => {
            const hear = (): void => {
                hearRecipients(office, mailbox.item, heard);
                heard();
            };
            hearRecipients(office, mailbox.item, heard);
            if (isSupported(office, "Mailbox", "1.5")) mailbox.addHandlerAsync(office.EventType.ItemChanged, hear);
        },
        write: (draft) => write(office, mailbox, draft),
        openEvent: (eventId) => openEvent(office, mailbox, eventId),
        dialog: dialogOf(office),
    };
}

/** Dark when the theme's ground is nearer to black than to white. */
export function isDarkTheme(theme: { bodyBackgroundColor?: string } | undefined): boolean | null {
    const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(theme?.bodyBackgroundColor ?? "");
    if (!parts) return null;
    const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => Number.parseInt(part, 16));
    return 299 * red + 587 * green + 114 * blue < 128_000;
}

async function officeWithin(milliseconds: number): Promise<OfficeJs | null> {
    const until = Date.now() + milliseconds;
    while (Date.now() < until) {
        const office = (globalThis as { Office?: OfficeJs }).Office;
        if (office?.onReady) {
            const isReady = await Promise.race([office.onReady().then(() => true), later(until - Date.now(), false)]);
            return isReady ? office : null;
        }
        await later(25, null); // office.js is loaded beside us and announces itself by existing
    }
    return null;
}

const later = <T>(milliseconds: number, value: T): Promise<T> => new Promise((resolve) => setTimeout(() => resolve(value), milliseconds));
