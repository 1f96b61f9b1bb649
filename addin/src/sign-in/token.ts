/** An access token for our API. `expiresAt` is in milliseconds since 1970. */
export type Token = { value: string; expiresAt: number };

/** What a sign-in has to take into account. */
export type Wish = {
    /** Address of the account to sign in with. */
    account?: string;
    /** Ask which account, even when one is at hand. */
    another?: boolean;
    /** A claims challenge of Microsoft Entra (JSON), such as one for a second factor. */
    claims?: string | null;
};

/** A way to get tokens: through Outlook, through Office's dialog, or through a window of the browser. */
export interface SignIn {
    /** A token without asking the user; null when only the user can go on. Rejects when no answer came. */
    silently(wish?: Pick<Wish, "claims">): Promise<Token | null>;
    /** A token with the user's help. Call it from a click: browsers open a window only then. Rejects with SignInFailed. */
    byUser(wish?: Wish): Promise<Token>;
    /** Drops what would sign this user in again. */
    forget(): void;
}

/** The user could not be signed in. `link` opens the sign-in page by hand when the window was blocked; `token` comes when that has worked. */
export class SignInFailed extends Error {
    readonly code: "blocked" | "closed" | "failed";
    readonly link: string | null;
    readonly token: Promise<Token> | null;

    constructor(code: "blocked" | "closed" | "failed", message = "", link: string | null = null, token: Promise<Token> | null = null) {
        super(message);
        this.name = "SignInFailed";
        this.code = code;
        this.link = link;
        this.token = token;
    }
}
