import { html } from "lit";
import { beforeEach, expect, test, vi } from "vitest";
import type { Api } from "../api/api.ts";
import { Problem } from "../api/problem.ts";
import { all, click, find, focused, mount, settle, textOf } from "../mount.ts";
import { detailOf } from "./emit.ts";
import "./openers-panel.ts";

const getOpeners = vi.fn<Api["getOpeners"]>();
const getApproach = vi.fn<Api["getApproach"]>();
const giveFeedback = vi.fn<Api["giveFeedback"]>();
const deleteFeedback = vi.fn<Api["deleteFeedback"]>();
const wrote = vi.fn();
const opened = vi.fn();
const panel = (): Promise<HTMLElement> => mount(html`<rc-openers-panel personId="anna" address="anna@fjord.example" .api=${{ getOpeners, getApproach, giveFeedback, deleteFeedback }}
    @rc-write=${(event: Event) => wrote(detailOf(event)) as unknown} @rc-open-person=${(event: Event) => opened(detailOf(event)) as unknown}></rc-openers-panel>`);

beforeEach(() => {
    wrote.mockReset();
    giveFeedback.mockReset().mockResolvedValue(undefined);
    deleteFeedback.mockReset().mockResolvedValue(undefined);
    getOpeners.mockImplementation((_, { language = "en", form = "familiar" }) => Promise.resolve({
        language, form, openers: [
            { tone: "light", subject: `Hello ${language} ${form}`, body: "How are you?\n\nMaria" },
            { tone: "shared", subject: "Atlas", body: "What became of it?" },
            { tone: "time", subject: "Thursday?", body: "<b>Thu 26 Nov</b>, 15:00" },
        ],
    }));
    getApproach.mockResolvedValue({ warmUp: null, evidence: null, door: null });
});

test("shows three drafts whole, and opens the one that is picked, as it is", async () => {
    const shown = await panel();
    const drafts = all(shown.shadowRoot!, ".draft");
    expect(drafts.map((draft) => find(draft, ".tone").textContent.trim())).toEqual(["A light hello", "Something you share", "Asks for a time"]);
    expect(drafts.map((draft) => find(draft, ".subject").getAttribute("lang"))).toEqual(["en", "en", "en"]);

    drafts[2]?.click();

    expect(wrote).toHaveBeenCalledExactlyOnceWith({ to: "anna@fjord.example", subject: "Thursday?", body: "<b>Thu 26 Nov</b>, 15:00" });
    expect(all(shown.shadowRoot!, "b")).toEqual([]);
});

test("says what taking a draft does, and takes it back", async () => {
    const shown = await panel();
    find(shown, ".draft").click();
    await settle();
    expect(giveFeedback).toHaveBeenCalledExactlyOnceWith("anna", "opener");
    expect(textOf(shown)).toContain("You took a draft: this person comes a little earlier from now on.");

    await click(shown, "Undo");

    expect(deleteFeedback).toHaveBeenCalledExactlyOnceWith("anna", "opener");
    expect(textOf(shown)).toContain("The drafts you took move nothing.");
    expect(all(shown.shadowRoot!, "#undo")).toEqual([]);
});

test("opens the draft also where nobody hears that it was taken", async () => {
    giveFeedback.mockRejectedValue(new Problem({ code: "busy", status: 503, title: "Busy." }));
    const shown = await panel();

    find(shown, ".draft").click();
    await settle();

    expect(wrote).toHaveBeenCalledOnce();
    expect(textOf(shown)).not.toContain("Busy.");
});

test("first asks for none of the languages: the server knows the mailbox", async () => {
    await panel();

    expect(getOpeners).toHaveBeenCalledExactlyOnceWith("anna", {});
});

test("speaks the other's language, and asks how they address each other only where that matters", async () => {
    const shown = await panel();
    expect(textOf(shown)).not.toContain("formal (Sie)");

    await click(shown, "German");
    expect(textOf(shown)).toContain("Hello de familiar");
    expect(focused()?.textContent).toBe("German");
    await click(shown, "formal (Sie)");

    expect(getOpeners).toHaveBeenLastCalledWith("anna", { language: "de", form: "formal" });
    expect(textOf(shown)).toContain("Hello de formal");
    expect(find(shown, "[aria-pressed=true]").textContent).toBe("German");
});

test("tells what helps first, and leads to the easier hello", async () => {
    getApproach.mockResolvedValue({
        warmUp: { personId: "ben", name: "Ben", silentDays: 20, sentence: "Say hello to Ben first." },
        evidence: { mails: 9, answered: 7, sentence: "7 of your last 9 were answered." },
        door: { sentence: "Anna answers on Tuesdays.", channelSentence: null },
    });
    const shown = await panel();
    expect(textOf(shown)).toMatch(/Say hello to Ben first\..*7 of your last 9 were answered\..*Anna answers on Tuesdays\./);

    await click(shown, "Open Ben's card");

    expect(opened).toHaveBeenCalledExactlyOnceWith("ben");
});

test("shows the drafts where nothing is known of the approach", async () => {
    getApproach.mockRejectedValue(new Problem({ code: "busy", status: 503, title: "Busy." }));
    const shown = await panel();

    expect(all(shown.shadowRoot!, ".draft")).toHaveLength(3);
    expect(textOf(shown)).not.toContain("Busy.");
});
