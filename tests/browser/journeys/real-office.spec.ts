import type { BrowserContext, ConsoleMessage } from "@playwright/test";
import { appAddress, outlookPage, serveApp, serveOfficeJs, serveOutlook } from "../product/real-office.ts";
import { expect, signIn, test } from "./fixtures.ts";

test.use({
    productOf: "real office.js",
    productWith: {
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
    const sender = await product.colleague();
    await serveApp(context, product.app);
    await serveOutlook(context, { mailbox: person, sender });
    await page.goto(outlookPage);
    const pane = page.frameLocator("#sidebar");
    await signIn(page, pane, product);
    await expect(pane.getByRole("tab", { name: "This mail" })).toBeVisible();

    expect(asked).toEqual(expect.arrayContaining(["office.js", "outlook-web-16.01.js", "en-us/office_strings.js", "en-us/outlook_strings.js"]));
    expect(complaints).toEqual([]);
});
