import { beforeEach, expect, test, vi } from "vitest";
import { trustOffice } from "./trust.ts";

type Rules = { createScriptURL?: (address: string) => string | null; createHTML?: (markup: string, type: string, sink: string) => string | null };
const createPolicy = vi.fn<(name: string, rules: Rules) => void>();

function pageWith(office: string | null, trustedTypes: object | undefined = { createPolicy }): Window {
    const document = { querySelector: () => (office === null ? null : { src: office }), baseURI: "https://reconnect.example/addin/taskpane.html" };
    return { document, trustedTypes } as unknown as Window;
}
const rules = (): Rules => createPolicy.mock.calls[0]![1];

beforeEach(() => trustOffice(pageWith("https://office.example/lib/1/hosted/office.js")));

test.each([
    "https://office.example/lib/1/hosted/outlook-web-16.01.js",
    "https://office.example/lib/1/hosted/en-us/office_strings.js",
    "https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js",
])("office.js may fetch %s", (address) => {
    expect(rules().createScriptURL?.(address)).toBe(address);
});

test.each([
    "https://elsewhere.example/lib/1/hosted/outlook-web-16.01.js",
    "https://office.example.elsewhere.example/office.js",
    "https://office.example@elsewhere.example/office.js",
    "http://office.example/lib/1/hosted/office.js",
    "https://ajax.aspnetcdn.com/ajax/3.5/../jquery.js",
    "https://office.example:8443/office.js",
    "//elsewhere.example/office.js",
    "/addin/assets/first.js",
    "data:text/javascript,alert(1)",
    "blob:https://reconnect.example/1",
    "javascript:alert(1)",
    "https://",
    "",
])("nobody may fetch %s as a script", (address) => {
    expect(rules().createScriptURL?.(address)).toBeNull();
});

test("no text becomes script", () => {
    expect(Object.keys(rules())).toEqual(["createScriptURL", "createHTML"]);
});

test.each([["Element innerHTML", null], ["Document write", null], ["Range createContextualFragment", null], ["DOMParser parseFromString", "<t/>"]])(
    "no text of others becomes markup through %s", (sink, made) => {
        expect(rules().createHTML?.("<img src=x onerror=alert(1)>", "TrustedHTML", sink)).toBe(made);
    });

test.each([
    ["a browser without trusted types", pageWith("https://office.example/office.js", null as unknown as undefined)],
    ["a page without Office", pageWith(null)],
])("%s is left as it is", (_, page) => {
    createPolicy.mockClear();
    trustOffice(page);

    expect(createPolicy).not.toHaveBeenCalled();
});
