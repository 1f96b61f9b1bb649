import { CodeSignIn } from "./code-sign-in.ts";
import { makeProof, type Entra } from "./entra.ts";
import type { TabStorage } from "./tab-storage.ts";
import { SignInFailed, type Token, type Wish } from "./token.ts";

/** Shows a page of our own origin in a dialog, and gives what it hands back; null when the user closed it. Rejects when no dialog can be shown. */
export type Dialog = (page: string) => Promise<string | null>;

/** Signs in through Office's dialog, for an Outlook that hands out no tokens itself. */
export class DialogSignIn extends CodeSignIn {
    readonly #show: Dialog;
    readonly #startPage: string;

    constructor(entra: Entra, show: Dialog, startPage: string, storage: TabStorage) {
        super(entra, storage);
        this.#show = show;
        this.#startPage = startPage;
    }

    async byUser(wish: Wish = {}): Promise<Token> {
        const proof = await makeProof();
        // Office opens only pages of our own origin; ours goes on to Entra's.
        const page = new URL(this.#startPage);
        page.hash = new URLSearchParams({ to: await this.entra.pageFor(proof, wish) }).toString();
        const answer = await this.#show(page.href).catch((fault: unknown) => {
            throw new SignInFailed("blocked", fault instanceof Error ? fault.message : "");
        });
        if (answer === null) throw new SignInFailed("closed");
        return this.keep(await this.entra.redeem(new URLSearchParams(answer), proof));
    }
}
