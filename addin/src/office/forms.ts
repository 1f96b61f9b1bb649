import type { Draft } from "./host.ts";
import { isSupported, type OfficeJs } from "./office.ts";

type Mailbox = typeof Office.context.mailbox;

const longestSubject = 255; // as Outlook's form takes it; a longer one is refused whole

/** Opens Outlook's new-message form with the draft. False where there is none, as while a mail is being written. */
export function write(office: OfficeJs, mailbox: Mailbox, { to, subject, body }: Draft): Promise<boolean> {
    const form = { toRecipients: [to], subject: subject.slice(0, longestSubject), htmlBody: toHtml(body) };
    if (isSupported(office, "Mailbox", "1.9")) return asked((done) => mailbox.displayNewMessageFormAsync(form, done));
    return tried(() => isSupported(office, "Mailbox", "1.6") && (mailbox.displayNewMessageForm(form), true));
}

/** Opens an event in Outlook's form, by the id that Graph gave it. */
export function openEvent(office: OfficeJs, mailbox: Mailbox, eventId: string): Promise<boolean> {
    // The older call never says whether it worked, and would leave a dead button.
    if (!isSupported(office, "Mailbox", "1.9")) return Promise.resolve(false);
    return asked((done) => mailbox.displayAppointmentFormAsync(mailbox.convertToEwsId(eventId, office.MailboxEnums.RestVersion.v2_0), done));
}

const asked = (call: (done: (result: Office.AsyncResult<void>) => void) => void): Promise<boolean> =>
    new Promise((resolve) => {
        try {
            call((result) => resolve((result.status as unknown) === "succeeded"));
        } catch {
            resolve(false); // some hosts throw where others answer
        }
    });

function tried(call: () => boolean): Promise<boolean> {
    try {
        return Promise.resolve(call());
    } catch {
        return Promise.resolve(false);
    }
}

const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;" };

/** Plain text as the HTML that Outlook's form wants. */
export const toHtml = (text: string): string => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? "").replace(/\r?\n/g, "<br>");
