import type { Api } from "../api/api.ts";
import type { Booking } from "../api/bookings.ts";

type Asked = Pick<Api, "getSlots" | "getSlotsFor" | "getSlotsThere" | "getJourneys" | "moveBooking" | "cancelBooking">;

/** The same calls, with other times for one booking that suit what it is for and the journey it is on. */
export function timesThere(api: Asked, { id, personId, kind }: Booking): Asked {
    return {
        ...api,
        getSlots: async () => {
            if (kind === null) return api.getSlots(personId);
            const journeys = await api.getJourneys().catch(() => []); // a time elsewhere is then refused by the server, with others
            const on = journeys.find(({ booked }) => booked.some((booking) => booking.id === id));
            return on ? api.getSlotsThere(personId, on.firstDay, kind) : api.getSlotsFor(personId, kind);
        },
    };
}
