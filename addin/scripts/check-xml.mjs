// The add-in-only manifest. Its schema comes with no package and Microsoft's validator is a service, so these checks are our own:
// what Outlook refuses or silently leaves out.
import { Window } from "happy-dom";

const order = {
  OfficeApp: ["Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl", "SupportUrl", "AppDomains",
    "Hosts", "Requirements", "FormSettings", "Permissions", "Rule", "DisableEntityHighlighting", "VersionOverrides"],
  VersionOverrides: ["VersionOverrides", "Requirements", "Hosts", "Resources"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Action: ["SourceLocation", "SupportsPinning"],
  Group: ["Label", "Control"],
};
const longest = { ProviderName: 125, DisplayName: 125, Description: 250, "bt:ShortStrings": 125, "bt:LongStrings": 250 };
const desktopIcons = [16, 20, 24, 32, 40, 48, 64, 80];
const neededIcons = [16, 32, 80];
const phoneIcons = [25, 32, 48].flatMap((size) => [1, 2, 3].map((scale) => `${size}x${scale}`));
const language = "de-DE";

/** @returns {string[]} One sentence for each problem; none for a manifest that Outlook takes. */
export function problemsOfXml(text) {
  const document = new new Window().DOMParser().parseFromString(text, "application/xml");
  const root = document.documentElement;
  if (root?.tagName !== "OfficeApp") return ["it is not well-formed XML with the root OfficeApp"];
  const all = (name, within = root) => [...within.getElementsByTagName(name)];
  return [...wrongOrder(root, all), ...wrongReferences(text, all), ...wrongIcons(all), ...wrongTexts(all), ...wrongHeads(root, all), ...insecure(all)];
}

function wrongOrder(root, all) {
  return Object.entries(order).flatMap(([name, wanted]) => (name === "OfficeApp" ? [root] : all(name)).flatMap((element) => {
    const places = [...element.children].map((child) => wanted.indexOf(child.tagName));
    const unknown = [...element.children].filter((_, index) => places[index] === -1).map((child) => `${child.tagName} does not belong into ${name}`);
    return places.every((place, index) => index === 0 || place >= places[index - 1]) ? unknown : [...unknown, `the children of ${name} are not in the order ${wanted.join(", ")}`];
  }));
}

function wrongReferences(text, all) {
  const held = ["bt:Image", "bt:Url", "bt:String"].flatMap((name) => all(name)).map((element) => element.getAttribute("id")).filter(Boolean);
  const named = new Set([...text.matchAll(/resid="([^"]*)"/g)].map(([, id]) => id));
  const controls = [...all("Control"), ...all("Group")].map((element) => element.getAttribute("id"));
  return [
    ...[...named].filter((id) => !held.includes(id)).map((id) => `the resource ${id} is named and not held`),
    ...held.filter((id) => !named.has(id)).map((id) => `the resource ${id} is held and not named`),
    ...held.filter((id) => id.length > 32).map((id) => `the resource id ${id} is longer than 32 letters`),
    ...repeated([...held, ...controls]).map((id) => `the id ${id} is there twice`),
  ];
}

function wrongIcons(all) {
  return all("Icon").flatMap((icon) => {
    const sizes = [...icon.children].map((image) => [image.getAttribute("size"), image.getAttribute("scale")].filter(Boolean).join("x"));
    if (icon.getAttribute("xsi:type") === "bt:MobileIconList") return sizes.join() === phoneIcons.join() ? [] : [`a phone button needs the icons ${phoneIcons.join(", ")}`];
    return [
      ...neededIcons.filter((size) => !sizes.includes(`${size}`)).map((size) => `a button has no icon of ${size} pixels`),
      ...sizes.filter((size) => !desktopIcons.includes(Number(size))).map((size) => `a button has an icon of ${size} pixels, which Outlook does not know`),
    ];
  });
}

function wrongTexts(all) {
  const limits = Object.entries(longest).flatMap(([name, limit]) => all(name).flatMap((element) => name.startsWith("bt:") ? [...element.children].map((text) => [text, limit]) : [[element, limit]]));
  return limits.filter(([element]) => !element.closest("Supertip")).flatMap(([element, limit]) => {
    const named = element.getAttribute("id") ?? element.tagName;
    const other = [...element.children].find((child) => child.getAttribute("Locale") === language);
    const texts = element.tagName === "ProviderName" ? [element.textContent] : [element.getAttribute("DefaultValue") ?? "", other?.getAttribute("Value") ?? ""];
    return texts.flatMap((text) => text.trim() === "" ? [`${named} has a text missing (default or ${language})`] : text.length > limit ? [`a text of ${named} is longer than ${limit} letters`] : []);
  });
}

function wrongHeads(root, all) {
  const text = (name) => all(name)[0]?.textContent ?? "";
  const overrides = all("VersionOverrides").map((element) => element.getAttribute("xsi:type")).join();
  const sets = [...all("Set").map((set) => `${set.getAttribute("Name")} ${set.getAttribute("MinVersion")}`), ...all("bt:Sets").flatMap((list) => all("bt:Set", list).map((set) => `${set.getAttribute("Name")} ${list.getAttribute("DefaultMinVersion")}`))];
  const said = {
    "the Id is not a GUID": !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text("Id")),
    "the Version is not four numbers": !/^\d{1,5}(\.\d{1,5}){3}$/.test(text("Version")),
    "it is not a MailApp": root.getAttribute("xsi:type") !== "MailApp",
    "VersionOverrides 1.1 do not stand inside 1.0": overrides !== "VersionOverridesV1_0,VersionOverridesV1_1",
    "the Mailbox requirement sets differ or are missing": sets.length !== 2 || new Set(sets).size !== 1,
    "pinning is asked for outside of mails that are read": all("SupportsPinning").some((element) => element.closest("ExtensionPoint")?.getAttribute("xsi:type") !== "MessageReadCommandSurface"),
    "an event is asked for that nobody handles": all("LaunchEvent").length > 0,
  };
  return Object.entries(said).filter(([, isWrong]) => isWrong).map(([sentence]) => sentence);
}

function insecure(all) {
  const addresses = ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "bt:Image", "bt:Url", "SourceLocation"].flatMap((name) => all(name)).map((element) => element.getAttribute("DefaultValue"));
  return [...addresses, ...all("AppDomain").map((element) => element.textContent)].filter((address) => address && !address.startsWith("https://")).map((address) => `${address} is not https`);
}

const repeated = (ids) => ids.filter((id, index) => ids.indexOf(id) !== index);
