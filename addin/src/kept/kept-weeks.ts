import type { Suggestions } from "../api/suggestions.ts";

/** This week's people as they were at the last good answer. `at` is in milliseconds since 1970. */
export type KeptWeek = { at: number; people: { name: string; sentence: string; usualGapDays: number; silentDays: number }[] };

/** For how long a kept week may be shown. */
export const keptFor = 14 * 86_400_000;

/**
 * Keeps the latest week in this browser, to be read while no answer comes. Each account has its own, under the partition that Office names:
 * browsers divide the storage of framed pages by it. A full or forbidden storage keeps nothing, and nothing else depends on it.
 */
export class KeptWeeks {
    readonly #storage: () => Storage;
    readonly #prefix: string;
    readonly #now: () => number;

    constructor(storage: () => Storage, partition = "", now = Date.now) {
        this.#storage = storage;
        this.#prefix = `${partition}reconnect.week.`;
        this.#now = now;
    }

    keep(account: string, { suggestions }: Pick<Suggestions, "suggestions">): void {
        const people = suggestions.map(({ name, sentence, usualGapDays, silentDays }) => ({ name, sentence, usualGapDays, silentDays }));
        this.#try((storage) => storage.setItem(this.#keyOf(account), JSON.stringify({ at: this.#now(), people })));
    }

    /** What is kept for the account; where it is not known who is there, what is kept for the only one. Null when there is nothing, or it is too old. */
    read(account: string | null): KeptWeek | null {
        return this.#try((storage) => {
            const keys = account === null ? this.#keys(storage) : [this.#keyOf(account)];
            const week = keys.length === 1 ? (JSON.parse(storage.getItem(keys[0] ?? "") ?? "null") as KeptWeek | null) : null;
            if (week && this.#now() - week.at < keptFor) return week;
            if (week) this.forget();
            return null;
        });
    }

    /** Removes every account's: whoever signs out here leaves nothing behind. */
    forget(): void {
        this.#try((storage) => this.#keys(storage).forEach((key) => storage.removeItem(key)));
    }

    #keyOf(account: string): string {
        return this.#prefix + account.toLowerCase();
    }

    #keys(storage: Storage): string[] {
        return Object.keys(storage).filter((key) => key.startsWith(this.#prefix));
    }

    #try<T>(act: (storage: Storage) => T): T | null {
        try {
            return act(this.#storage());
        } catch {
            return null;
        }
    }
}
