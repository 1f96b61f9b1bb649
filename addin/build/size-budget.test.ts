import { expect, test } from "vitest";
import { budgetBytes, weigh, wholeBytes, type Part } from "./size-budget.ts";

const entry = (bytes: number, needs: string[] = []): Part => ({ fileName: "assets/taskpane-1.js", bytes, isEntry: true, needs });
const later = (fileName: string, bytes: number): Part => ({ fileName: `assets/${fileName}-Hash0001.js`, bytes, isEntry: false });

test("a pane of exactly the budget is light enough", () => {
    expect(weigh([entry(budgetBytes)]).isTooHeavy).toBe(false);
});

test("one byte of style more is too heavy", () => {
    expect(weigh([entry(budgetBytes), { fileName: "assets/page-1.css", bytes: 1 }]).isTooHeavy).toBe(true);
});

test("what the pane needs at once counts, however far down", () => {
    const parts = [entry(1, ["assets/a-Hash0001.js"]), { ...later("a", 10), needs: ["assets/b-Hash0001.js", "assets/taskpane-1.js"] }, later("b", 100), later("settings-view", 1_000)];

    expect(weigh(parts)).toEqual({ first: 111, whole: 1_111, apart: 0, isTooHeavy: false });
});

test("of the languages the largest counts", () => {
    const parts = [entry(1), later("de", 4_000), later("mirrored", 300), later("late-en", 100), later("late-de", 200)];

    expect(weigh(parts)).toMatchObject({ first: 4_001, whole: 4_201 });
});

test("the libraries for signing in are weighed apart", () => {
    expect(weigh([entry(1, ["assets/msal-Hash0001.js"]), later("msal", 70_000), later("ways", 8_000)])).toEqual({ first: 1, whole: 1, apart: 78_000, isTooHeavy: false });
});

test("all views together have a budget too", () => {
    expect(weigh([entry(1), later("settings-view", wholeBytes)]).isTooHeavy).toBe(true);
});
