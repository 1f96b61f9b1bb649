import type { BrowserContext, ConsoleMessage } from "@playwright/test";
import { appAddress, outlookPage, serveApp, serveOfficeJs, serveOutlook } from "../product/real-office.ts";
import { expect, test } from "./fixtures.ts";

type OfficeInPage = { Office: { onReady: () => Promise<unknown>; context: { mailbox?: { userProfile: { emailAddress: string } } } } };

test.use({
    productOf: "real office.js",
    begins: {
        settings: { Addin__OfficeJs: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js", Addin__FrameAncestors: new URL(outlookPage).origin },
        address: appAddress,
    },
    permissions: ["local-network-access"], // the simulated sign-in is on this machine
});

/** What the browser refuses or complains of, in every page and frame of it. */
async function complaintsIn(context: BrowserContext): Promise<string[]> {
    const complaints: string[] = [];
    await context.exposeFunction("tellBreach", (breach: string) => void complaints.push(breach));
    await context.addInitScript(() => document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample, sourceFile, lineNumber }) =>
        void (window as unknown as { tellBreach: (breach: string) => void }).tellBreach(`${effectiveDirective} refused ${blockedURI} ${sample} (${sourceFile}:${lineNumber})`)));
    context.on("console", (message: ConsoleMessage) => {
        if (["error", "warning"].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
    });
    context.on("weberror", (error) => complaints.push(error.error().message));
    return complaints;
}

test("Microsoft's own office.js runs in Outlook's frame, and the pane's policy has nothing against it", async ({ page, context, product }) => {
    const complaints = await complaintsIn(context);
    const asked = await serveOfficeJs(context);
    const { person } = product.simulator;
    await serveApp(context, product.app);
    await serveOutlook(context, { mailbox: person, sender: await product.colleague() });
    await page.goto(outlookPage);
    await expect(page.frameLocator("#sidebar").getByRole("button", { name: /^Sign in/ })).toBeVisible();

    const pane = page.frames().find((frame) => frame.url().startsWith(appAddress));
    expect(await pane?.evaluate(() => (globalThis as unknown as OfficeInPage).Office.context.mailbox?.userProfile.emailAddress)).toBe(person.address);
    expect(asked).toEqual(expect.arrayContaining(["office.js", "MicrosoftAjax.js", "outlook-web-16.01.js", "en-us/office_strings.js", "en-us/outlook_strings.js"]));
    expect(complaints).toEqual([]);
});

for (const [name, said] of [["taskpane.html", "Sign in with Microsoft"], ["signin.html", "This window was opened without Reconnect."]] as const) {
    test(`Outside Outlook it runs beside ${name}, without a complaint either`, async ({ page, context, product }) => {
        const complaints = await complaintsIn(context);
        const asked = await serveOfficeJs(context);
        await serveApp(context, product.app);
        await page.goto(`${appAddress}/addin/${name}`);
        await expect(page.getByText(said)).toBeVisible();
        await page.evaluate(() => (globalThis as unknown as OfficeInPage).Office.onReady());

        expect(asked).toContain("o15apptofilemappingtable.js");
        expect(complaints).toEqual([]);
    });
}

test("A text that would become markup or script is refused", async ({ page, context, product }) => {
    await serveOfficeJs(context);
    await serveApp(context, product.app);
    await page.goto(`${appAddress}/addin/taskpane.html`);
    const tries = await page.evaluate(() => {
        const refusedBy = (act: () => unknown): string => {
            try {
                act();
                return "let through";
            } catch (error) {
                return (error as Error).name;
            }
        };
        return [
            refusedBy(() => (document.createElement("div").innerHTML = "<img>")),
            refusedBy(() => document.body.insertAdjacentHTML("beforeend", "<img>")),
            refusedBy(() => (document.createElement("script").text = "1")),
            refusedBy(() => (document.createElement("script").src = "https://elsewhere.example/a.js")),
            new DOMParser().parseFromString("<img>", "text/html").querySelector("img") === null ? "empty" : "let through",
        ];
    });

    expect(tries).toEqual(["TypeError", "TypeError", "TypeError", "TypeError", "empty"]);
});
