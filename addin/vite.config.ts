import { resolve } from "node:path";
import { defineConfig } from "vitest/config";
import { firstChunk } from "./build/first-chunk.ts";
import { noHydration } from "./build/no-hydration.ts";
import { officeLast } from "./build/office-last.ts";
import { shortTemplates } from "./build/short-templates.ts";
import { sizeBudget } from "./build/size-budget.ts";

const here = import.meta.dirname;

export default defineConfig({
    base: "/addin/",
    plugins: [noHydration(), shortTemplates(), officeLast(), sizeBudget()],
    build: {
        outDir: "dist",
        target: "es2022",
        modulePreload: { polyfill: false, resolveDependencies: (_, deps, { hostType }) => (hostType === "html" ? deps : []) }, // the page names its files at once; views are fetched ahead anyway
        cssCodeSplit: false,
        assetsInlineLimit: 0, // the page's policy allows no data: scripts or styles
        rolldownOptions: {
            input: { taskpane: resolve(here, "taskpane.html"), signin: resolve(here, "signin.html") },
            output: {
                codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: firstChunk }] },
                chunkFileNames: (chunk) =>
                    chunk.moduleIds.some((id) => id.includes("msal-")) ? "assets/msal-[hash].js" : "assets/[name]-[hash].js",
            },
        },
    },
    test: {
        environment: "happy-dom",
        include: ["src/**/*.test.ts", "build/**/*.test.ts", "manifest/**/*.test.ts"],
        mockReset: true,
        restoreMocks: true,
        unstubGlobals: true,
    },
});
