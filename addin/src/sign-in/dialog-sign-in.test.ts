import { beforeEach, expect, test, vi } from "vitest";
import { DialogSignIn } from "./dialog-sign-in.ts";
import { EitherSignIn } from "./either-sign-in.ts";
import type { Entra } from "./entra.ts";
import { SignInFailed, type SignIn } from "./token.ts";

const entra = { pageFor: vi.fn<Entra["pageFor"]>(), redeem: vi.fn<Entra["redeem"]>(), renew: vi.fn<Entra["renew"]>() };
const show = vi.fn<(page: string) => Promise<string | null>>();
const token = { value: "a", expiresAt: 1 };
let signIn: DialogSignIn;

beforeEach(() => {
    sessionStorage.clear();
    entra.pageFor.mockResolvedValue("https://login.example/authorize?state=s");
    entra.redeem.mockResolvedValue({ token, refreshToken: "r1" });
    signIn = new DialogSignIn(entra as unknown as Entra, show, "https://app.example/addin/signin.html", sessionStorage);
});

test("opens our own page, which goes on to Entra, and redeems what comes back", async () => {
    show.mockResolvedValue("?code=c&state=s");

    expect(await signIn.byUser({ account: "me@harbor.example", claims: "{}" })).toEqual(token);
    const page = new URL(show.mock.calls[0]![0]);
    expect(page.origin + page.pathname).toBe("https://app.example/addin/signin.html");
    expect(new URLSearchParams(page.hash.slice(1)).get("to")).toBe("https://login.example/authorize?state=s");
    expect(entra.pageFor.mock.calls[0]![1]).toEqual({ account: "me@harbor.example", claims: "{}" });
    expect(entra.redeem.mock.calls[0]![0].get("code")).toBe("c");
    expect(sessionStorage.getItem("reconnect.refresh")).toBe("r1");
});

test("a dialog that the user closes ends the sign-in", async () => {
    show.mockResolvedValue(null);
    await expect(signIn.byUser()).rejects.toMatchObject({ code: "closed" });
});

test("a dialog that cannot be shown is a blocked one", async () => {
    show.mockRejectedValue(new Error("12007"));
    await expect(signIn.byUser()).rejects.toMatchObject({ code: "blocked", message: "12007" });
});

test("a challenge that silence cannot meet leaves the session as it is", async () => {
    sessionStorage.setItem("reconnect.refresh", "r0");
    entra.renew.mockResolvedValue(null);

    expect(await signIn.silently({ claims: "{}" })).toBeNull();
    expect(sessionStorage.getItem("reconnect.refresh")).toBe("r0");
    expect(await signIn.silently()).toBeNull();
    expect(sessionStorage.getItem("reconnect.refresh")).toBeNull();
});

const way = (): { [K in keyof SignIn]: ReturnType<typeof vi.fn<SignIn[K]>> } => ({ silently: vi.fn(), byUser: vi.fn(), forget: vi.fn() });

test("the second way is taken where the first shows no window, and kept from then on", async () => {
    const [first, second] = [way(), way()];
    first.byUser.mockRejectedValue(new SignInFailed("blocked"));
    second.byUser.mockResolvedValue(token);
    second.silently.mockResolvedValue(token);
    const load = vi.fn(() => Promise.resolve<SignIn>(second));
    const either = new EitherSignIn(first, load);
    await either.silently();
    expect(load).not.toHaveBeenCalled();

    expect(await either.byUser({ account: "me@harbor.example" })).toEqual(token);
    expect(second.byUser).toHaveBeenCalledWith({ account: "me@harbor.example" });
    expect(await either.silently()).toEqual(token);

    either.forget();
    expect(first.forget).toHaveBeenCalledOnce();
    expect(second.forget).toHaveBeenCalledOnce();
    await either.silently();
    expect(first.silently).toHaveBeenCalledTimes(2);
});

test("what the user ended does not come back in another window", async () => {
    const first = way();
    first.byUser.mockRejectedValue(new SignInFailed("closed"));
    const load = vi.fn();

    await expect(new EitherSignIn(first, load).byUser()).rejects.toMatchObject({ code: "closed" });
    expect(load).not.toHaveBeenCalled();
});
