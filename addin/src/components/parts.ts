import { html, type ReactiveControllerHost } from "lit";
import { waiting } from "./loader.ts";

/** Views that are fetched when they are first shown, so that this week's people stand at once. */
const parts = {
    "rc-coming-view": () => import("./coming-view.ts"),
    "rc-link-view": () => import("./link-view.ts"),
    "rc-mail-view": () => import("./mail-view.ts"),
    "rc-person-view": () => import("./person-view.ts"),
    "rc-reading-view": () => import("./reading-view.ts"),
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

    #ask(part: Part): void {
        const asked: { fault: unknown } = { fault: null };
        this.#asked.set(part, asked);
        parts[part]()
            .catch((fault: unknown) => {
                asked.fault = fault;
            })
            .finally(() => this.#host.requestUpdate());
    }
}
