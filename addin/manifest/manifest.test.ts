import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AppManifestUtils } from "@microsoft/app-manifest";
import { describe, expect, test } from "vitest";
import { problemsOfLocalization, problemsOfUnified } from "../scripts/check-unified.mjs";
import { problemsOfXml } from "../scripts/check-xml.mjs";
import { makeManifests, problemsOf } from "../scripts/make-manifests.mjs";
import { fill } from "../scripts/manifest-tokens.mjs";

type Button = { id: string; label: string; supertip: { title: string; description: string }; icons: { size: number; url: string }[] };
type Unified = {
    id: string;
    version: string;
    name: { short: string };
    description: { short: string };
    developer: Record<string, string>;
    authorization: unknown;
    webApplicationInfo?: { id: string };
    extensions: { runtimes: { code: { page: string } }[]; ribbons: { contexts: string[]; tabs: { groups: { controls: Button[] }[] }[] }[] }[];
};

const here = import.meta.dirname;
const deployment = { host: "reconnect.example.org", clientId: "0f8fad5b-d9cb-469f-a165-70867728950e" };
const icons = join(here, "../public/icons");
const made = makeManifests(deployment);
const unified = JSON.parse(made.unified) as Unified;
const german = JSON.parse(made.german) as Record<string, string>;
const changed = (from: string, to: string): string[] => {
    expect(made.xml).toContain(from);
    return problemsOfXml(made.xml.replace(from, to));
};

/** Width and height, as a PNG's header says them. */
function sizeOf(png: string): [number, number] {
    const header = readFileSync(join(icons, png));
    return [header.readUInt32BE(16), header.readUInt32BE(20)];
}

describe("the tokens", () => {
    test.each(["https://example.org", "example", "exa mple.org", "example.org/x", "example.org:8080", "Example.org", "127.0.0.1", "-a.example", ""])("refuse %s as a host", (host) => {
        expect(() => fill("{{host}}", { ...deployment, host })).toThrow("is not a host name");
    });

    test.each(["reconnect.example.org", "a.b.example", "xn--bcher-kva.example", "reconnect.xn--p1ai"])("take %s", (host) => {
        expect(fill("{{host}}", { ...deployment, host })).toBe(host);
    });

    test("refuse an app id that is none", () => {
        expect(() => fill("{{clientId}}", { ...deployment, clientId: "reconnect" })).toThrow("is not an application id");
    });

    test("refuse a token that nobody fills", () => {
        expect(() => fill("{{tenant}}", deployment)).toThrow("{{tenant}}");
        expect(() => fill("{{clientId}}", { ...deployment, clientId: null })).toThrow("{{clientId}}");
    });
});

describe("the unified manifest", () => {
    test("is right by Microsoft's schema, in two readings of it", async () => {
        expect(problemsOfUnified(unified)).toEqual([]);
        expect(await AppManifestUtils.validateAgainstSchema(unified as never)).toEqual([]);
    });

    test("is checked by a schema that can refuse", () => {
        expect(problemsOfUnified({ ...unified, name: { short: "x".repeat(31) } })).toEqual(["/name/short must NOT have more than 30 characters"]);
        expect(problemsOfUnified({ ...unified, developer: { ...unified.developer, privacyUrl: "http://reconnect.example.org/privacy" } }).join()).toContain("is not https");
    });

    test("speaks German in every text it speaks English in", () => {
        expect(problemsOfLocalization(german, unified)).toEqual([]);
    });

    test("misses a text that is not translated, and one that translates nothing", () => {
        const less = Object.fromEntries(Object.entries(german).filter(([key]) => key !== "description.short"));

        expect(problemsOfLocalization(less, unified)).toContain("description.short is not translated");
        expect(problemsOfLocalization({ ...german, "extensions[0].ribbons[7].tabs[0].groups[0].label": "?" }, unified)).toEqual(["extensions[0].ribbons[7].tabs[0].groups[0].label translates nothing"]);
    });

    test("names no app registration where none is given, and is right all the same", () => {
        const without = makeManifests({ ...deployment, clientId: null });

        expect(unified.webApplicationInfo?.id).toBe(deployment.clientId);
        expect(JSON.parse(without.unified)).not.toHaveProperty("webApplicationInfo");
        expect(problemsOf(without)).toEqual([]);
    });

    test("asks for nothing but to read the open item", () => {
        expect(unified.authorization).toEqual({ permissions: { resourceSpecific: [{ name: "MailboxItem.Read.User", type: "Delegated" }] } });
    });

    test("lets the pane be pinned beside mails, and waits for no event", () => {
        expect(JSON.stringify(unified)).toContain('"view":"readPane","pinnable":true');
        expect(JSON.stringify(unified)).not.toContain("autoRunEvents");
    });

    test("names its own pages for privacy, terms and support", () => {
        expect(unified.developer).toMatchObject({
            websiteUrl: "https://reconnect.example.org/support", privacyUrl: "https://reconnect.example.org/privacy", termsOfUseUrl: "https://reconnect.example.org/terms",
        });
    });

    test("packs icons of the right size", () => {
        expect(sizeOf("icon-192.png")).toEqual([192, 192]);
        expect(sizeOf("outline-32.png")).toEqual([32, 32]);
    });
});

describe("the add-in-only manifest", () => {
    test("is right by all our checks", () => {
        expect(problemsOfXml(made.xml)).toEqual([]);
    });

    test.each([
        ["text that is no XML", '<?xml version="1.0" encoding="UTF-8"?>\n<OfficeApp', "<Office", "it is not well-formed XML with the root OfficeApp"],
        ["a head out of order", "<DefaultLocale>en-US</DefaultLocale>\n", "", "the children of OfficeApp"],
        ["a button whose icon comes first", "<Action xsi:type=\"ShowTaskpane\">\n                      <SourceLocation resid=\"Pane\"/>\n                      <SupportsPinning>true</SupportsPinning>", "<Action xsi:type=\"ShowTaskpane\"><SupportsPinning>true</SupportsPinning><SourceLocation resid=\"Pane\"/>", "the children of Action"],
        ["a resource nobody holds", 'resid="TipRead"', 'resid="Tip"', "the resource Tip is named and not held"],
        ["a resource nobody names", 'resid="TipRead"', 'resid="TipOther"', "the resource TipRead is held and not named"],
        ["an id used twice", 'id="buttonCompose"', 'id="buttonRead"', "the id buttonRead is there twice"],
        ["a plain address", '<bt:Url id="Pane" DefaultValue="https:', '<bt:Url id="Pane" DefaultValue="http:', "is not https"],
        ["a missing icon", '<bt:Image size="80" resid="Icon80"/>', "", "a button has no icon of 80 pixels"],
        ["an icon of another size", '<bt:Image size="20" resid="Icon20"/>', '<bt:Image size="30" resid="Icon20"/>', "a button has an icon of 30 pixels"],
        ["a phone without its icons", '<bt:Image size="48" scale="3" resid="Icon144"/>', "", "a phone button needs the icons"],
        ["a text only in English", '<bt:Override Locale="de-DE" Value="Reconnect"/>', "", "Label has a text missing"],
        ["a description that is too long", 'Locale="de-DE" Value="Merken', `Locale="de-DE" Value="${"x".repeat(240)}Merken`, "a text of Description is longer than 250 letters"],
        ["a version of three numbers", "<Version>0.1.0.0<", "<Version>0.1.0<", "the Version is not four numbers"],
        ["two requirements that differ", 'DefaultMinVersion="1.5"', 'DefaultMinVersion="1.8"', "the Mailbox requirement sets differ"],
        ["an event nobody handles", "<SupportsPinning>true</SupportsPinning>", '<LaunchEvent Type="OnMessageSend"/>', "an event is asked for that nobody handles"],
    ])("refuses %s", (_, from, to, sentence) => {
        if (sentence.includes("children of OfficeApp")) {
            const moved = made.xml.replace(from, "").replace("<ProviderName>", `${from}<ProviderName>`);
            expect(problemsOfXml(moved).join()).toContain(sentence);
        } else expect(changed(from, to).join()).toContain(sentence);
    });

    test("refuses pinning beside a mail that is written", () => {
        const at = made.xml.indexOf("MessageComposeCommandSurface");
        const pinned = made.xml.slice(0, at) + made.xml.slice(at).replace('<SourceLocation resid="Pane"/>', '<SourceLocation resid="Pane"/><SupportsPinning>true</SupportsPinning>');

        expect(problemsOfXml(pinned)).toEqual(["pinning is asked for outside of mails that are read"]);
    });

    test("asks for nothing but to read the open item, and pins beside mails", () => {
        expect(made.xml.match(/<Permissions>.*<\/Permissions>/g)).toEqual(["<Permissions>ReadItem</Permissions>"]);
        expect(made.xml.match(/<SupportsPinning>true/g)).toHaveLength(1);
    });
});

describe("both manifests", () => {
    const manifest = new DOMParser().parseFromString(made.xml, "application/xml").documentElement;
    const first = (name: string, within: Element = manifest): Element | undefined => within.getElementsByTagName(name)[0];
    const texts = new Map([...manifest.getElementsByTagName("bt:String")].map((text) => [text.getAttribute("id"), text.getAttribute("DefaultValue")]));
    const addresses = new Map(["bt:Image", "bt:Url"].flatMap((name) => [...manifest.getElementsByTagName(name)]).map((one) => [one.getAttribute("id"), one.getAttribute("DefaultValue")]));
    const contexts = { mailRead: "MessageReadCommandSurface", mailCompose: "MessageComposeCommandSurface", meetingDetailsOrganizer: "AppointmentOrganizerCommandSurface" };

    test("are one product: name, description and version", () => {
        const version = (JSON.parse(readFileSync(join(here, "../package.json"), "utf8")) as { version: string }).version;

        expect(first("DisplayName")?.getAttribute("DefaultValue")).toBe(unified.name.short);
        expect(first("Description")?.getAttribute("DefaultValue")).toBe(unified.description.short);
        expect([unified.version, first("Version")?.textContent]).toEqual([version, `${version}.0`]);
    });

    test("have ids of their own, as Microsoft asks of two manifests side by side", () => {
        expect(first("Id")?.textContent).not.toBe(unified.id);
    });

    test("put the same buttons with the same words, icons and page into the same places", () => {
        const inXml = [...manifest.getElementsByTagName("ExtensionPoint")].filter((point) => point.getAttribute("xsi:type") !== "MobileMessageReadCommandSurface").map((point) => {
            const of = (name: string, within?: Element): string => first(name, within ?? point)?.getAttribute("resid") ?? "";
            return {
                place: point.getAttribute("xsi:type"), id: first("Control", point)?.getAttribute("id"), page: addresses.get(of("SourceLocation")),
                label: texts.get(of("Label", first("Control", point))), title: texts.get(of("Title")), description: texts.get(of("Description")),
                icons: [...(first("Icon", point)?.children ?? [])].map((icon) => ({ size: Number(icon.getAttribute("size")), url: addresses.get(icon.getAttribute("resid")) })),
            };
        });
        const page = unified.extensions[0]!.runtimes[0]!.code.page;
        const inUnified = unified.extensions[0]!.ribbons.map(({ contexts: [context], tabs }) => {
            const { id, label, supertip, icons: drawn } = tabs[0]!.groups[0]!.controls[0]!;
            return { place: contexts[context as keyof typeof contexts], id, page, label, ...supertip, icons: drawn };
        });

        expect(inXml).toHaveLength(3);
        expect(inUnified).toEqual(inXml);
    });

    test("name only pages and icons that are there, over https, and icons of the size they say", () => {
        const named = [...`${made.unified}${made.xml}`.matchAll(/https?:\/\/reconnect\.example\.org[^"<]*/g)].map((match) => match[0]);

        for (const address of named) {
            expect(address).toMatch(/^https:/);
            const path = new URL(address).pathname;
            const size = /^\/addin\/icons\/icon-(\d+)\.png$/.exec(path)?.[1];
            if (size) expect(sizeOf(path.replace("/addin/icons/", ""))).toEqual([Number(size), Number(size)]);
            else expect(["/", "/privacy", "/terms", "/support", "/addin/taskpane.html"]).toContain(path);
        }
        expect(named.length).toBeGreaterThan(30);
        for (const [id, address] of addresses) if (id?.startsWith("Icon")) expect(address).toContain(`icon-${id.slice(4)}.png`);
    });
});

describe("the script that writes them", () => {
    const script = join(here, "../scripts/fill-manifests.mjs");

    test("writes both, the German texts and the package's icons", () => {
        const folder = mkdtempSync(join(tmpdir(), "manifests-"));
        execFileSync("node", [script, "--host", "reconnect.example.org", "--out", folder]);

        expect(readdirSync(folder).sort()).toEqual(["color.png", "de.json", "manifest.json", "manifest.xml", "outline.png"]);
        expect(readFileSync(join(folder, "manifest.xml"), "utf8")).toContain("https://reconnect.example.org/support");
        rmSync(folder, { recursive: true });
    });

    test("writes nothing for a host that is none, and says why in one line", () => {
        const folder = join(tmpdir(), "manifests-of-nobody");
        let said = "";
        try {
            execFileSync("node", [script, "--host", "https://reconnect.example.org/", "--out", folder], { stdio: "pipe" });
        } catch (fault) {
            said = (fault as { stderr: Buffer }).stderr.toString();
        }

        expect(said.trim().split("\n")).toEqual(['"https://reconnect.example.org/" is not a host name, such as reconnect.example.org: no https://, no path, no port, in small letters.']);
        expect(existsSync(folder)).toBe(false);
    });
});
