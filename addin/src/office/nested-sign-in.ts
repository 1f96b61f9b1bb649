import type { AccountInfo, AuthenticationResult, IPublicClientApplication } from "@azure/msal-browser";
import type { AddinConfig } from "../api/config.ts";
import type { SignIn, Token, Wish } from "../sign-in/token.ts";
import { SignInFailed } from "../sign-in/token.ts";

type Msal = Pick<typeof import("@azure/msal-browser"), "createNestablePublicClientApplication">;

/** Signs in through Outlook itself. MSAL is fetched only when this is used. */
export class NestedSignIn implements SignIn {
    readonly #config: AddinConfig;
    readonly #mailbox: string | null;
    readonly #load: () => Promise<Msal>;
    #client: Promise<IPublicClientApplication> | undefined;
    #account: AccountInfo | null = null;

    constructor(config: AddinConfig, mailbox: string | null, load: () => Promise<Msal> = () => import("@azure/msal-browser")) {
        this.#config = config;
        this.#mailbox = mailbox;
        this.#load = load;
    }

    async silently({ claims = null }: Pick<Wish, "claims"> = {}): Promise<Token | null> {
        try {
            return this.#keep(await (await this.#connect()).acquireTokenSilent(this.#request(claims)));
        } catch {
            // Every refusal means the same here: only the user can go on. Hosts that claim support also fail with no_account_error.
            return null;
        }
    }

    async byUser({ claims = null }: Wish = {}): Promise<Token> {
        try {
            return this.#keep(await (await this.#connect()).acquireTokenPopup(this.#request(claims)));
        } catch (fault) {
            throw new SignInFailed(codeOf(fault), fault instanceof Error ? fault.message : "");
        }
    }

    /** Outlook's own account cannot be signed out from here; the next sign-in asks again. */
    forget(): void {
        this.#account = null;
    }

    #connect(): Promise<IPublicClientApplication> {
        const { clientId, authority } = this.#config;
        this.#client ??= this.#load().then((msal) =>
            msal.createNestablePublicClientApplication({ auth: { clientId, authority }, cache: { cacheLocation: "localStorage" } }));
        return this.#client;
    }

    #request(claims: string | null): { scopes: string[]; account?: AccountInfo; loginHint?: string; claims?: string } {
        const wanted = { scopes: [this.#config.scope], ...(claims ? { claims } : {}) };
        if (this.#account) return { ...wanted, account: this.#account };
        return this.#mailbox ? { ...wanted, loginHint: this.#mailbox } : wanted;
    }

    #keep(result: AuthenticationResult): Token {
        this.#account = result.account;
        return { value: result.accessToken, expiresAt: result.expiresOn?.getTime() ?? 0 };
    }
}

function codeOf(fault: unknown): "blocked" | "closed" | "failed" {
    const code = typeof fault === "object" && fault !== null && "errorCode" in fault ? fault.errorCode : "";
    if (code === "popup_window_error" || code === "empty_window_error") return "blocked";
    return code === "user_cancelled" ? "closed" : "failed";
}
