/** The calls of what is fetched when it is shown. */
export { dismissAfter, getAfters, markAsked } from "./afters.ts";
export { getApproach } from "./approach.ts";
export { deleteCadence, putCadence } from "./cadence.ts";
export { getEveryone } from "./everyone.ts";
export { getMilestones } from "./milestones.ts";
export { addNote, changeNote, deleteNote, getNotes } from "./notes.ts";
export { getOpeners } from "./openers.ts";
export { getPrep } from "./prep.ts";
export { endRecurring, getRecurring, moveTurn, putRecurring, skipTurn } from "./recurring.ts";
export { addTalk, deleteTalk } from "./talks.ts";
