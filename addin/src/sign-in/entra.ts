import * as oauth from "oauth4webapi";
import type { AddinConfig } from "../api/config.ts";
import { isRecord } from "../api/guards.ts";
import { Unreachable } from "../api/problem.ts";
import { SignInFailed, type Token, type Wish } from "./token.ts";

export type Grant = { token: Token; refreshToken: string | null };
export type Proof = { state: string; verifier: string; challenge: string };

/** Authorization code with PKCE against Microsoft Entra, or what stands in for it on this machine. */
export class Entra {
    readonly #config: AddinConfig;
    readonly #redirectUri: string;
    readonly #client: oauth.Client;
    #server: Promise<oauth.AuthorizationServer> | undefined;

    constructor(config: AddinConfig, redirectUri: string) {
        this.#config = config;
        this.#redirectUri = redirectUri;
        this.#client = { client_id: config.clientId };
    }

    /** The page where the user signs in. */
    async pageFor(proof: Proof, { account, another, claims }: Wish = {}): Promise<string> {
        const server = await this.#discover();
        if (!server.authorization_endpoint) throw new SignInFailed("failed");
        const page = new URL(server.authorization_endpoint);
        const wanted: Record<string, string> = {
            client_id: this.#config.clientId,
            response_type: "code",
            redirect_uri: this.#redirectUri,
            scope: `${this.#config.scope} offline_access`,
            state: proof.state,
            code_challenge: proof.challenge,
            code_challenge_method: "S256",
        };
        if (account) wanted["login_hint"] = account;
        if (another) wanted["prompt"] = "select_account";
        if (claims) wanted["claims"] = claims;
        for (const [name, value] of Object.entries(wanted)) page.searchParams.set(name, value);
        return page.href;
    }

    /** Turns the answer of the sign-in page into tokens. */
    async redeem(answer: URLSearchParams, proof: Proof): Promise<Grant> {
        const server = await this.#discover();
        return explained(async () => {
            const checked = oauth.validateAuthResponse(server, this.#client, answer, proof.state);
            const response = await oauth.authorizationCodeGrantRequest(
                server, this.#client, oauth.None(), checked, this.#redirectUri, proof.verifier, this.#insecureOnThisMachine());
            return grantOf(await oauth.processAuthorizationCodeResponse(server, this.#client, await withoutIdToken(response)));
        });
    }

    /** Null when the refresh token is not accepted, any more or for these claims. */
    async renew(refreshToken: string, claims: string | null = null): Promise<Grant | null> {
        const server = await this.#discover();
        const response = await oauth.refreshTokenGrantRequest(server, this.#client, oauth.None(), refreshToken, {
            ...this.#insecureOnThisMachine(),
            additionalParameters: { scope: `${this.#config.scope} offline_access`, ...(claims === null ? {} : { claims }) },
        }).catch(() => {
            throw new Unreachable();
        });
        if (response.status >= 500 || response.status === 429) throw new Unreachable();
        try {
            return grantOf(await oauth.processRefreshTokenResponse(server, this.#client, await withoutIdToken(response)));
        } catch {
            return null;
        }
    }

    #discover(): Promise<oauth.AuthorizationServer> {
        this.#server ??= discover(this.#config.authority, this.#insecureOnThisMachine()).catch((fault: unknown) => {
            this.#server = undefined; // the next try asks again
            throw fault;
        });
        return this.#server;
    }

    #insecureOnThisMachine(): { [oauth.allowInsecureRequests]?: boolean } {
        return isThisMachine(this.#config.authority) ? { [oauth.allowInsecureRequests]: true } : {};
    }
}

export async function makeProof(): Promise<Proof> {
    const verifier = oauth.generateRandomCodeVerifier();
    return { state: oauth.generateRandomState(), verifier, challenge: await oauth.calculatePKCECodeChallenge(verifier) };
}

/** Plain http is for loopback only; to any other host it stays refused. */
export function isThisMachine(authority: string): boolean {
    const { hostname } = new URL(authority);
    return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}

async function discover(authority: string, insecure: { [oauth.allowInsecureRequests]?: boolean }): Promise<oauth.AuthorizationServer> {
    const response = await oauth.discoveryRequest(new URL(`${authority}/v2.0`), insecure).catch(() => {
        throw new Unreachable();
    });
    // For "organizations" Entra's metadata name an issuer with a placeholder, so it can only be compared with itself.
    const named: unknown = await response.clone().json().catch(() => null);
    const issuer = isRecord(named) && typeof named["issuer"] === "string" ? named["issuer"] : authority;
    return oauth.processDiscoveryResponse(new URL(issuer), response);
}

// Who signed in is what our API says. An ID token is neither asked for nor used, and a templated issuer could not be checked.
async function withoutIdToken(response: Response): Promise<Response> {
    const body: unknown = await response.clone().json().catch(() => null);
    if (!isRecord(body) || !("id_token" in body)) return response;
    return Response.json({ ...body, id_token: undefined }, { status: response.status });
}

function grantOf(answer: oauth.TokenEndpointResponse): Grant {
    const seconds = answer.expires_in ?? 300;
    return { token: { value: answer.access_token, expiresAt: Date.now() + seconds * 1000 }, refreshToken: answer.refresh_token ?? null };
}

// Entra explains a refusal in error_description: first line, written for people.
async function explained(redeem: () => Promise<Grant>): Promise<Grant> {
    try {
        return await redeem();
    } catch (fault) {
        if (fault instanceof TypeError) throw new Unreachable();
        const said = isRecord(fault) && typeof fault["error_description"] === "string" ? fault["error_description"] : "";
        throw new SignInFailed(isRecord(fault) && fault["error"] === "access_denied" ? "closed" : "failed", said.split(/[\r\n]/)[0]);
    }
}
