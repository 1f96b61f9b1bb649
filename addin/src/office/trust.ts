/** The part of Trusted Types that is needed here; not every browser has it. */
type Rules = { createScriptURL: (address: string) => string | null; createHTML: (markup: string, type: string, sink: string) => string | null };
type Policies = { createPolicy: (name: string, rules: Rules) => unknown };

/** Office's scripts for Outlook begin by fetching this one, from elsewhere, and stop without it. */
const ajax = "https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js";

/**
 * Lets office.js fetch its own parts, which it does by inserting script elements, and nothing else: every other text that would
 * become script or markup is refused by the page's policy. Call it before office.js runs.
 */
export function trustOffice(frame: Window): void {
    const policies = (frame as { trustedTypes?: Policies }).trustedTypes;
    const office = frame.document.querySelector<HTMLScriptElement>("script#office")?.src;
    if (!policies || !office) return;
    const { origin } = new URL(office);
    policies.createPolicy("default", {
        createScriptURL: (address) => (address === ajax || originOf(address, frame) === origin ? address : null),
        // For its telemetry office.js looks for the user in a token of the store's. It finds an empty one: nothing of it is read, and the browser complains of nothing.
        createHTML: (_markup, _type, sink) => (sink === "DOMParser parseFromString" ? "<t/>" : null),
    });
}

function originOf(address: string, frame: Window): string | null {
    try {
        return new URL(address, frame.document.baseURI).origin;
    } catch {
        return null;
    }
}
