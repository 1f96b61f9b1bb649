import { listOf, object, oneOf, text, truth, type Guarded } from "./guards.ts";

/** Why a tie went quiet, in the order in which the pane offers them for correction. "strain" only ever comes from the user. */
export const reasonKinds = ["yourTurn", "theirTurn", "frameEnded", "youWereBusy", "theyAreBusy", "moved", "drifted", "strain"] as const;
export type ReasonKind = (typeof reasonKinds)[number];

export const reason = object({ kind: oneOf(...reasonKinds), text, evidence: listOf(text), correctedByUser: truth });
export type Reason = Guarded<typeof reason>;
