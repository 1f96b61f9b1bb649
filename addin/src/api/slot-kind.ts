/** What people do at a catch-up, as the wire names it. */
export const catchUpKinds = ["call", "online", "walk", "coffee", "lunch", "inPerson"] as const;
/** Those for which people need one place. */
export const kindsTogether = ["lunch", "coffee", "walk", "inPerson"] as const satisfies readonly CatchUpKind[];
export type CatchUpKind = (typeof catchUpKinds)[number];
