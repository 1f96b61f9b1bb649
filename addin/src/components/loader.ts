import { html, type LitElement, type ReactiveController, type TemplateResult } from "lit";
import { words } from "../texts/words.ts";
import { holdsFocus } from "./focus.ts";
import "./fault.ts";

type State<T> = { at: "loading" } | { at: "ready"; value: T } | { at: "failed"; fault: unknown };

/** Loads what an element shows, and draws the waiting and the failure for it. A newer load wins over an older one. */
export class Loader<T> implements ReactiveController {
    #state: State<T> = { at: "loading" };
    #latest = 0;
    readonly #host: LitElement;
    readonly #load: () => Promise<T>;

    constructor(host: LitElement, load: () => Promise<T>) {
        this.#host = host;
        this.#load = load;
        host.addController(this);
    }

    hostConnected(): void {
        void this.run();
    }

    get value(): T | null {
        return this.#state.at === "ready" ? this.#state.value : null;
    }

    /** Takes a newer value that became known elsewhere. */
    set(value: T): void {
        this.#latest++;
        this.#become({ at: "ready", value });
    }

    /** Loads again; what is shown stays until the answer is there. */
    async run(): Promise<void> {
        const mine = ++this.#latest;
        const isRetry = this.#state.at === "failed" && holdsFocus(this.#host);
        if (this.#state.at === "failed") this.#become({ at: "loading" });
        const next = await this.#load().then((value): State<T> => ({ at: "ready", value }), (fault: unknown): State<T> => ({ at: "failed", fault }));
        if (mine === this.#latest) this.#become(next);
        if (isRetry) await this.#bringFocusBack();
    }

    draw(ready: (value: T) => unknown, failed?: (fault: unknown) => unknown, wait: () => unknown = waiting): unknown {
        if (this.#state.at === "ready") return ready(this.#state.value);
        if (this.#state.at === "loading") return wait();
        const { fault } = this.#state;
        return failed?.(fault) ?? html`<rc-fault .fault=${fault} @rc-retry=${() => this.run()}></rc-fault>`;
    }

    // The button that was pressed is gone by now.
    async #bringFocusBack(): Promise<void> {
        await this.#host.updateComplete;
        if (!holdsFocus(this.#host)) this.#host.renderRoot.querySelector<HTMLElement>("[tabindex='-1'], [role=button]")?.focus();
    }

    #become(state: State<T>): void {
        this.#state = state;
        this.#host.requestUpdate();
    }
}

export const waiting = (): TemplateResult =>
    html`<p class="waiting" role="status"><span class="spinner"></span><span class="sr">${words.loading}</span></p>`;
