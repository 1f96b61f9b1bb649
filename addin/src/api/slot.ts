import { number, object, oneOf, orNull, text, type Guarded } from "./guards.ts";

/** A time to meet. `text` says it in the user's words and zone, with the other person's hour where it differs. */
export const slot = object({
    start: text,
    end: text,
    minutes: number,
    zone: text,
    local: text,
    theirZone: orNull(text),
    theirLocal: orNull(text),
    freeFor: oneOf("both", "you"),
    text,
    why: text,
});
export type Slot = Guarded<typeof slot>;
