import { beforeEach, expect, test, vi } from "vitest";
import { Unreachable } from "../api/problem.ts";
import { Entra, isThisMachine, makeProof } from "./entra.ts";

const authority = "http://127.0.0.1:5081/organizations";
const config = { clientId: "spa", authority, scope: "api://reconnect/access_as_user" };
const redirect = "http://127.0.0.1:5080/addin/signin.html";
const metadata = {
    issuer: "http://127.0.0.1:5081/{tenantid}/v2.0",
    authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
    token_endpoint: `${authority}/oauth2/v2.0/token`,
};
const fetched = vi.fn<typeof fetch>();
const proof = { state: "s", verifier: "v".repeat(43), challenge: "c" };
const answers: Record<string, () => Response> = {};

beforeEach(() => {
    answers["token"] = () => Response.json({ access_token: "a", token_type: "Bearer", expires_in: 3600, refresh_token: "r" });
    fetched.mockImplementation((input) => {
        const address = input instanceof Request ? input.url : String(input);
        return Promise.resolve(address.endsWith("/token") ? answers["token"]!() : Response.json(metadata));
    });
    vi.stubGlobal("fetch", fetched);
});

test("leads to the sign-in page with a proof and the mailbox's account", async () => {
    const page = new URL(await new Entra(config, redirect).pageFor(proof, { account: "me@harbor.example", another: true, claims: "{}" }));

    expect(page.origin + page.pathname).toBe(metadata.authorization_endpoint);
    expect(Object.fromEntries(page.searchParams)).toEqual({
        client_id: "spa", response_type: "code", redirect_uri: redirect, scope: "api://reconnect/access_as_user offline_access",
        state: "s", code_challenge: "c", code_challenge_method: "S256", login_hint: "me@harbor.example", prompt: "select_account", claims: "{}",
    });
});

test("turns the answer into tokens with the verifier", async () => {
    const grant = await new Entra(config, redirect).redeem(new URLSearchParams({ code: "code", state: "s" }), proof);

    expect(grant).toMatchObject({ token: { value: "a" }, refreshToken: "r" });
    const body = String(fetched.mock.calls.at(-1)![1]?.body as URLSearchParams);
    expect(Object.fromEntries(new URLSearchParams(body))).toMatchObject({ grant_type: "authorization_code", code: "code", code_verifier: proof.verifier, client_id: "spa" });
});

test("refuses an answer to a question it did not ask", async () => {
    await expect(new Entra(config, redirect).redeem(new URLSearchParams({ code: "code", state: "other" }), proof)).rejects.toMatchObject({ code: "failed" });
    expect(fetched).not.toHaveBeenCalledWith(expect.stringContaining("/token"), expect.anything());
});

test("gives Entra's own sentence, its first line only", async () => {
    const answer = new URLSearchParams({ error: "invalid_client", error_description: "AADSTS700016: The app was not found.\r\nTrace ID: 1", state: "s" });

    await expect(new Entra(config, redirect).redeem(answer, proof)).rejects.toMatchObject({ code: "failed", message: "AADSTS700016: The app was not found." });
});

test("takes a refusal by the user for a closed window", async () => {
    await expect(new Entra(config, redirect).redeem(new URLSearchParams({ error: "access_denied", state: "s" }), proof)).rejects.toMatchObject({ code: "closed" });
});

test("does not trip over an ID token that nobody asked for", async () => {
    answers["token"] = () => Response.json({ access_token: "a", token_type: "Bearer", expires_in: 60, id_token: "e30.e30.x" });

    await expect(new Entra(config, redirect).redeem(new URLSearchParams({ code: "code", state: "s" }), proof)).resolves.toMatchObject({ refreshToken: null });
});

test("renews with the refresh token", async () => {
    expect(await new Entra(config, redirect).renew("r0")).toMatchObject({ token: { value: "a" }, refreshToken: "r" });
});

test("has to ask the user when the refresh token is not accepted", async () => {
    answers["token"] = () => Response.json({ error: "invalid_grant" }, { status: 400 });

    expect(await new Entra(config, redirect).renew("old")).toBeNull();
});

test("does not take an outage for a refusal", async () => {
    answers["token"] = () => new Response(null, { status: 503 });

    await expect(new Entra(config, redirect).renew("r0")).rejects.toBeInstanceOf(Unreachable);
});

test("asks again where to sign in after nobody answered", async () => {
    const entra = new Entra(config, redirect);
    fetched.mockRejectedValueOnce(new TypeError("Failed to fetch"));

    await expect(entra.pageFor(proof)).rejects.toBeInstanceOf(Unreachable);
    await expect(entra.pageFor(proof)).resolves.toContain("/authorize");
});

test("speaks plain http to no other machine", async () => {
    await expect(new Entra({ ...config, authority: "http://login.example/organizations" }, redirect).pageFor(proof)).rejects.toThrow();
    expect(fetched).not.toHaveBeenCalled();
});

test.each([["http://localhost:1/x", true], ["http://127.0.0.1/x", true], ["http://[::1]:5/x", true], ["http://127.0.0.1.evil.example/x", false], ["https://login.microsoftonline.com/x", false]])(
    "%s is this machine: %s", (address, isOurs) => expect(isThisMachine(address)).toBe(isOurs));

test("makes a new proof each time", async () => {
    const [one, other] = [await makeProof(), await makeProof()];

    expect(one.state).not.toBe(other.state);
    expect(one.verifier).toHaveLength(43);
    expect(one.challenge).not.toBe(one.verifier);
});
