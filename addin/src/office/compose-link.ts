import type { Draft } from "./host.ts";

/** A link that opens the draft in Outlook on the web, for where no Outlook is around the pane. */
export function composeLink({ to, subject, body }: Draft): string {
    const link = new URL("https://outlook.office.com/mail/deeplink/compose");
    // Outlook reads a plus sign as one, so spaces must not be written that way.
    link.search = Object.entries({ to, subject, body }).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
    return link.href;
}
