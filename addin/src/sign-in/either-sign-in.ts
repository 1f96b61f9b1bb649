import { SignInFailed, type SignIn, type Token, type Wish } from "./token.ts";

/** The first way, and where that cannot show its window, the second. */
export class EitherSignIn implements SignIn {
    readonly #first: SignIn;
    readonly #loadSecond: () => Promise<SignIn>;
    #second: SignIn | null = null;

    constructor(first: SignIn, loadSecond: () => Promise<SignIn>) {
        this.#first = first;
        this.#loadSecond = loadSecond;
    }

    silently(wish?: Pick<Wish, "claims">): Promise<Token | null> {
        return (this.#second ?? this.#first).silently(wish);
    }

    async byUser(wish?: Wish): Promise<Token> {
        if (this.#second) return this.#second.byUser(wish);
        try {
            return await this.#first.byUser(wish);
        } catch (fault) {
            // What the user themselves ended must not come back in another window.
            if (!(fault instanceof SignInFailed) || fault.code === "closed") throw fault;
            const second = await this.#loadSecond();
            const token = await second.byUser(wish);
            this.#second = second;
            return token;
        }
    }

    forget(): void {
        this.#first.forget();
        this.#second?.forget();
        this.#second = null;
    }
}
