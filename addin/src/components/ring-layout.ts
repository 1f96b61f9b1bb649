import type { PersonSummary } from "../api/everyone.ts";

export type Band = "near" | "quieter" | "quiet" | "far";

/** Radius of each ring and how many people find room on it, in the units of the picture: it is 264 wide, and a person takes 26. */
export const rings = [
    { band: "near", radius: 36, room: 5, until: 1 },
    { band: "quieter", radius: 63, room: 9, until: 2 },
    { band: "quiet", radius: 90, room: 12, until: 4 },
    { band: "far", radius: 117, room: 15, until: Infinity },
] as const satisfies readonly { band: Band; radius: number; room: number; until: number }[];

export type Placed = { person: PersonSummary & { usualGapDays: number }; band: Band; x: number; y: number };

/**
 * Places people around the middle (0, 0): the ring is how long it has been quiet, as a multiple of the usual gap; the angle only spreads them.
 * Whoever the user put aside is not drawn, nor is a tie without a rhythm. The quietest come first. `rest`: for how many there was no room.
 */
export function placed(people: readonly PersonSummary[]): { dots: Placed[]; rest: number } {
    const drawn = people.filter(isDrawn).sort((one, other) => quietness(other) - quietness(one) || one.name.localeCompare(other.name));
    const dots = [...rings].reverse().flatMap(({ band, radius, room }, index) => {
        const here = drawn.filter((person) => bandOf(person) === band).slice(0, room);
        return here.map((person, place): Placed => {
            const angle = 2 * Math.PI * ((place + 0.5 * (index % 2)) / here.length) - Math.PI / 2 + turn; // every other ring a half step on, so that few stand in one line
            return { person, band, x: round(radius * Math.cos(angle)), y: round(radius * Math.sin(angle)) };
        });
    });
    return { dots, rest: drawn.length - dots.length };
}

export const bandOf = (person: Placed["person"]): Band => (rings.find(({ until }) => quietness(person) <= until) ?? rings[3]).band;

const turn = Math.PI / 7; // keeps the tops free, where the rings are named

const quietness = ({ silentDays, usualGapDays }: Placed["person"]): number => silentDays / Math.max(1, usualGapDays);

const isDrawn = (person: PersonSummary): person is Placed["person"] =>
    person.usualGapDays !== null && (person.standing === "steady" || person.standing === "quiet" || person.standing === "new");

const round = (value: number): number => Math.round(value * 10) / 10;
