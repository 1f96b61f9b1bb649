import { html, type ReactiveControllerHost } from "lit";
import { Unreachable } from "../api/problem.ts";
import { waiting } from "./loader.ts";

// What they ask with is fetched with them: once they are there, only the answers can be missing.
const withLateCalls = (part: Promise<unknown>): Promise<unknown> => Promise.all([part, import("../api/late.ts")]);

/** Views that are fetched when they are first shown, so that this week's people stand at once. */
const parts = {
    "rc-book-more": () => withLateCalls(import("./book-more.ts")),
    "rc-coming-view": () => withLateCalls(import("./coming-view.ts")),
    "rc-helped-note": () => withLateCalls(import("./helped-note.ts")),
    "rc-kept-week": () => import("./kept-week.ts"),
    "rc-link-view": () => import("./link-view.ts"),
    "rc-mail-view": () => withLateCalls(import("./mail-view.ts")),
    "rc-pause-note": () => import("./pause-note.ts"),
    "rc-people-view": () => withLateCalls(import("./people-view.ts")),
    "rc-person-view": () => withLateCalls(import("./person-view.ts")),
    "rc-reading-view": () => import("./reading-view.ts"),
    "rc-review-view": () => import("./review-view.ts"),
    "rc-settings-view": () => import("./settings-view.ts"),
};

export type Part = keyof typeof parts;

/** Fetches a view's code, and draws the waiting and the failure for it. */
export class Parts {
    readonly #host: ReactiveControllerHost;
    readonly #asked = new Map<Part, { fault: unknown }>();

    constructor(host: ReactiveControllerHost) {
        this.#host = host;
    }

    draw(part: Part, ready: () => unknown): unknown {
        if (customElements.get(part)) return ready();
        const asked = this.#asked.get(part);
        if (!asked) this.#ask(part);
        return asked?.fault ? html`<rc-fault .fault=${asked.fault} @rc-retry=${() => this.#ask(part)}></rc-fault>` : waiting();
    }

    /** Fetches every view while nothing else is going on, so that each one opens at once, and also without a connection. */
    fetchAhead(): void {
        const idle = typeof requestIdleCallback === "function" ? requestIdleCallback : (later: () => void) => setTimeout(later, 1_000);
        idle(() => {
            for (const load of Object.values(parts)) void load().catch(() => undefined); // asked for again when it is shown
        });
    }

    #ask(part: Part): void {
        const asked: { fault: unknown } = { fault: null };
        this.#asked.set(part, asked);
        parts[part]()
            .catch(() => {
                asked.fault = new Unreachable(); // a browser rejects with a TypeError of its own for everything that kept the file away
            })
            .finally(() => this.#host.requestUpdate());
    }
}
