import { isRecord, listOf, text, type Guard } from "./guards.ts";
import { slot, type Slot } from "./slot.ts";

/** The API refused, and says why in a sentence a person can read (RFC 9457). */
export class Problem extends Error {
    /** Last segment of the problem's type, such as "slot-taken". */
    readonly code: string;
    readonly status: number;
    /** Sentences by field, for "invalid-input". */
    readonly fields: Readonly<Record<string, string[]>>;
    /** Fresh times, for "slot-taken" and "slot-passed". */
    readonly alternatives: readonly Slot[];

    constructor(facts: { code: string; status: number; title: string; fields?: Record<string, string[]>; alternatives?: Slot[] }) {
        super(facts.title);
        this.name = "Problem";
        this.code = facts.code;
        this.status = facts.status;
        this.fields = facts.fields ?? {};
        this.alternatives = facts.alternatives ?? [];
    }
}

/** No answer came: the network or the server is away. Whether the request arrived is unknown. */
export class Unreachable extends Error {
    constructor() {
        super("No answer came.");
        this.name = "Unreachable";
    }
}

/** True when nobody is there to answer: no network, no server, or a server that cannot do its work now. */
export const isAway = (fault: unknown): boolean => fault instanceof Unreachable || (fault instanceof Problem && fault.status >= 500);

/** Reads the problem out of an answer that was not a success; an answer that explains nothing gets the code "unexpected". */
export async function problemOf(response: Response): Promise<Problem> {
    const body: unknown = await response.json().catch(() => null);
    const facts = isRecord(body) ? body : {};
    return new Problem({
        code: or(text, facts["code"], "unexpected"),
        status: response.status,
        title: or(text, facts["title"], ""),
        fields: fieldsOf(facts["errors"]),
        alternatives: or(listOf(slot), facts["alternatives"], []),
    });
}

function fieldsOf(errors: unknown): Record<string, string[]> {
    if (!isRecord(errors)) return {};
    return Object.fromEntries(Object.entries(errors).map(([field, sentences]) => [field, or(listOf(text), sentences, [])]));
}

// A malformed explanation must not hide the refusal it explains.
function or<T>(guard: Guard<T>, value: unknown, otherwise: T): T {
    try {
        return guard(value, "problem");
    } catch {
        return otherwise;
    }
}
