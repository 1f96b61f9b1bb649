/** The calls of what is fetched when it is shown. */
export { getAddresses, putAddress, putAddressPair } from "./addresses.ts";
export { deleteCircle, getCircles, putCircle } from "./circles.ts";
export { getDeliveries } from "./deliveries.ts";
export { putReview } from "./review.ts";
export { getSocialHour } from "./social-hour.ts";
