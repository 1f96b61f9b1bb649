import type { Guard } from "./guards.ts";
import { Problem, problemOf, Unreachable } from "./problem.ts";

/** Where access tokens for this API come from. */
export interface TokenSource {
    /** The token at hand, without waiting; null when there is none or it is about to expire. */
    current(): string | null;
    /** A valid token, renewed silently where needed. Rejects when the user has to sign in again. */
    fresh(): Promise<string>;
    /** The API refused this token: never hand it out again. `claims`: what Microsoft Entra wants to see for the next one (JSON). */
    refuse(token: string, claims?: string | null): void;
}

type Method = "GET" | "POST" | "PUT" | "DELETE";
type Options = { body?: unknown; outlivesPage?: boolean };

/** Sends requests to our own API. One request at most is repeated: after a refused token, which changes nothing. */
export class Client {
    readonly #tokens: TokenSource;

    constructor(tokens: TokenSource) {
        this.#tokens = tokens;
    }

    async send<T>(method: Method, path: string, guard: Guard<T>, options: Options = {}): Promise<T> {
        const response = await this.#answer(method, path, options);
        const body: unknown = response.status === 204 ? undefined : await response.json().catch(() => undefined);
        return guard(body, path);
    }

    /** The whole answer as a file. */
    async file(path: string): Promise<Blob> {
        const response = await this.#answer("GET", path, {});
        return response.blob();
    }

    async #answer(method: Method, path: string, options: Options): Promise<Response> {
        // No await before the first fetch when a token is at hand: a page that is going away runs no further than that.
        const token = this.#tokens.current() ?? (await this.#tokens.fresh());
        let response = await call(token, method, path, options);
        if (response.status === 401) {
            this.#tokens.refuse(token, claimsOf(response));
            response = await call(await this.#tokens.fresh(), method, path, options);
        }
        if (!response.ok) throw await problemOf(response);
        return response;
    }
}

/** The claims challenge of an answer, in the form that Microsoft's own APIs give it: base64 in WWW-Authenticate. */
export function claimsOf(response: Response): string | null {
    const challenge = /\bclaims="([^"]+)"/.exec(response.headers.get("www-authenticate") ?? "")?.[1];
    try {
        return challenge === undefined ? null : atob(challenge);
    } catch {
        return null; // no challenge that could be met
    }
}

async function call(token: string, method: Method, path: string, options: Options): Promise<Response> {
    const headers: Record<string, string> = { authorization: `Bearer ${token}`, accept: "application/json, application/problem+json" };
    const init: RequestInit = { method, headers, cache: "no-store", keepalive: options.outlivesPage ?? false };
    if (options.body !== undefined) {
        headers["content-type"] = "application/json";
        init.body = JSON.stringify(options.body);
    }
    try {
        return await fetch(path, init);
    } catch {
        throw new Unreachable(); // fetch rejects with a bare TypeError for everything that kept an answer away
    }
}

/** True for a refusal with this code. */
export const isProblem = (fault: unknown, ...codes: string[]): fault is Problem => fault instanceof Problem && codes.includes(fault.code);
