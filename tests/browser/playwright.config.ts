import { defineConfig, devices } from "@playwright/test";
import { fontSettings } from "./fonts/fonts.ts";

const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** The pictures of the docs are the ones that are compared. */
const pictures = "../../docs/pictures/{arg}{ext}";

/** What takes the time of the pane, and so wants nothing beside it. */
const timed = "**/warm.spec.ts";

export default defineConfig({
    workers: 2, // the journeys of one file share one running product; two files run beside each other
    retries: 0,
    forbidOnly: true,
    timeout: 90_000,
    expect: { timeout: 15_000 },
    outputDir: "test-results/failures",
    reporter: [["list"], ["junit", { outputFile: process.env["PLAYWRIGHT_JUNIT"] ?? "test-results/browser.xml", stripANSIControlSequences: true }]],
    use: {
        ...devices["Desktop Chrome"],
        locale: "en-GB",
        timezoneId: "Europe/Berlin",
        screenshot: "only-on-failure",
        trace: "retain-on-failure",
        contextOptions: { reducedMotion: "reduce" },
        launchOptions: {
            executablePath,
            env: { ...process.env, ...fontSettings },
            args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        },
    },
    projects: [
        { name: "journeys", testDir: "journeys", testIgnore: timed },
        { name: "mail", testDir: "mail", snapshotPathTemplate: pictures },
        { name: "pictures", testDir: "pictures", snapshotPathTemplate: pictures },
        { name: "timed", testDir: "journeys", testMatch: timed, dependencies: ["journeys", "mail", "pictures"] },
    ],
});
