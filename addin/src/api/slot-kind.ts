/** What people do at a catch-up, as the wire names it. */
export const catchUpKinds = ["call", "online", "walk", "coffee", "lunch", "inPerson"] as const;
export type CatchUpKind = (typeof catchUpKinds)[number];
