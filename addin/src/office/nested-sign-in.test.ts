import type { AuthenticationResult, IPublicClientApplication } from "@azure/msal-browser";
import { beforeEach, expect, test, vi } from "vitest";
import { NestedSignIn } from "./nested-sign-in.ts";

const config = { clientId: "spa", authority: "https://login.microsoftonline.com/organizations", scope: "api://reconnect/access_as_user" };
const result = { accessToken: "a", expiresOn: new Date(5_000), account: { homeAccountId: "me" } } as AuthenticationResult;
const client = { acquireTokenSilent: vi.fn(), acquireTokenPopup: vi.fn() };
const create = vi.fn<(configuration: unknown) => Promise<IPublicClientApplication>>();
const load = vi.fn(() => Promise.resolve({ createNestablePublicClientApplication: create }));
let signIn: NestedSignIn;

beforeEach(() => {
    create.mockResolvedValue(client as unknown as IPublicClientApplication);
    signIn = new NestedSignIn(config, "me@harbor.example", load);
});

test("fetches MSAL only when it is used, and once", async () => {
    expect(load).not.toHaveBeenCalled();
    client.acquireTokenSilent.mockResolvedValue(result);
    await signIn.silently();
    await signIn.silently();

    expect(load).toHaveBeenCalledOnce();
});

test("asks silently for the API's own scope and the mailbox's account", async () => {
    client.acquireTokenSilent.mockResolvedValue(result);

    expect(await signIn.silently()).toEqual({ value: "a", expiresAt: 5_000 });
    expect(client.acquireTokenSilent).toHaveBeenCalledWith({ scopes: [config.scope], loginHint: "me@harbor.example" });
});

test("renews for the account it was given", async () => {
    client.acquireTokenSilent.mockResolvedValue(result);
    await signIn.silently();
    await signIn.silently();

    expect(client.acquireTokenSilent).toHaveBeenLastCalledWith({ scopes: [config.scope], account: result.account });
});

test("leaves it to the user when silence does not work, whatever the reason", async () => {
    client.acquireTokenSilent.mockRejectedValue({ errorCode: "no_account_error" });

    expect(await signIn.silently()).toBeNull();
});

test.each([["popup_window_error", "blocked"], ["empty_window_error", "blocked"], ["user_cancelled", "closed"], ["access_denied", "failed"]])(
    "takes %s for %s", async (errorCode, code) => {
        client.acquireTokenPopup.mockRejectedValue(Object.assign(new Error("MSAL says no."), { errorCode }));

        await expect(signIn.byUser()).rejects.toMatchObject({ code, message: "MSAL says no." });
    });

test("asks for the mailbox's account again after it was told to forget", async () => {
    client.acquireTokenSilent.mockResolvedValue(result);
    client.acquireTokenPopup.mockResolvedValue(result);
    await signIn.silently();
    signIn.forget();
    await signIn.byUser();

    expect(client.acquireTokenPopup).toHaveBeenCalledWith({ scopes: [config.scope], loginHint: "me@harbor.example" });
});
