import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { followItem } from "./follow-item.ts";
import type { OpenItem } from "./host.ts";

const mailOf = (name: string): OpenItem => ({ kind: "mail", people: [{ name, address: `${name}@fjord.example` }] });
const told = vi.fn<(item: OpenItem | null) => void>();
let open: { key: string; item: OpenItem | null } | null;
let heard: () => void;
let lookAgain: () => void;
let frame: EventTarget & { document: EventTarget };

const outlook = {
    openItem: () => Promise.resolve(open?.item ?? null),
    openKey: () => open?.key ?? null,
    onItemChanged: (handler: () => void) => void (heard = handler),
};
const show = (name: string | null): void => {
    open = name === null ? null : { key: name, item: mailOf(name) };
};
const after = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);
const names = (): (string | null)[] => told.mock.calls.map(([item]) => item?.people[0]?.name ?? null);

beforeEach(async () => {
    vi.useFakeTimers();
    show("anna");
    const timers = { setTimeout: window.setTimeout.bind(window), setInterval: window.setInterval.bind(window) };
    frame = Object.assign(new EventTarget(), { document: Object.assign(new EventTarget(), { hidden: false }), ...timers });
    lookAgain = followItem(outlook, frame as unknown as Window, told);
    await after(0);
});
afterEach(() => {
    vi.clearAllTimers();
    vi.useRealTimers();
});

test("tells at once what is open", () => {
    expect(names()).toEqual(["anna"]);
});

test("tells a change that Outlook tells", async () => {
    show("ben");
    heard();
    await after(0);

    expect(names()).toEqual(["anna", "ben"]);
});

test("tells a change once that Outlook tells twice", async () => {
    show("ben");
    heard();
    heard();
    await after(0);
    heard();
    await after(10_000);

    expect(names()).toEqual(["anna", "ben"]);
});

test("finds a change within two seconds that Outlook does not tell", async () => {
    show("ben");
    await after(2_000);

    expect(names()).toEqual(["anna", "ben"]);
});

test("finds the item that is not there yet when its change is told", async () => {
    show(null);
    heard();
    await after(0);
    expect(names()).toEqual(["anna", null]);
    show("ben");
    await after(300);

    expect(names()).toEqual(["anna", null, "ben"]);
});

test("finds the people of an item that is empty at first", async () => {
    open = { key: "ben", item: null };
    heard();
    await after(0);
    open.item = mailOf("ben");
    await after(1_300);

    expect(names()).toEqual(["anna", null, "ben"]);
});

test("an answer that comes after the next change is not told", async () => {
    let answer: (item: OpenItem | null) => void = vi.fn();
    const slow = vi.spyOn(outlook, "openItem").mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    heard();
    slow.mockRestore();
    show("ben");
    heard();
    await after(0);
    answer(mailOf("late"));
    await after(0);

    expect(names()).toEqual(["anna", "ben"]);
});

test("reads it again when the user comes back to the pane", async () => {
    open = { key: "anna", item: mailOf("ben") };
    frame.dispatchEvent(new Event("focus"));
    await after(0);
    open.item = mailOf("cleo");
    frame.document.dispatchEvent(new Event("visibilitychange"));
    await after(0);

    expect(names()).toEqual(["anna", "ben", "cleo"]);
});

test("tells the same item again when the user asks for it", async () => {
    lookAgain();
    await after(0);

    expect(names()).toEqual(["anna", "anna"]);
});

test("a pinned pane without an item does not go on looking for one", async () => {
    show(null);
    heard();
    await after(5_000);
    const asked = vi.spyOn(outlook, "openItem");
    await after(60_000);

    expect(asked).not.toHaveBeenCalled();
    expect(names()).toEqual(["anna", null]);
});
