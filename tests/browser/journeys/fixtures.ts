import { test as base, expect, type FrameLocator, type Locator, type Page } from "@playwright/test";
import { Product, type Beginning } from "../product/product.ts";

type Journey = {
    /** Fails the test when the browser reports a breach of a content security policy, or an error of a script. */
    clean: void;
};
type Run = {
    /** A name per file: each file gets a product of its own, with nothing booked or sent yet. */
    productOf: string;
    /** How that product begins: now, with the mailbox read, unless said. */
    begins: Beginning;
    product: Product;
};

export const test = base.extend<Journey, Run>({
    productOf: ["", { option: true, scope: "worker" }],
    begins: [{}, { option: true, scope: "worker" }],
    product: [async ({ productOf: _, begins }, use) => {
        const product = await Product.start(begins);
        await use(product);
        await product.stop();
    }, { scope: "worker", timeout: 240_000 }],
    clean: [async ({ context }, use) => {
        const breaches: string[] = [];
        context.on("console", (message) => {
            if (/content security policy/i.test(message.text())) breaches.push(`${message.page()?.url()}: ${message.text()}`);
        });
        context.on("weberror", (error) => breaches.push(`${error.page()?.url()}: ${error.error().message}`));
        await use();
        expect(breaches).toEqual([]);
    }, { auto: true }],
});

export { expect };

/** What the sidebar is drawn in: the frame beside the mails, or a page of its own. */
export type Pane = Page | FrameLocator;

/** Opens the Outlook-like page and signs in through the window that the sidebar opens. */
export async function openOutlook(page: Page, product: Product): Promise<FrameLocator> {
    await page.goto(product.simulator.address);
    const sidebar = page.frameLocator("#sidebar");
    await signIn(page, sidebar, product);
    return sidebar;
}

/** Opens the sidebar as a page of its own and signs in. */
export async function openPage(page: Page, product: Product): Promise<Page> {
    await page.goto(`${product.app}/addin/taskpane.html`);
    await signIn(page, page, product);
    return page;
}

export async function signIn(page: Page, pane: Pane, product: Product): Promise<void> {
    const opened = page.waitForEvent("popup");
    await pane.getByRole("button", { name: /^Sign in/ }).click();
    const signInPage = await opened;
    await signInPage.getByRole("button", { name: product.simulator.person.name }).click();
    await expect(pane.getByRole("heading", { name: "This week" })).toBeVisible();
}

/** The card of one suggested person. */
export const cardOf = (pane: Pane, name: string): Locator => pane.getByRole("article", { name, exact: true });

/** Goes to one of the views at the top of the sidebar. */
export async function goTo(pane: Pane, tab: "This week" | "This mail" | "Coming" | "Settings"): Promise<void> {
    await pane.getByRole("tab", { name: tab }).click();
    await expect(pane.getByRole("tab", { name: tab })).toHaveAttribute("aria-selected", "true");
}
