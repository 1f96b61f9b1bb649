import { chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { freePort } from "../product/program.ts";
import { expect, test } from "./fixtures.ts";

test.use({ productOf: "lighthouse" });

// A browser of its own: Lighthouse drives it through a port, and empties its storage.
for (const path of ["addin/taskpane.html", "privacy"]) {
    test(`Lighthouse finds nothing to better in /${path}: accessibility and best practices`, async ({ product, launchOptions }) => {
        test.setTimeout(180_000);
        const port = await freePort();
        const browser = await chromium.launch({ ...launchOptions, args: [...launchOptions.args ?? [], `--remote-debugging-port=${port}`] });
        try {
            const run = await lighthouse(`${product.app}/${path}`, { port, output: "json", logLevel: "error", onlyCategories: ["accessibility", "best-practices"] });
            const { categories, audits } = run!.lhr;
            const short = Object.values(audits).filter(({ score, scoreDisplayMode }) => score !== null && score < 1 && scoreDisplayMode !== "informative");

            expect(short.map(({ id, title, details }) => `${id}: ${title} ${JSON.stringify(details)}`)).toEqual([]);
            expect(Object.fromEntries(Object.entries(categories).map(([name, { score }]) => [name, (score ?? 0) * 100]))).toEqual({ accessibility: 100, "best-practices": 100 });
        } finally {
            await browser.close();
        }
    });
}
