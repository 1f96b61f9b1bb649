import type { Entra, Grant } from "./entra.ts";
import type { TabStorage } from "./tab-storage.ts";
import type { SignIn, Token, Wish } from "./token.ts";

const storageKey = "reconnect.refresh";

/** Signs in with a code that a page of Entra hands out. The refresh token lives as long as this tab, the access token as long as this page. */
export abstract class CodeSignIn implements SignIn {
    protected readonly entra: Entra;
    readonly #storage: TabStorage;

    constructor(entra: Entra, storage: TabStorage) {
        this.entra = entra;
        this.#storage = storage;
    }

    async silently({ claims = null }: Pick<Wish, "claims"> = {}): Promise<Token | null> {
        const kept = this.#storage.getItem(storageKey);
        const grant = kept === null ? null : await this.entra.renew(kept, claims);
        if (grant) return this.keep(grant, kept);
        // A challenge that silence cannot meet leaves the refresh token good for everything else.
        if (claims === null) this.forget();
        return null;
    }

    abstract byUser(wish?: Wish): Promise<Token>;

    forget(): void {
        this.#storage.removeItem(storageKey);
    }

    protected keep(grant: Grant, before: string | null = null): Token {
        const refresh = grant.refreshToken ?? before;
        if (refresh !== null) this.#storage.setItem(storageKey, refresh);
        return grant.token;
    }
}
