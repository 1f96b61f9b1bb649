import { expect, test } from "vitest";
import { budgetBytes, weigh } from "./size-budget.ts";

test("a pane of exactly the budget is light enough", () => {
    expect(weigh([{ fileName: "assets/taskpane-1.js", bytes: budgetBytes }]).isTooHeavy).toBe(false);
});

test("one byte more is too heavy", () => {
    const parts = [{ fileName: "assets/taskpane-1.js", bytes: budgetBytes }, { fileName: "assets/page-1.css", bytes: 1 }];

    expect(weigh(parts).isTooHeavy).toBe(true);
});

test("MSAL is weighed apart", () => {
    expect(weigh([{ fileName: "assets/msal-1.js", bytes: 70_000 }])).toEqual({ counted: 0, apart: 70_000, isTooHeavy: false });
});
