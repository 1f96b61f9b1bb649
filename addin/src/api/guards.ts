/** Narrows unknown JSON to T, or throws an UnexpectedAnswer that names the place that was wrong. */
export type Guard<T> = (value: unknown, place: string) => T;

/** The type that a guard lets through. */
export type Guarded<G> = G extends Guard<infer T> ? T : never;

/** The server answered with something this version of the pane does not know. */
export class UnexpectedAnswer extends Error {
    constructor(place: string, wanted: string) {
        super(`${place} is not ${wanted}`);
        this.name = "UnexpectedAnswer";
    }
}

export const text: Guard<string> = (value, place) => {
    if (typeof value !== "string") throw new UnexpectedAnswer(place, "a text");
    return value;
};

export const number: Guard<number> = (value, place) => {
    if (typeof value !== "number" || !Number.isFinite(value)) throw new UnexpectedAnswer(place, "a number");
    return value;
};

export const truth: Guard<boolean> = (value, place) => {
    if (typeof value !== "boolean") throw new UnexpectedAnswer(place, "true or false");
    return value;
};

/** One of a closed list of words. */
export const oneOf = <const T extends readonly string[]>(...words: T): Guard<T[number]> => (value, place) => {
    const found = words.find((word) => word === value);
    if (found === undefined) throw new UnexpectedAnswer(place, `one of ${words.join(", ")}`);
    return found;
};

/** T or null. A member that is left out counts as null, because servers may omit what is empty. */
export const orNull = <T>(guard: Guard<T>): Guard<T | null> => (value, place) =>
    value === null || value === undefined ? null : guard(value, place);

export const listOf = <T>(guard: Guard<T>): Guard<T[]> => (value, place) => {
    if (!Array.isArray(value)) throw new UnexpectedAnswer(place, "a list");
    return value.map((entry, index) => guard(entry, `${place}[${index}]`));
};

/** An object with at least these members; others are dropped. */
export const object = <S extends Record<string, Guard<unknown>>>(shape: S): Guard<{ [K in keyof S]: Guarded<S[K]> }> =>
    (value, place) => {
        if (!isRecord(value)) throw new UnexpectedAnswer(place, "an object");
        const entries = Object.entries(shape).map(([name, guard]) => [name, guard(value[name], `${place}.${name}`)]);
        return Object.fromEntries(entries) as { [K in keyof S]: Guarded<S[K]> };
    };

/** For answers without a body. */
export const nothing: Guard<undefined> = () => undefined;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
    typeof value === "object" && value !== null && !Array.isArray(value);
