import { html } from "lit";
import { beforeEach, expect, test, vi } from "vitest";
import type { Api } from "../api/api.ts";
import { Problem } from "../api/problem.ts";
import { aReview } from "../examples.ts";
import { all, click, find, mount, settle, textOf } from "../mount.ts";
import "./review-view.ts";

const putReview = vi.fn<Api["putReview"]>();
const getReview = vi.fn<Api["getReview"]>();
const api = { putReview, getReview } as unknown as Api;
const reviewed = vi.fn();
const later = vi.fn();
const view = (review = aReview()): Promise<HTMLElement> =>
    mount(html`<rc-review-view .api=${api} .review=${review} @rc-reviewed=${reviewed} @rc-review-later=${later}></rc-review-view>`);

async function choose(shown: Element, personId: string, choice: string): Promise<void> {
    const radio = find<HTMLInputElement>(shown, `input[name=${personId}][value=${choice}]`);
    radio.checked = true;
    radio.dispatchEvent(new Event("change"));
    await settle();
}

beforeEach(() => {
    putReview.mockResolvedValue(undefined);
});

test("shows each name as a group with its facts, and keeps everybody at first", async () => {
    const shown = await view();

    expect(all(shown.shadowRoot!, "fieldset").map((group) => find(group, "legend").textContent)).toEqual(["Anna Lindqvist", "Ben Okafor"]);
    const group = all(shown.shadowRoot!, "fieldset")[0]!;
    expect(shown.shadowRoot!.getElementById(group.getAttribute("aria-describedby")!)!.textContent).toContain("You were in touch on 61 days");
    expect(all<HTMLInputElement>(shown.shadowRoot!, "input").filter(({ checked }) => checked).map(({ value }) => value)).toEqual(["keep", "keep"]);
});

test("hands over what was decided of everybody, and is done once", async () => {
    const shown = await view();
    await choose(shown, "ben", "memorial");

    find(shown, "#done").click();
    find(shown, "#done").click();
    await settle();

    expect(putReview).toHaveBeenCalledExactlyOnceWith([{ personId: "anna", choice: "keep" }, { personId: "ben", choice: "memorial" }]);
    expect(reviewed).toHaveBeenCalledOnce();
});

test("can wait", async () => {
    await click(await view(), "Not now");

    expect(later).toHaveBeenCalledOnce();
    expect(putReview).not.toHaveBeenCalled();
});

test("says what went wrong and keeps what was chosen", async () => {
    putReview.mockRejectedValueOnce(new Problem({ code: "busy", status: 503, title: "Please try again; nothing was changed." }));
    const shown = await view();
    await choose(shown, "anna", "rest");
    await click(shown, "Done");
    expect(textOf(shown)).toContain("Please try again; nothing was changed.");
    expect(reviewed).not.toHaveBeenCalled();

    await click(shown, "Done");

    expect(putReview.mock.lastCall![0][0]).toEqual({ personId: "anna", choice: "rest" });
    expect(reviewed).toHaveBeenCalledOnce();
});

test("asks for the names again when one of them is gone", async () => {
    putReview.mockRejectedValueOnce(new Problem({ code: "not-found", status: 404, title: "There is nothing here by that name." }));
    getReview.mockResolvedValue(aReview({ names: aReview().names.slice(0, 1) }));
    const shown = await view();
    await click(shown, "Done");
    await click(shown, "Done");

    expect(putReview.mock.lastCall![0]).toEqual([{ personId: "anna", choice: "keep" }]);
});

test("is done at once where there is nobody to decide on", async () => {
    const shown = await view(aReview({ names: [] }));
    expect(textOf(shown)).toContain("There is nobody to decide on yet.");

    await click(shown, "Done");

    expect(putReview).toHaveBeenCalledExactlyOnceWith([]);
});
