import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./fixtures.ts";

const looks = {
    light: { colorScheme: "light", forcedColors: "none" },
    dark: { colorScheme: "dark", forcedColors: "none" },
    "high contrast": { colorScheme: "dark", forcedColors: "active" },
} as const;

type Looking = {
    /** Brings back what only lasts for seconds. */
    before?: () => Promise<void>;
    /** Only the light look, for what differs in nothing that colours can break. */
    onlyLight?: boolean;
    /** Only what is in this frame: the page around it is not ours. */
    frame?: string | undefined;
};

/** No violation of WCAG 2.2 AA, in light, in dark and in forced colours. */
export async function expectAccessible(page: Page, what: string, { before, onlyLight = false, frame }: Looking = {}): Promise<void> {
    for (const [look, media] of Object.entries(looks).slice(0, onlyLight ? 1 : undefined)) {
        await page.emulateMedia(media);
        await before?.();
        // In forced colours the system's colours are drawn, but axe reads ours.
        const unread = media.forcedColors === "active" ? ["color-contrast"] : [];
        const axe = new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).disableRules(unread);
        const { violations } = await (frame === undefined ? axe : axe.include(frame)).analyze();
        const said = violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(" ")}: ${failureSummary}`));
        expect.soft(said, `${what}, ${look}`).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: null, forcedColors: null });
}
