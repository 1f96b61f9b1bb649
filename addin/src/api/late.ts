/** The calls of what is fetched when it is shown. */
export { getEveryone } from "./everyone.ts";
export { getForecast } from "./forecast.ts";
export { getMilestones } from "./milestones.ts";
export { getOffers, offerChoices } from "./offers.ts";
export { deleteFeedback, getOutcomes } from "./outcomes.ts";
export { endRecurring, getRecurring, moveTurn, putRecurring, skipTurn } from "./recurring.ts";
export { getRejected, getSlotsFor } from "./slots-for.ts";
export { getSocialHour } from "./social-hour.ts";
