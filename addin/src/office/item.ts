import { isSupported, type OfficeJs } from "./office.ts";
import type { OpenItem, Party } from "./host.ts";

/** Any item, in any mode: what of it is there differs by kind, mode and version, so nothing is taken for granted. */
type Item = Partial<Record<"itemId" | "from" | "organizer" | "to" | "cc" | "requiredAttendees" | "optionalAttendees", unknown>> & {
    addHandlerAsync?: (type: Office.EventType | string, handler: () => void) => void;
};
const patience = 2_000; // some hosts never answer for a field

type Form = { getAsync: (done: (result: { status?: unknown; value?: unknown }) => void) => void };

/** Who is on the item. Null when none is open. Never rejects: an item may go away while it is read. */
export async function readItem(open: unknown): Promise<OpenItem | null> {
    if (typeof open !== "object" || open === null) return null;
    const item = open as Item;
    if (isForm(item.to)) return { kind: "draft", people: await peopleOf([item.to, item.cc]) };
    if (item.requiredAttendees) return { kind: "meeting", people: await peopleOf([item.organizer, item.requiredAttendees, item.optionalAttendees]) };
    // While a mail is written its `from` is a form field for the user's own address.
    const people = isForm(item.from) ? [] : await peopleOf([item.from]);
    return people.length > 0 ? { kind: "mail", people } : null;
}

/** The item's id, or the item itself while it is written and has none. Null when none is open. */
export function keyOf(open: unknown): unknown {
    return (typeof open === "object" && (open as Item | null)?.itemId) || open || null;
}

/** Tells when the people of an item that is being written change, where Outlook can (Mailbox 1.7). */
export function hearRecipients(office: OfficeJs, open: unknown, heard: () => void): void {
    const item = open as Item | null | undefined;
    if (!item || !(isForm(item.to) || isForm(item.requiredAttendees)) || !isSupported(office, "Mailbox", "1.7")) return;
    item.addHandlerAsync?.(office.EventType.RecipientsChanged, heard);
}

async function peopleOf(fields: readonly unknown[]): Promise<Party[]> {
    const read = await Promise.all(fields.map((field) => (isForm(field) ? ask(field) : Promise.resolve(field))));
    return read.flat().flatMap(partyOf);
}

const isForm = (field: unknown): field is Form => typeof field === "object" && field !== null && "getAsync" in field;

const ask = (field: Form): Promise<unknown> =>
    new Promise((resolve) => {
        setTimeout(() => resolve(undefined), patience);
        try {
            field.getAsync(({ value }) => resolve(value));
        } catch {
            resolve(undefined);
        }
    });

function partyOf(value: unknown): Party[] {
    if (typeof value !== "object" || value === null || !("emailAddress" in value)) return [];
    const { emailAddress, displayName } = value as Office.EmailAddressDetails;
    return emailAddress ? [{ address: emailAddress, name: displayName || emailAddress }] : [];
}
