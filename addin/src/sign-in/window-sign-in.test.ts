import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Entra, Grant } from "./entra.ts";
import { answerOf, handOver, hearAnswer, isAnswer } from "./answer.ts";
import { SignInFailed } from "./token.ts";
import { WindowSignIn } from "./window-sign-in.ts";

const grant = (refreshToken: string | null = "r1"): Grant => ({ token: { value: "a", expiresAt: 1 }, refreshToken });
const entra = { pageFor: vi.fn<Entra["pageFor"]>(), redeem: vi.fn<Entra["redeem"]>(), renew: vi.fn<Entra["renew"]>() };
const page = { closed: false, location: { href: "" }, close: vi.fn() };
let frame: Window & { open: ReturnType<typeof vi.fn> };
let signIn: WindowSignIn;
let asked: string;

class Channel {
    static open: Channel[] = [];
    onmessage: ((event: { data: unknown }) => void) | null = null;
    constructor() {
        Channel.open.push(this);
    }
    postMessage(data: unknown): void {
        for (const other of Channel.open) if (other !== this) other.onmessage?.({ data });
    }
    close(): void {
        Channel.open = Channel.open.filter((other) => other !== this);
    }
}

beforeEach(() => {
    vi.useFakeTimers();
    sessionStorage.clear();
    Channel.open = [];
    vi.stubGlobal("BroadcastChannel", Channel);
    Object.assign(page, { closed: false, location: { href: "" } });
    frame = Object.assign(new EventTarget(), { location: { origin: "https://app.example" }, open: vi.fn(() => page) }) as unknown as typeof frame;
    entra.pageFor.mockImplementation((proof) => {
        asked = proof.state;
        return Promise.resolve("https://login.example/authorize");
    });
    entra.redeem.mockResolvedValue(grant());
    signIn = new WindowSignIn(entra as unknown as Entra, frame, sessionStorage);
});
afterEach(() => vi.useRealTimers());

const say = (data: unknown, origin = "https://app.example"): boolean => frame.dispatchEvent(new MessageEvent("message", { data, origin }));
const open = async (): Promise<void> => {
    await vi.waitFor(() => expect(page.location.href).not.toBe(""));
};

test("opens the window before it waits for anything, else browsers block it", () => {
    void signIn.byUser();

    expect(frame.open).toHaveBeenCalledOnce();
});

test("takes the answer of its own window and keeps the refresh token for this tab", async () => {
    const token = signIn.byUser();
    await open();
    say(answerOf(`?code=c&state=${asked}`));

    expect(await token).toEqual(grant().token);
    expect(sessionStorage.getItem("reconnect.refresh")).toBe("r1");
});

test("takes the answer from the channel when the window was cut off from its opener", async () => {
    const token = signIn.byUser();
    await open();
    new Channel().postMessage(answerOf(`?code=c&state=${asked}`));

    await expect(token).resolves.toEqual(grant().token);
});

test("hears neither another origin nor another question's answer", async () => {
    const token = signIn.byUser();
    await open();
    say(answerOf(`?code=evil&state=${asked}`), "https://evil.example");
    say(answerOf("?code=old&state=old"));
    say({ kind: "something else" });
    say(answerOf(`?code=c&state=${asked}`));
    await token;

    expect(entra.redeem).toHaveBeenCalledOnce();
    expect(entra.redeem.mock.calls[0]![0].get("code")).toBe("c");
});

test("says so when the window was closed, but not at the first look", async () => {
    const token = signIn.byUser();
    const fault = vi.fn();
    token.catch(fault);
    await open();
    page.closed = true;
    await vi.advanceTimersByTimeAsync(1_500);
    expect(fault).not.toHaveBeenCalled();

    await vi.advanceTimersByTimeAsync(2_000);

    expect(fault).toHaveBeenCalledWith(expect.objectContaining({ code: "closed" }));
    expect(Channel.open).toEqual([]);
});

test("gives the page's link when the window was blocked, and still hears its answer", async () => {
    frame.open.mockReturnValue(null);
    const fault: unknown = await signIn.byUser().catch((reason: unknown) => reason);
    expect(fault).toBeInstanceOf(SignInFailed);
    expect((fault as SignInFailed).link).toBe("https://login.example/authorize");

    say(answerOf(`?code=c&state=${asked}`));

    await expect((fault as SignInFailed).token).resolves.toEqual(grant().token);
});

test("closes the window when the sign-in page cannot be found", async () => {
    entra.pageFor.mockRejectedValue(new Error("down"));

    await expect(signIn.byUser()).rejects.toThrow("down");
    expect(page.close).toHaveBeenCalledOnce();
});

test("stays signed in over a reload with the kept refresh token", async () => {
    sessionStorage.setItem("reconnect.refresh", "r0");
    entra.renew.mockResolvedValue(grant(null));

    expect(await signIn.silently()).toEqual(grant().token);
    expect(entra.renew).toHaveBeenCalledWith("r0", null);
    expect(sessionStorage.getItem("reconnect.refresh")).toBe("r0"); // no new one came, so the old one stays good
});

test("forgets a refresh token that is not accepted any more", async () => {
    sessionStorage.setItem("reconnect.refresh", "r0");
    entra.renew.mockResolvedValue(null);

    expect(await signIn.silently()).toBeNull();
    expect(sessionStorage.getItem("reconnect.refresh")).toBeNull();
});

test("asks nobody when there is no refresh token", async () => {
    expect(await signIn.silently()).toBeNull();
    expect(entra.renew).not.toHaveBeenCalled();
});

test("the sign-in window hands its answer to its own origin only", () => {
    const postMessage = vi.fn();
    const window = { location: { search: "?code=c&state=s", hash: "", origin: "https://app.example" }, opener: { postMessage } } as unknown as Window;
    const heard = hearAnswer("s", frame);

    expect(handOver(window)).toBe(true);
    expect(postMessage).toHaveBeenCalledExactlyOnceWith({ kind: "reconnect.sign-in", query: "?code=c&state=s" }, "https://app.example");
    heard.stop();
});

test.each(["", "?code=c", "?state=s", "?foo=1&state=s"])("a window with %s has nothing to hand over", (search) => {
    expect(handOver({ location: { search, hash: "", origin: "https://app.example" }, opener: null } as unknown as Window)).toBe(false);
});

test("knows an answer from other messages", () => {
    expect(isAnswer(answerOf("?x"))).toBe(true);
    for (const other of [null, "x", {}, { kind: "reconnect.sign-in" }, { kind: "reconnect.sign-in", query: 1 }]) expect(isAnswer(other)).toBe(false);
});
