import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Api } from "../api/api.ts";
import type { Care } from "../api/people.ts";
import { sayDate } from "../texts/dates.ts";
import { sayFault } from "../texts/faults.ts";
import { words } from "../texts/words.ts";

/** The care for one person: shown at once, told to the server, and taken back on the screen when that did not work. */
export class CareChange implements ReactiveController {
    current: Care | null = null;
    /** What to say about it; empty when there is nothing to say. */
    said = "";
    readonly #host: ReactiveControllerHost;
    readonly #calls: () => Pick<Api, "putCare" | "deleteCare">;

    constructor(host: ReactiveControllerHost, calls: () => Pick<Api, "putCare" | "deleteCare">) {
        this.#host = host;
        this.#calls = calls;
        host.addController(this);
    }

    hostConnected(): void {
        // Nothing to start: the choice comes from a click.
    }

    async choose(personId: string, name: string, care: Care): Promise<void> {
        await this.#change(care, sayCare(name, care), () => this.#calls().putCare(personId, care));
    }

    async undo(personId: string, name: string): Promise<void> {
        await this.#change(null, words.care.undone(name), () => this.#calls().deleteCare(personId));
    }

    async #change(to: Care | null, said: string, tell: () => Promise<unknown>): Promise<void> {
        const before = this.current;
        this.#become(to, said);
        try {
            await tell();
        } catch (fault) {
            if (this.current === to) this.#become(before, sayFault(fault, navigator.onLine).title);
        }
    }

    #become(care: Care | null, said: string): void {
        this.current = care;
        this.said = said;
        this.#host.requestUpdate();
    }
}

export function sayCare(name: string, care: Care): string {
    switch (care.kind) {
        case "snooze": return words.care.snoozed(name, sayDate(care.until));
        case "rest": return words.care.resting(name);
        case "never": return words.care.nevered(name);
        case "memorial": return words.care.memorialised(name);
        case "letGo": return words.care.letGone(name);
    }
}
