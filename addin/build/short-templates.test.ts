import { expect, test } from "vitest";
import { shorten } from "./short-templates.ts";

test("takes the indentation out of a style", () => {
    expect(shorten("css`\n    a, b { color: red; }\n    c:has(d) .e { margin: 1px 2px; }\n`")).toBe("css`a,b{color:red}c:has(d) .e{margin:1px 2px}`");
});

test("keeps one break between words of a template", () => {
    expect(shorten("html`<p>\n        one\n        two</p>`")).toBe("html`<p>\none\ntwo</p>`");
});

test("leaves spaces inside a line alone", () => {
    expect(shorten("html`<p>a  b</p>`")).toBe("html`<p>a  b</p>`");
});

test("leaves other code alone", () => {
    expect(shorten("const a = 1;\n    const b = `x\n    y`;")).toBe("const a = 1;\n    const b = `x\n    y`;");
});
