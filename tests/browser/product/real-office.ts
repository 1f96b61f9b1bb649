import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { BrowserContext } from "@playwright/test";

const hosted = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const ajax = "https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js";
/** Where browsers find the app: office.js wants https around it. */
export const appAddress = "https://reconnect.example";
/** One of the pages that the app allows around the sidebar, and that office.js trusts. */
export const outlookPage = "https://outlook.office.com/mail/";
// What Outlook on the web says of itself in the address of the sidebar.
const hostInfo = "_host_Info=Outlook$Web$16.01$en-US$$$$0";

/** Whose mailbox the page has open, and whose mail in it. */
export type Opened = { mailbox: { name: string; address: string }; sender: { name: string; address: string } };

/** Answers for where Office hosts its scripts, with Microsoft's own from their package. Gives the names of those that were asked for. */
export async function serveOfficeJs(context: BrowserContext): Promise<string[]> {
    const scripts = join(dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")), "dist");
    const asked: string[] = [];
    await context.route(`${hosted}**`, async (route) => {
        const path = new URL(route.request().url()).pathname.slice(new URL(hosted).pathname.length);
        asked.push(path);
        await route.fulfill({ path: join(scripts, path), contentType: "text/javascript", headers: { "access-control-allow-origin": "*" } });
    });
    await context.route(ajax, async (route) => {
        asked.push("MicrosoftAjax.js");
        await route.fulfill({ contentType: "text/javascript", body: `(${playAjax.toString()})();`, headers: { "access-control-allow-origin": "*" } });
    });
    return asked;
}

/** Answers for the app at its address, with what it answers where it runs. */
export async function serveApp(context: BrowserContext, app: string): Promise<void> {
    await context.route(`${appAddress}/**`, async (route) => {
        const response = await route.fetch({ url: route.request().url().replace(appAddress, app), maxRedirects: 0 });
        await route.fulfill({ response });
    });
}

/** Plays Outlook on the web around the sidebar: a page that frames it and answers office.js as Outlook's own page does. */
export async function serveOutlook(context: BrowserContext, opened: Opened): Promise<void> {
    const script = `(${playOutlook.toString()})(${JSON.stringify({ ...opened, pane: `${appAddress}/addin/taskpane.html?${hostInfo}`, origin: new URL(outlookPage).origin })})`;
    await context.route(outlookPage, (route) => route.fulfill({
        contentType: "text/html",
        body: `<!doctype html><title>Mail</title><iframe id="sidebar" title="Reconnect" width="360" height="700"></iframe><script>${script}</script>`,
    }));
}

// What office.js looks for before it takes Microsoft's Ajax library for loaded. The library itself is in no package.
function playAjax(): void {
    const nothing = (): null => null;
    const registerNamespace = (path: string): void => {
        path.split(".").reduce((at, name) => (at[name] ??= {}) as Record<string, unknown>, window as unknown as Record<string, unknown>);
    };
    Object.assign(Function, { _validateParams: nothing, _validateParameter: nothing, registerNamespace, registerClass: nothing });
    Object.assign(Function.prototype, { registerClass: nothing });
    Object.assign(window, { Type: Function, Sys: { StringBuilder: nothing, Serialization: { JavaScriptSerializer: { serialize: nothing } }, Debug: { trace: nothing } } });
}

// This and the one before run in the page, so they use nothing from out here.
function playOutlook({ pane, mailbox, sender, origin }: Opened & { pane: string; origin: string }): void {
    const frame = document.getElementById("sidebar") as HTMLIFrameElement;
    const answer = (message: object): void => frame.contentWindow?.postMessage(JSON.stringify(message), new URL(pane).origin);
    const opened = {
        _id: "reconnect", _appName: 64, _appVersion: "16.01", _appUILocale: "en-US", _dataLocale: "en-US", _docUrl: origin, _clientMode: 0, _settings: {}, _reason: 0,
        _requirementMatrix: "{\"Mailbox\":\"1.15\",\"DialogApi\":\"1.1\",\"react\":\"1.1\"}",
    };
    const item = {
        itemType: 1, permissionLevel: 1, hostVersion: "16.01.1.1", owaView: "ThreeColumns", userProfileType: "office365", userDisplayName: mailbox.name, userEmailAddress: mailbox.address,
        userTimeZone: "Europe/Berlin", id: "mail-1", subject: "Hello", normalizedSubject: "Hello", conversationId: "conversation-1", from: sender, sender, to: [mailbox],
    };
    window.addEventListener("message", (event) => {
        if (event.source !== frame.contentWindow || typeof event.data !== "string") return;
        const request = JSON.parse(event.data) as { _messageType: number; _actionName: string; _conversationId: string; _correlationId: number };
        if (request._messageType !== 0) return;
        const answers: Record<string, unknown> = { ContextActivationManager_getAppContextAsync: opened, GetInitialData: item };
        answer({
            _messageType: 1, _responseType: 0, _errorCode: 0, _serializerVersion: 1, _origin: origin,
            _actionName: request._actionName, _conversationId: request._conversationId, _correlationId: request._correlationId,
            _data: answers[request._actionName] ?? { wasSuccessful: true },
        });
    });
    frame.src = `${pane}#&_xdm_Info=conversation|reconnect|${origin}`;
}
