import { html } from "lit";
import { beforeEach, expect, test, vi } from "vitest";
import type { Api } from "../api/api.ts";
import type { Person } from "../api/people.ts";
import { Problem } from "../api/problem.ts";
import { all, click, find, focused, mount, settle, textOf } from "../mount.ts";
import "./elsewhere-panel.ts";

const putElsewhere = vi.fn<Api["putElsewhere"]>();
const deleteElsewhere = vi.fn<Api["deleteElsewhere"]>();
const changed = vi.fn();
const panel = (elsewhere: Person["elsewhere"] = null): Promise<HTMLElement> =>
    mount(html`<rc-elsewhere-panel personId="anna" .elsewhere=${elsewhere} .api=${{ putElsewhere, deleteElsewhere }} @rc-person-changed=${changed}></rc-elsewhere-panel>`);
const ways = (shown: HTMLElement): HTMLAnchorElement[] => all<HTMLAnchorElement>(shown.shadowRoot!, ".way");
const type = (shown: HTMLElement, text: string): void => {
    find<HTMLInputElement>(shown, "#link").value = text;
};

beforeEach(() => {
    putElsewhere.mockReset().mockImplementation((_, link) => Promise.resolve({ link }));
    deleteElsewhere.mockReset().mockResolvedValue(undefined);
    changed.mockReset();
});

test("is said in one tap, and undone in one", async () => {
    const shown = await panel();
    await click(shown, "We talk elsewhere");
    expect(putElsewhere).toHaveBeenCalledExactlyOnceWith("anna", null);
    expect(textOf(shown)).toContain("You talk elsewhere: silence in mail does not count.");
    expect(focused()?.id).toBe("undo");

    await click(shown, "Undo: mail counts again");

    expect(deleteElsewhere).toHaveBeenCalledExactlyOnceWith("anna");
    expect(textOf(shown)).toContain("silence in mail counts again");
    expect(changed).toHaveBeenCalledTimes(2);
    expect(focused()?.id).toBe("say");
});

test("keeps one link, and forgets it when it is emptied", async () => {
    putElsewhere.mockResolvedValueOnce({ link: "tel:+49301234567" });
    const shown = await panel({ link: null });
    expect(ways(shown)).toEqual([]);

    type(shown, " +49 30 1234567 ");
    await click(shown, "Keep the link");
    expect(putElsewhere).toHaveBeenCalledExactlyOnceWith("anna", "+49 30 1234567");
    expect(ways(shown).map((link) => [link.href, link.textContent.trim()])).toEqual([["tel:+49301234567", "Call +49301234567"]]);

    type(shown, "");
    await click(shown, "Keep the link");
    expect(putElsewhere).toHaveBeenLastCalledWith("anna", null);
    expect(ways(shown)).toEqual([]);
    expect(textOf(shown)).toContain("The link is gone.");
});

test.each([
    ["https://wa.me/49301234567", "Open WhatsApp"], ["whatsapp://send?phone=49", "Open WhatsApp"], ["msteams:/l/chat/0/0", "Open Teams"],
    ["https://www.chat.example/anna", "Open chat.example"], ["sms:+4930", "Text +4930"],
])("%s is a button that says where it leads", async (link, label) => {
    const [way] = ways(await panel({ link }));

    expect(way?.textContent).toContain(label);
    expect(way?.getAttribute("href")).toBe(link);
    expect(way?.rel).toBe(link.startsWith("https:") ? "noopener noreferrer" : "");
});

test.each(["javascript:alert(1)", "JAVASCRIPT:alert(1)", " javascript:alert(1)", "data:text/html,x", "http://chat.example", "file:///etc", "vbscript:x"])("%s becomes no link", async (link) => {
    const shown = await panel({ link });

    expect(all(shown.shadowRoot!, "a")).toEqual([]);
    expect(textOf(shown)).toContain("You talk elsewhere");
});

test("says what a link may be, and keeps what was typed", async () => {
    putElsewhere.mockRejectedValue(new Problem({ code: "invalid-input", status: 400, title: "A link is a telephone number, a page or a chat." }));
    const shown = await panel({ link: null });
    type(shown, "javascript:alert(1)");
    await click(shown, "Keep the link");

    expect(textOf(shown)).toContain("A link is a telephone number, a page or a chat.");
    expect(find<HTMLInputElement>(shown, "#link").value).toBe("javascript:alert(1)");
    expect(focused()?.id).toBe("link");
});

test("stands as before where nobody heard of it", async () => {
    putElsewhere.mockRejectedValue(new Problem({ code: "busy", status: 503, title: "Microsoft 365 is not answering." }));
    const shown = await panel();
    await click(shown, "We talk elsewhere");
    await settle();

    expect(textOf(shown)).toContain("Microsoft 365 is not answering.");
    expect(find(shown, "#say")).toBeTruthy();
    expect(changed).not.toHaveBeenCalled();
});
