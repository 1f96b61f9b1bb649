import { html } from "lit";
import { beforeEach, expect, test, vi } from "vitest";
import type { PersonSummary } from "../api/everyone.ts";
import { Unreachable } from "../api/problem.ts";
import { all, click, find as pick, focused, mount, settle, textOf } from "../mount.ts";
import { detailOf } from "./emit.ts";
import { find, type PeopleView } from "./people-view.ts";

const summary = (name: string, more: Partial<PersonSummary> = {}): PersonSummary =>
    ({ personId: name, name, address: "someone@fjord.example", standing: "steady", usualGapDays: 14, silentDays: 4, lastContact: "2026-11-20", planned: null, ...more });
const everyone = [summary("Zoë Müller", { address: "zoe@delta.example" }), summary("Łukasz Nowak", { standing: "memorial" }), summary("Anna Lindqvist", { standing: "quiet" }), summary("Jörg Strauß"), summary("Søren Ørsted")];
const getEveryone = vi.fn<() => Promise<PersonSummary[]>>();
const opened = vi.fn();
const view = (sought = ""): Promise<PeopleView> => mount(html`<rc-people-view .api=${{ getEveryone }} today="2026-11-24" .sought=${sought} @rc-open-person=${(event: Event) => opened(detailOf(event)) as unknown}></rc-people-view>`);
const names = (shown: PeopleView): (string | null)[] => all(shown.shadowRoot!, "li strong").map((name) => name.textContent);
const type = async (shown: PeopleView, typed: string): Promise<void> => {
    const field = pick<HTMLInputElement>(shown, "#search");
    field.focus();
    field.value = typed;
    field.dispatchEvent(new Event("input"));
    await settle();
};
const press = async (key: string): Promise<void> => {
    focused()?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true, cancelable: true }));
    await settle();
};

beforeEach(() => {
    getEveryone.mockResolvedValue([...everyone]);
});

test.each([
    ["zoe", ["Zoë Müller"]], ["MULLER", ["Zoë Müller"]], ["müller zoë", ["Zoë Müller"]], ["lukasz", ["Łukasz Nowak"]], ["strauss", ["Jörg Strauß"]], ["orsted", ["Søren Ørsted"]],
    ["delta", ["Zoë Müller"]], ["someone@f", ["Łukasz Nowak", "Anna Lindqvist", "Jörg Strauß", "Søren Ørsted"]], ["indqvist", []], ["  ", everyone.map(({ name }) => name)], ["<b>", []],
])("'%s' finds whose words begin with it", (typed, found) => {
    expect(find(everyone, typed).map(({ name }) => name)).toEqual(found);
});

test("says beside quiet that a catch-up is planned", async () => {
    getEveryone.mockResolvedValue([summary("Anna Lindqvist", { standing: "quiet", planned: { start: "2026-12-03T14:00:00Z", text: "catch-up planned Thu 3 Dec" } })]);
    const shown = await view();

    expect(pick(shown, ".standing").textContent).toBe("Quiet, catch-up planned Thu 3 Dec");
    expect(pick(shown, ".standing").classList.contains("silent")).toBe(false);
});

test("lists everyone by name, with how it stands, and counts no silence of somebody in memory", async () => {
    const shown = await view();

    expect(names(shown)).toEqual(["Anna Lindqvist", "Jörg Strauß", "Łukasz Nowak", "Søren Ørsted", "Zoë Müller"]);
    const lines = all(shown.shadowRoot!, "li").map(textOf);
    expect(lines[0]).toContain("4 days ago");
    expect(lines[0]).toContain("Quiet");
    expect(lines[2]).toContain("In memory");
    expect(lines[2]).not.toContain("ago");
});

test("narrows while one types, and says how many are left", async () => {
    const shown = await view();
    await type(shown, "an");

    expect(names(shown)).toEqual(["Anna Lindqvist"]);
    expect(pick(shown, "[role=status]").textContent).toBe("1 person");

    await type(shown, "nobody at all");
    expect(pick(shown, "[role=status]").textContent).toBe("Nobody fits");
});

test("is walked with the keys, and Escape leads back to the field", async () => {
    const shown = await view();
    await type(shown, "s");
    await press("ArrowDown");
    await press("ArrowDown");
    expect(focused()).toBe(all(shown.shadowRoot!, ".line")[1]);

    await press("Escape");
    expect(focused()).toBe(pick(shown, "#search"));
    await press("ArrowDown");
    await press("ArrowUp");
    expect(focused()).toBe(pick(shown, "#search"));
});

test("opens the first one found with Enter, and any with a tap", async () => {
    const shown = await view();
    await type(shown, "zo");
    await press("Enter");
    expect(opened).toHaveBeenLastCalledWith("Zoë Müller");

    await type(shown, "");
    await press("Enter");
    expect(opened).toHaveBeenCalledOnce();
    all(shown.shadowRoot!, ".line")[0]?.click();
    expect(opened).toHaveBeenLastCalledWith("Anna Lindqvist");
});

test("remembers what was looked for, on the way back from a card", async () => {
    expect(names(await view("jorg"))).toEqual(["Jörg Strauß"]);
});

test("draws the first fifty of many, and says that there are more", async () => {
    getEveryone.mockResolvedValue(Array.from({ length: 60 }, (_, index) => summary(`Person ${index}`)));
    const shown = await view();

    expect(names(shown)).toHaveLength(50);
    expect(pick(shown, "[role=status]").textContent).toBe("60 people; here are the first 50. Type more to narrow it down.");
});

test("shows a name as it is, whatever it is made of", async () => {
    getEveryone.mockResolvedValue([summary("<img src=x onerror=alert(1)>")]);
    const shown = await view();

    expect(names(shown)).toEqual(["<img src=x onerror=alert(1)>"]);
    expect(all(shown.shadowRoot!, "img")).toEqual([]);
});

test("tries again when nobody answered", async () => {
    getEveryone.mockRejectedValueOnce(new Unreachable());
    const shown = await view();
    expect(names(shown)).toEqual([]);

    await click(shown, "Try again");

    expect(names(shown)).toHaveLength(5);
});

test("says so when there is no tie yet", async () => {
    getEveryone.mockResolvedValue([]);

    expect(textOf(await view())).toContain("There are no ties yet.");
});
