import type { Client } from "./client.ts";
import { listOf, number, object, oneOf, orNull, text, type Guarded } from "./guards.ts";
import { reason } from "./reason.ts";
import { slot } from "./slot.ts";

const suggestion = object({
    personId: text,
    name: text,
    address: text,
    sentence: text,
    reason,
    usualGapDays: number,
    silentDays: number,
    lastContact: text,
    likelihood: oneOf("likely", "unsure"),
    rank: number,
    slots: listOf(slot),
    slotsNote: orNull(text),
    outlook: orNull(text),
    terms: listOf(object({ kind: text, text })),
});
export type Suggestion = Guarded<typeof suggestion>;

const suggestions = object({ asOf: text, week: text, weeklyNumber: number, suggestions: listOf(suggestion), pausedUntil: orNull(text) });
export type Suggestions = Guarded<typeof suggestions>;

/** This week's few. The ranking behind them is not asked for: the pane does not show it. */
export const getSuggestions = (client: Client): Promise<Suggestions> => client.send("GET", "/api/suggestions?candidates=0", suggestions);
