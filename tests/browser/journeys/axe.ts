import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./fixtures.ts";

const looks = {
    light: { colorScheme: "light", forcedColors: "none" },
    dark: { colorScheme: "dark", forcedColors: "none" },
    "high contrast": { colorScheme: "dark", forcedColors: "active" },
} as const;

/** No violation of WCAG 2.2 AA, in light, in dark and in forced colours. `before` brings back what only lasts for seconds. */
export async function expectAccessible(page: Page, what: string, before: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    for (const [look, media] of Object.entries(looks)) {
        await page.emulateMedia(media);
        await before();
        // In forced colours the system's colours are drawn, but axe reads ours.
        const unread = media.forcedColors === "active" ? ["color-contrast"] : [];
        const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).disableRules(unread).analyze();
        const said = violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(" ")}: ${failureSummary}`));
        expect.soft(said, `${what}, ${look}`).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: null, forcedColors: null });
}
