import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AppManifestUtils } from "@microsoft/app-manifest";
import { describe, expect, test } from "vitest";
import { fill } from "../scripts/manifest-tokens.mjs";

const here = import.meta.dirname;
const deployment = { host: "reconnect.example.org", clientId: "0f8fad5b-d9cb-469f-a165-70867728950e" };
const read = (name: string): string => fill(readFileSync(join(here, name), "utf8"), deployment);
const icons = join(here, "../public/icons");

/** Width and height, as a PNG's header says them. */
function sizeOf(png: string): [number, number] {
    const header = readFileSync(join(icons, png));
    return [header.readUInt32BE(16), header.readUInt32BE(20)];
}

describe("the tokens", () => {
    test.each(["https://example.org", "example", "exa mple.org", "example.org/x", ""])("refuse %s as a host", (host) => {
        expect(() => fill("{{host}}", { ...deployment, host })).toThrow("is not a host name");
    });

    test("refuse an app id that is none", () => {
        expect(() => fill("{{clientId}}", { ...deployment, clientId: "reconnect" })).toThrow("is not an application id");
    });

    test("refuse a token that nobody fills", () => {
        expect(() => fill("{{tenant}}", deployment)).toThrow("{{tenant}}");
    });
});

describe("the unified manifest", () => {
    const manifest = JSON.parse(read("manifest.json")) as Record<string, unknown>;

    test("is right by Microsoft's schema", async () => {
        expect(await AppManifestUtils.validateAgainstSchema(manifest as never)).toEqual([]);
    });

    test("is checked by a schema that can refuse", async () => {
        const broken = { ...manifest, name: { short: "x".repeat(31) } };

        expect(await AppManifestUtils.validateAgainstSchema(broken as never)).not.toEqual([]);
    });

    test("asks for nothing but to read the open item", () => {
        expect(manifest["authorization"]).toEqual({ permissions: { resourceSpecific: [{ name: "MailboxItem.Read.User", type: "Delegated" }] } });
    });

    test("lets the pane be pinned beside mails", () => {
        expect(JSON.stringify(manifest)).toContain('"view":"readPane","pinnable":true');
    });

    test("names only pages and icons that are built, over https", () => {
        for (const address of addressesIn(read("manifest.json"))) expectServed(address);
    });

    test("packs icons of the right size", () => {
        expect(sizeOf("icon-192.png")).toEqual([192, 192]);
        expect(sizeOf("outline-32.png")).toEqual([32, 32]);
    });
});

describe("the add-in-only manifest", () => {
    const text = read("manifest.xml");
    const manifest = new DOMParser().parseFromString(text, "application/xml").documentElement;
    const all = (name: string): Element[] => [...manifest.getElementsByTagName(name)];
    const childrenOf = (element: Element | undefined): string[] => [...(element?.children ?? [])].map((child) => child.tagName);

    test("keeps the order that Outlook demands", () => {
        expect(childrenOf(manifest)).toEqual([
            "Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl", "SupportUrl",
            "AppDomains", "Hosts", "Requirements", "FormSettings", "Permissions", "Rule", "DisableEntityHighlighting", "VersionOverrides",
        ]);
        expect(childrenOf(all("VersionOverrides")[1])).toEqual(["Requirements", "Hosts", "Resources"]);
        expect(childrenOf(all("Resources")[0])).toEqual(["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"]);
    });

    test("keeps the order inside each button", () => {
        for (const button of all("Control")) {
            const isMobile = button.getAttribute("xsi:type") === "MobileButton";
            expect(childrenOf(button)).toEqual(isMobile ? ["Label", "Icon", "Action"] : ["Label", "Supertip", "Icon", "Action"]);
        }
    });

    test("names only resources that it holds, in at most 32 letters", () => {
        const held = [...all("bt:Image"), ...all("bt:Url"), ...all("bt:String")].map((entry) => entry.getAttribute("id")).filter(Boolean);
        const named = [...text.matchAll(/resid="([^"]+)"/g)].map((match) => match[1]!);

        expect(new Set(held).size).toBe(held.length);
        expect([...new Set(named)].sort()).toEqual([...new Set(held)].sort());
        expect(named.every((name) => name.length <= 32)).toBe(true);
    });

    test("shows icons in 16, 32 and 80 on the desktop and nine on the phone", () => {
        const sizes = all("Icon").map((icon) => [...icon.children].map((image) => [image.getAttribute("size"), image.getAttribute("scale")].filter(Boolean).join("x")).join(" "));

        expect(sizes).toEqual(["16 32 80", "16 32 80", "16 32 80", "25x1 25x2 25x3 32x1 32x2 32x3 48x1 48x2 48x3"]);
    });

    test("gives every icon a picture of the size it is named by", () => {
        for (const size of [16, 25, 32, 48, 50, 64, 75, 80, 96, 128, 144]) expect(sizeOf(`icon-${size}.png`)).toEqual([size, size]);
    });

    test("pins only beside mails that are read", () => {
        const pinned = all("SupportsPinning").map((element) => element.closest("ExtensionPoint")?.getAttribute("xsi:type"));

        expect(pinned).toEqual(["MessageReadCommandSurface"]);
    });

    test("asks for nothing but to read the open item", () => {
        expect(all("Permissions").map((element) => element.textContent)).toEqual(["ReadItem"]);
    });

    test("has an id and a version of its own kind", () => {
        const unified = JSON.parse(read("manifest.json")) as { id: string; version: string };

        expect(all("Id")[0]?.textContent).not.toBe(unified.id);
        expect(all("Version")[0]?.textContent).toBe(`${unified.version}.0`);
    });

    test("names only pages and icons that are built, over https", () => {
        for (const address of addressesIn(text)) expectServed(address);
    });
});

function addressesIn(manifest: string): string[] {
    return [...manifest.matchAll(/https?:\/\/reconnect\.example\.org[^"<]*/g)].map((match) => match[0]);
}

function expectServed(address: string): void {
    expect(address).toMatch(/^https:/);
    const path = new URL(address).pathname;
    if (path.endsWith(".png")) expect(existsSync(join(icons, path.replace("/addin/icons/", "")))).toBe(true);
    else expect(["/", "/privacy", "/terms", "/addin/taskpane.html"]).toContain(path);
}
