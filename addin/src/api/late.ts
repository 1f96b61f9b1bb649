/** The calls of what is fetched when it is shown. */
export { dismissAfter, getAfters, markAsked } from "./afters.ts";
export { getApproach } from "./approach.ts";
export { deleteCadence, putCadence } from "./cadence.ts";
export { getEveryone } from "./everyone.ts";
export { getForecast } from "./forecast.ts";
export { getMilestones } from "./milestones.ts";
export { addNote, changeNote, deleteNote, getNotes } from "./notes.ts";
export { getOffers, offerChoices } from "./offers.ts";
export { getOpeners } from "./openers.ts";
export { deleteFeedback, getOutcomes } from "./outcomes.ts";
export { getPrep } from "./prep.ts";
export { endRecurring, getRecurring, moveTurn, putRecurring, skipTurn } from "./recurring.ts";
export { getRejected, getSlotsFor } from "./slots-for.ts";
export { getSocialHour } from "./social-hour.ts";
export { addTalk, deleteTalk } from "./talks.ts";
