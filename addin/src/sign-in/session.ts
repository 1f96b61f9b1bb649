import type { Me } from "../api/me.ts";
import { Problem } from "../api/problem.ts";
import type { TokenSource } from "../api/client.ts";
import { SignInFailed, type SignIn, type Token, type Wish } from "./token.ts";

/** Who is there, and what has to happen before the pane can show anything. */
export type SessionState =
    | { at: "starting" }
    | { at: "signedOut" }
    | { at: "ended" }
    | { at: "waiting" }
    | { at: "blocked"; link: string | null }
    | { at: "failed"; code: "closed" | "failed"; title: string }
    | { at: "refused"; title: string }
    | { at: "unreachable"; fault: unknown }
    | { at: "otherAccount"; signedIn: string; mailbox: string }
    | { at: "signedIn"; me: Me };

type Needs = { signIn: SignIn; mailbox: string | null; getMe: (tokens: TokenSource) => Promise<Me>; now?: () => number };

const margin = 60_000; // a token that ends within a minute may end on its way

/** The user's sign-in from the first silent try to the end of it, and the source of tokens for the API. */
export class Session extends EventTarget implements TokenSource {
    #state: SessionState = { at: "starting" };
    #token: Token | null = null;
    #renewing: Promise<string> | null = null;
    #claims: string | null = null; // what Entra wants to see at the next sign-in
    readonly #needs: Needs;

    constructor(needs: Needs) {
        super();
        this.#needs = needs;
    }

    get state(): SessionState {
        return this.#state;
    }

    /** Signs in without asking, where that is possible. */
    async start(): Promise<void> {
        this.#become({ at: "starting" });
        try {
            const token = await this.#needs.signIn.silently();
            if (token === null) this.#become({ at: "signedOut" });
            else await this.#welcome(token);
        } catch (fault) {
            this.#become({ at: "unreachable", fault });
        }
    }

    /** Signs in with the user's help. Call it from a click. */
    async signIn(options: Pick<Wish, "another"> = {}): Promise<void> {
        const asked = this.#needs.signIn.byUser({ ...options, ...(this.#needs.mailbox ? { account: this.#needs.mailbox } : {}), claims: this.#claims });
        this.#become({ at: "waiting" });
        try {
            await this.#welcome(await asked);
        } catch (fault) {
            if (fault instanceof SignInFailed) void fault.token?.then((token) => this.#welcome(token)).catch((later: unknown) => this.#fail(later));
            this.#fail(fault);
        }
    }

    signOut(): void {
        this.#token = null;
        this.#needs.signIn.forget();
        this.#become({ at: "signedOut" });
    }

    current(): string | null {
        const now = (this.#needs.now ?? Date.now)();
        return this.#token && this.#token.expiresAt - margin > now ? this.#token.value : null;
    }

    /** Many calls may need a new token at once; they share one renewal. */
    fresh(): Promise<string> {
        this.#renewing ??= this.#renew().finally(() => (this.#renewing = null));
        return this.#renewing;
    }

    refuse(token: string, claims: string | null = null): void {
        if (this.#token?.value === token) this.#token = null;
        if (claims !== null) this.#claims = claims;
    }

    async #renew(): Promise<string> {
        const current = this.current();
        if (current !== null) return current; // another call has renewed it meanwhile
        const token = await this.#needs.signIn.silently({ claims: this.#claims });
        if (token === null) {
            this.#become({ at: "ended" });
            throw new SignInFailed("failed");
        }
        this.#token = token;
        this.#claims = null;
        return token.value;
    }

    async #welcome(token: Token): Promise<void> {
        this.#token = token;
        this.#claims = null;
        const me = await this.#needs.getMe(this);
        const { mailbox } = this.#needs;
        // Outlook may hand out a token of another account than the mailbox that is open: showing it would mix two people's ties.
        if (mailbox !== null && mailbox.toLowerCase() !== me.address.toLowerCase()) {
            this.#token = null;
            this.#needs.signIn.forget();
            this.#become({ at: "otherAccount", signedIn: me.address, mailbox });
        } else {
            this.#become({ at: "signedIn", me });
        }
    }

    #fail(fault: unknown): void {
        if (fault instanceof Problem && fault.status === 403) this.#become({ at: "refused", title: fault.message });
        else if (!(fault instanceof SignInFailed)) this.#become({ at: "unreachable", fault });
        else if (fault.code === "blocked") this.#become({ at: "blocked", link: fault.link });
        else this.#become({ at: "failed", code: fault.code, title: fault.message });
    }

    #become(state: SessionState): void {
        this.#state = state;
        this.dispatchEvent(new Event("change"));
    }
}
