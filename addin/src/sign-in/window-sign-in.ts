import { hearAnswer } from "./answer.ts";
import { makeProof, type Entra, type Grant, type Proof } from "./entra.ts";
import { SignInFailed, type SignIn, type Token } from "./token.ts";

const storageKey = "reconnect.refresh";
const features = "popup,width=480,height=640";

/** Signs in through a window of the browser. The refresh token lives as long as this tab, the access token as long as this page. */
export class WindowSignIn implements SignIn {
    readonly #entra: Entra;
    readonly #frame: Window;
    readonly #storage: Storage;

    constructor(entra: Entra, frame: Window, storage: Storage) {
        this.#entra = entra;
        this.#frame = frame;
        this.#storage = storage;
    }

    async silently(): Promise<Token | null> {
        const kept = this.#storage.getItem(storageKey);
        const grant = kept === null ? null : await this.#entra.renew(kept);
        if (grant) return this.#keep(grant, kept);
        this.forget();
        return null;
    }

    async byUser({ account = null as string | null, another = false } = {}): Promise<Token> {
        const opened = this.#frame.open("", "reconnect-sign-in", features); // before any await, else it counts as unasked for
        const proof = await makeProof();
        const heard = hearAnswer(proof.state, this.#frame);
        try {
            const page = await this.#entra.pageFor(proof, account, another);
            if (!opened) return await this.#byHand(page, heard.answer, proof);
            opened.location.href = page;
            return this.#keep(await this.#entra.redeem(await unlessClosed(opened, heard.answer), proof), null);
        } catch (fault) {
            opened?.close();
            throw fault;
        } finally {
            if (opened) heard.stop();
        }
    }

    forget(): void {
        this.#storage.removeItem(storageKey);
    }

    // The window was blocked. The user may open the page by its link, and the answer then still finds its way here.
    #byHand(page: string, answer: Promise<URLSearchParams>, proof: Proof): Promise<Token> {
        const token = answer.then((given) => this.#entra.redeem(given, proof)).then((grant) => this.#keep(grant, null));
        throw new BlockedWindow(page, token);
    }

    #keep(grant: Grant, before: string | null): Token {
        const refresh = grant.refreshToken ?? before;
        if (refresh !== null) this.#storage.setItem(storageKey, refresh);
        return grant.token;
    }
}

/** The browser let no window open. `token` comes when the user has signed in through the link. */
export class BlockedWindow extends SignInFailed {
    readonly token: Promise<Token>;

    constructor(link: string, token: Promise<Token>) {
        super("blocked", "", link);
        this.token = token;
    }
}

// Some sign-in pages cut the window off, and it then looks closed while the user is still in it: so a grace period.
async function unlessClosed(opened: Window, answer: Promise<URLSearchParams>): Promise<URLSearchParams> {
    let watching: ReturnType<typeof setInterval> | undefined;
    const closed = new Promise<never>((_, reject) => {
        let looksClosedFor = 0;
        watching = setInterval(() => {
            looksClosedFor = opened.closed ? looksClosedFor + 1 : 0;
            if (looksClosedFor > 4) reject(new SignInFailed("closed"));
        }, 500);
    });
    try {
        return await Promise.race([answer, closed]);
    } finally {
        clearInterval(watching);
    }
}
