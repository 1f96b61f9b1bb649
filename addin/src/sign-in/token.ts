/** An access token for our API. `expiresAt` is in milliseconds since 1970. */
export type Token = { value: string; expiresAt: number };

/** A way to get tokens: through Outlook, or through a window of the browser. */
export interface SignIn {
    /** A token without asking the user; null when only the user can go on. Rejects when no answer came. */
    silently(): Promise<Token | null>;
    /** A token with the user's help. Call it from a click: browsers open a window only then. Rejects with SignInFailed. */
    byUser(options?: { account?: string; another?: boolean }): Promise<Token>;
    /** Drops what would sign this user in again. */
    forget(): void;
}

/** The user could not be signed in. `link` opens the sign-in page by hand when the window was blocked. */
export class SignInFailed extends Error {
    readonly code: "blocked" | "closed" | "failed";
    readonly link: string | null;

    constructor(code: "blocked" | "closed" | "failed", message = "", link: string | null = null) {
        super(message);
        this.name = "SignInFailed";
        this.code = code;
        this.link = link;
    }
}
