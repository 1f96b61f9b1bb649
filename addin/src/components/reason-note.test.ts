import { html } from "lit";
import { expect, test, vi } from "vitest";
import { Problem } from "../api/problem.ts";
import type { Reason, ReasonKind } from "../api/reason.ts";
import { aReason } from "../examples.ts";
import { button, click, find, mount, textOf } from "../mount.ts";
import "./reason-note.ts";

const correct = vi.fn<(kind: ReasonKind) => Promise<Reason>>();
const note = (): Promise<HTMLElement> => mount(html`<rc-reason-note .reason=${aReason()} .correct=${correct}></rc-reason-note>`);
const open = (shown: Element): Promise<void> => click(shown, "Why: Your weekly 'Atlas' meeting ended on 12 March.");

test("keeps the evidence folded until it is asked for", async () => {
    const shown = await note();
    expect(textOf(shown)).not.toContain("41 times");

    await open(shown);

    expect(textOf(shown)).toContain("'Atlas' took place 41 times, most Thursdays.");
    expect(find(shown, ".why").getAttribute("aria-expanded")).toBe("true");
});

test("is corrected with one tap", async () => {
    correct.mockResolvedValueOnce(aReason({ kind: "moved", text: "You told us that they moved.", correctedByUser: true }));
    const shown = await note();
    await open(shown);

    await click(shown, "They moved");

    expect(correct).toHaveBeenCalledExactlyOnceWith("moved");
    expect(textOf(shown)).toContain("You told us that they moved. (as you told us)");
    expect(button(shown, "They moved").getAttribute("aria-pressed")).toBe("true");
});

test("asks nothing when the reason is the same", async () => {
    const shown = await note();
    await open(shown);

    await click(shown, "What we shared has ended");

    expect(correct).not.toHaveBeenCalled();
});

test("keeps the reason when the correction was not taken", async () => {
    correct.mockRejectedValueOnce(new Problem({ code: "busy", status: 503, title: "Please try again later." }));
    const shown = await note();
    await open(shown);

    await click(shown, "They moved");

    expect(textOf(shown)).toContain("Please try again later.");
    expect(textOf(shown)).toContain("Your weekly 'Atlas' meeting ended");
});
