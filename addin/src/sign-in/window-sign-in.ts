import { hearAnswer } from "./answer.ts";
import { CodeSignIn } from "./code-sign-in.ts";
import { makeProof, type Entra, type Proof } from "./entra.ts";
import type { TabStorage } from "./tab-storage.ts";
import { SignInFailed, type Token, type Wish } from "./token.ts";

const features = "popup,width=480,height=640";

/** Signs in through a window of the browser. */
export class WindowSignIn extends CodeSignIn {
    readonly #frame: Window;

    constructor(entra: Entra, frame: Window, storage: TabStorage) {
        super(entra, storage);
        this.#frame = frame;
    }

    async byUser(wish: Wish = {}): Promise<Token> {
        const opened = this.#frame.open("", "reconnect-sign-in", features); // before any await, else it counts as unasked for
        const proof = await makeProof();
        const heard = hearAnswer(proof.state, this.#frame);
        try {
            const page = await this.entra.pageFor(proof, wish);
            if (!opened) return await this.#byHand(page, heard.answer, proof);
            opened.location.href = page;
            return this.keep(await this.entra.redeem(await unlessClosed(opened, heard.answer), proof));
        } catch (fault) {
            opened?.close();
            throw fault;
        } finally {
            if (opened) heard.stop();
        }
    }

    // The window was blocked. The user may open the page by its link, and the answer then still finds its way here.
    #byHand(page: string, answer: Promise<URLSearchParams>, proof: Proof): Promise<Token> {
        const token = answer.then((given) => this.entra.redeem(given, proof)).then((grant) => this.keep(grant));
        throw new SignInFailed("blocked", "", page, token);
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
