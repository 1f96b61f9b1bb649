import { beforeEach, expect, test, vi } from "vitest";
import type { Me } from "../api/me.ts";
import { Problem, Unreachable } from "../api/problem.ts";
import { Session } from "./session.ts";
import { SignInFailed, type SignIn, type Token } from "./token.ts";

const me: Me = { address: "me@harbor.example", name: "Me", zone: "Europe/Berlin", language: "en-GB" };
const signIn = { silently: vi.fn<SignIn["silently"]>(), byUser: vi.fn<SignIn["byUser"]>(), forget: vi.fn<SignIn["forget"]>() };
const getMe = vi.fn<() => Promise<Me>>();
let now = 0;
let session: Session;

const token = (value: string, expiresAt = 3_600_000): Token => ({ value, expiresAt });
const sessionFor = (mailbox: string | null): Session => new Session({ signIn, mailbox, getMe, now: () => now });

beforeEach(() => {
    now = 0;
    getMe.mockResolvedValue(me);
    session = sessionFor(null);
});

test("is in without a word when a token can be had silently", async () => {
    signIn.silently.mockResolvedValue(token("one"));
    await session.start();

    expect(session.state).toEqual({ at: "signedIn", me });
    expect(session.current()).toBe("one");
});

test("waits for the user's click when none can be had", async () => {
    signIn.silently.mockResolvedValue(null);
    await session.start();

    expect(session.state).toEqual({ at: "signedOut" });
    expect(signIn.byUser).not.toHaveBeenCalled();
});

test("is in after the user has signed in", async () => {
    const seen: string[] = [];
    session.addEventListener("change", () => seen.push(session.state.at));
    signIn.byUser.mockResolvedValue(token("one"));

    await session.signIn();

    expect(seen).toEqual(["waiting", "signedIn"]);
});

test("asks for the mailbox's own account", async () => {
    signIn.byUser.mockResolvedValue(token("one"));
    await sessionFor("me@harbor.example").signIn({ another: true });

    expect(signIn.byUser).toHaveBeenCalledWith({ another: true, account: "me@harbor.example", claims: null });
});

test("stops when the account is not the mailbox's", async () => {
    signIn.silently.mockResolvedValue(token("one"));
    session = sessionFor("boss@harbor.example");
    await session.start();

    expect(session.state).toEqual({ at: "otherAccount", signedIn: "me@harbor.example", mailbox: "boss@harbor.example" });
    expect(session.current()).toBeNull();
    expect(signIn.forget).toHaveBeenCalled();
});

test("does not stop for capital letters", async () => {
    signIn.silently.mockResolvedValue(token("one"));
    session = sessionFor("ME@Harbor.example");
    await session.start();

    expect(session.state.at).toBe("signedIn");
});

test("says that the window was closed", async () => {
    signIn.byUser.mockRejectedValue(new SignInFailed("closed"));
    await session.signIn();

    expect(session.state).toEqual({ at: "failed", code: "closed", title: "" });
});

test("offers the link when the window was blocked, and goes on when it was used", async () => {
    let arrive: (token: Token) => void = () => undefined;
    signIn.byUser.mockRejectedValue(new SignInFailed("blocked", "", "https://login.example/authorize", new Promise((resolve) => (arrive = resolve))));
    await session.signIn();
    expect(session.state).toEqual({ at: "blocked", link: "https://login.example/authorize" });

    arrive(token("late"));
    await vi.waitFor(() => expect(session.state.at).toBe("signedIn"));
});

test("gives the server's sentence for an account it refuses", async () => {
    signIn.byUser.mockResolvedValue(token("one"));
    getMe.mockRejectedValue(new Problem({ code: "personal-account", status: 403, title: "Reconnect works with work and school accounts." }));
    await session.signIn();

    expect(session.state).toEqual({ at: "refused", title: "Reconnect works with work and school accounts." });
});

test("keeps apart that nobody answered", async () => {
    signIn.silently.mockRejectedValue(new Unreachable());
    await session.start();

    expect(session.state.at).toBe("unreachable");
});

test("hands out no token in its last minute", async () => {
    signIn.silently.mockResolvedValue(token("one"));
    await session.start();

    now = 3_600_000 - 60_001;
    expect(session.current()).toBe("one");
    now = 3_600_000 - 60_000;
    expect(session.current()).toBeNull();
});

test("renews once for many calls at the same time", async () => {
    signIn.silently.mockResolvedValueOnce(token("one")).mockResolvedValue(token("two", 7_200_000));
    await session.start();
    now = 3_600_000;

    expect(await Promise.all([session.fresh(), session.fresh(), session.fresh()])).toEqual(["two", "two", "two"]);
    expect(signIn.silently).toHaveBeenCalledTimes(2);
});

test("asks to sign in again when the renewal is refused", async () => {
    signIn.silently.mockResolvedValueOnce(token("one")).mockResolvedValue(null);
    await session.start();
    session.refuse("one");

    await expect(session.fresh()).rejects.toBeInstanceOf(SignInFailed);
    expect(session.state).toEqual({ at: "ended" });
});

test("is still in when nobody answered the renewal", async () => {
    signIn.silently.mockResolvedValueOnce(token("one")).mockRejectedValue(new Unreachable());
    await session.start();
    session.refuse("one");

    await expect(session.fresh()).rejects.toBeInstanceOf(Unreachable);
    expect(session.state.at).toBe("signedIn");
});

test("a refused old token does not drop the new one", async () => {
    signIn.silently.mockResolvedValue(token("new"));
    await session.start();
    session.refuse("old");

    expect(session.current()).toBe("new");
});

test("forgets everything when signing out", async () => {
    signIn.silently.mockResolvedValue(token("one"));
    await session.start();
    session.signOut();

    expect(session.state).toEqual({ at: "signedOut" });
    expect(session.current()).toBeNull();
    expect(signIn.forget).toHaveBeenCalledOnce();
});

test("meets a claims challenge: silently where that works, else at the user's own next sign-in", async () => {
    signIn.silently.mockResolvedValueOnce(token("a")).mockResolvedValueOnce(null);
    signIn.byUser.mockResolvedValue(token("b"));
    getMe.mockResolvedValue(me);
    const open = sessionFor(null);
    await open.start();

    open.refuse("a", "{\"access_token\":{}}");
    await expect(open.fresh()).rejects.toBeInstanceOf(SignInFailed);
    expect(signIn.silently).toHaveBeenLastCalledWith({ claims: "{\"access_token\":{}}" });
    expect(open.state.at).toBe("ended");

    await open.signIn();
    expect(signIn.byUser).toHaveBeenLastCalledWith({ claims: "{\"access_token\":{}}" });
    expect(open.state.at).toBe("signedIn");
});
