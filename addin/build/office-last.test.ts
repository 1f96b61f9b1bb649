import { expect, test } from "vitest";
import { moveOfficeLast } from "./office-last.ts";

test("office.js comes last in the head, with what is said of it", () => {
    expect(moveOfficeLast('<head>\n  <!-- why -->\n  <script id="office" src="o.js" defer></script>\n  <script type="module" src="a.js"></script>\n</head>'))
        .toBe('<head>\n  <script type="module" src="a.js"></script>\n  <!-- why -->\n  <script id="office" src="o.js" defer></script>\n</head>');
});

test("a page without it is not built", () => {
    expect(() => moveOfficeLast("<head></head>")).toThrow("no office.js");
});
