import { resolve } from "node:path";
import { defineConfig } from "vitest/config";
import { shortTemplates } from "./build/short-templates.ts";
import { sizeBudget } from "./build/size-budget.ts";

const here = import.meta.dirname;

export default defineConfig({
    base: "/addin/",
    plugins: [shortTemplates(), sizeBudget()],
    build: {
        outDir: "dist",
        target: "es2022",
        modulePreload: false,
        cssCodeSplit: false,
        assetsInlineLimit: 0, // the page's policy allows no data: scripts or styles
        rolldownOptions: {
            input: { taskpane: resolve(here, "taskpane.html"), signin: resolve(here, "signin.html") },
            output: {
                // What the pane needs at once comes in few files: many small ones pack worse.
                codeSplitting: { groups: [{ name: "pane", tags: ["$initial"], test: /\/src\/components\//, includeDependenciesRecursively: false }] },
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
