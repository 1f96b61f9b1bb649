import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/** What the pane may weigh: JS and CSS, gzip, without MSAL, which is fetched only inside an Outlook that can use it. */
export const budgetBytes = 60_000;

type Part = { fileName: string; bytes: number };

/** Adds up the parts that count and says whether they are too heavy. */
export function weigh(parts: readonly Part[]): { counted: number; apart: number; isTooHeavy: boolean } {
    const apart = sum(parts.filter(isApart));
    const counted = sum(parts) - apart;
    return { counted, apart, isTooHeavy: counted > budgetBytes };
}

/** Prints the weight of each build and fails the build that is over the budget. */
export function sizeBudget(): Plugin {
    return {
        name: "size-budget",
        apply: "build",
        generateBundle(_, bundle) {
            const parts = Object.values(bundle)
                .filter((file) => /\.(js|css)$/.test(file.fileName))
                .map((file) => ({
                    fileName: file.fileName,
                    bytes: gzipSync(file.type === "chunk" ? file.code : file.source).length,
                }));
            const { counted, apart, isTooHeavy } = weigh(parts);
            const line = `pane ${counted} B gzip of ${budgetBytes} B (MSAL, apart: ${apart} B)`;
            if (isTooHeavy) this.error(`The pane is too heavy: ${line}`);
            console.log(`\n${line}`);
        },
    };
}

const isApart = (part: Part): boolean => /(^|\/)msal-/.test(part.fileName);
const sum = (parts: readonly Part[]): number => parts.reduce((total, part) => total + part.bytes, 0);
