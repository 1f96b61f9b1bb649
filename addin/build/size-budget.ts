import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/** What may be loaded until this week's people stand: JS and CSS, gzip, with the largest language, without the libraries for signing in. */
export const budgetBytes = 54_000;
/** What every view together may weigh, for somebody who opens them all. */
export const wholeBytes = 98_500;

/** A file of the build. `needs`: what it loads at once; what it loads later is not in it. */
export type Part = { fileName: string; bytes: number; isEntry?: boolean; needs?: readonly string[] };

/** Adds up what is loaded at first, what is loaded in all, and what lies apart; says whether either is too heavy. */
export function weigh(parts: readonly Part[]): { first: number; whole: number; apart: number; isTooHeavy: boolean } {
    const signingIn = parts.filter(isApart);
    const apart = sum(signingIn);
    const languages = parts.filter(isLanguage);
    const largest = Math.max(0, ...languages.filter(isOfFirst).map(({ bytes }) => bytes)); // one is read, never two
    const largestOfAll = Math.max(...groupsOf(languages).map(sum));
    const needed = closure(parts.filter((part) => part.isEntry ?? part.fileName.endsWith(".css")), parts).filter((part) => !isApart(part));
    const first = sum(needed) + largest;
    const whole = sum(parts) - apart - sum(languages) + largestOfAll;
    return { first, whole, apart, isTooHeavy: first > budgetBytes || whole > wholeBytes };
}

/** Prints the weight of each build and fails the build that is over the budget. */
export function sizeBudget(): Plugin {
    return {
        name: "size-budget",
        apply: "build",
        generateBundle(_, bundle) {
            const parts = Object.values(bundle)
                .filter((file) => /\.(js|css)$/.test(file.fileName))
                .map((file): Part => file.type === "chunk"
                    ? { fileName: file.fileName, bytes: gzipSync(file.code).length, isEntry: file.isEntry && file.name === "taskpane", needs: file.imports }
                    : { fileName: file.fileName, bytes: gzipSync(file.source).length });
            const { first, whole, apart, isTooHeavy } = weigh(parts);
            const line = `pane ${first} B gzip of ${budgetBytes} B at first, ${whole} B of ${wholeBytes} B with every view (signing in, apart: ${apart} B)`;
            if (isTooHeavy) this.error(`The pane is too heavy: ${line}`);
            console.log(`\n${line}`);
        },
    };
}

function closure(from: readonly Part[], all: readonly Part[]): Part[] {
    const known = new Map(all.map((part) => [part.fileName, part]));
    const found = new Set(from);
    for (const part of found) for (const name of part.needs ?? []) {
        const needed = known.get(name);
        if (needed) found.add(needed); // a set that grows while it is walked is walked to its end
    }
    return [...found];
}

const isApart = (part: Part): boolean => /(^|\/)(msal|ways)-/.test(part.fileName);
// Everybody gets the English sentences that come first. Those that come later come in one language.
const languageOf = (part: Part): string | undefined => {
    const [, later, first] = /(?:^|\/)(?:(?:late|about|own)-(en|de|mirrored)|(de|mirrored))-[\w-]{8}\.js$/.exec(part.fileName) ?? [];
    return later ?? first;
};
const isLanguage = (part: Part): boolean => languageOf(part) !== undefined;
const isOfFirst = (part: Part): boolean => /(^|\/)(de|mirrored)-/.test(part.fileName);
const groupsOf = (languages: readonly Part[]): Part[][] => ["en", "de", "mirrored"].map((one) => languages.filter((part) => languageOf(part) === one));
const sum = (parts: readonly Part[]): number => parts.reduce((total, part) => total + part.bytes, 0);
