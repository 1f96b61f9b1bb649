import type { PersonSummary } from "../api/everyone.ts";

export type Band = "near" | "quieter" | "quiet" | "far";

/** Radius of each ring and how many people find room on it, in the units of the picture: it is 280 wide, and a person takes 25. */
export const rings = [
    { band: "near", radius: 38, room: 5, until: 1 },
    { band: "quieter", radius: 67, room: 9, until: 2 },
    { band: "quiet", radius: 96, room: 12, until: 4 },
    { band: "far", radius: 125, room: 15, until: Infinity },
] as const satisfies readonly { band: Band; radius: number; room: number; until: number }[];

export type Placed = { person: PersonSummary & { usualGapDays: number }; band: Band; x: number; y: number };

/**
 * Places people around the middle (0, 0): the ring is how long it has been quiet, as a multiple of the usual gap; the angle only spreads them.
 * Whoever the user put aside is not drawn, nor is a tie without a rhythm. The quietest come first. `rest`: for how many there was no room.
 */
export function placed(people: readonly PersonSummary[]): { dots: Placed[]; rest: number } {
    const drawn = people.filter(isDrawn).sort((one, other) => quietness(other) - quietness(one) || one.name.localeCompare(other.name));
    const dots: Placed[] = [];
    for (const { band, radius, room } of [...rings].reverse()) {
        const here = drawn.filter((person) => bandOf(person) === band).slice(0, room);
        const at = (person: Placed["person"], place: number, turned: number): Placed => {
            const angle = 2 * Math.PI * ((place + turned / turns) / here.length) - Math.PI / 2;
            return { person, band, x: round(radius * Math.cos(angle)), y: round(radius * Math.sin(angle)) };
        };
        const ways = Array.from({ length: turns }, (_, turned) => here.map((person, place) => at(person, place, turned)));
        dots.push(...farthest(ways, dots));
    }
    return { dots, rest: drawn.length - dots.length };
}

const turns = 12; // how many ways a ring may be turned, to stand clear of the rings outside of it

/** The way in which the nearest of the others is farthest away; the first of equals. */
function farthest(ways: readonly Placed[][], others: readonly Placed[]): Placed[] {
    const room = (way: readonly Placed[]): number => Math.min(...way.flatMap((one) => others.map((other) => Math.hypot(one.x - other.x, one.y - other.y))));
    return ways.reduce((best, way) => (room(way) > room(best) ? way : best), ways[0] ?? []);
}

export const bandOf = (person: Placed["person"]): Band => (rings.find(({ until }) => quietness(person) <= until) ?? rings[3]).band;

const quietness = ({ silentDays, usualGapDays }: Placed["person"]): number => silentDays / Math.max(1, usualGapDays);

const isDrawn = (person: PersonSummary): person is Placed["person"] =>
    person.usualGapDays !== null && (person.standing === "steady" || person.standing === "quiet" || person.standing === "new");

const round = (value: number): number => Math.round(value * 10) / 10;
