import { html } from "lit";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { PersonSummary } from "../api/everyone.ts";
import { aSummary } from "../examples.ts";
import { all, find, mount, textOf } from "../mount.ts";
import { speak } from "../texts/words.ts";
import { detailOf } from "./emit.ts";
import { bandOf, placed, rings } from "./ring-layout.ts";
import "./people-ring.ts";

const person = (name: string, silentDays: number, usualGapDays: number | null = 10, more: Partial<PersonSummary> = {}): PersonSummary => aSummary({ personId: name, name, silentDays, usualGapDays, ...more });
const many = (count: number): PersonSummary[] => Array.from({ length: count }, (_, index) => person(`P${index}`, 1 + ((index * 7) % 60)));

describe("the places on the ring", () => {
    test.each([[0, "near"], [10, "near"], [11, "quieter"], [20, "quieter"], [21, "quiet"], [40, "quiet"], [41, "far"], [4000, "far"]] as const)("%s days at a usual gap of ten stand on the ring %s", (silent, band) => {
        expect(bandOf({ ...person("Anna", silent), usualGapDays: 10 })).toBe(band);
    });

    test("lie on the circle of their ring", () => {
        for (const { band, x, y } of placed(many(60)).dots) {
            expect(Math.hypot(x, y)).toBeCloseTo(rings.find((ring) => ring.band === band)!.radius, 0);
        }
    });

    test.each([3, 7, 12, 20, 41, 200])("of %s people leave each of them apart from the others, and inside the picture", (count) => {
        const { dots } = placed(many(count));
        for (const [index, one] of dots.entries()) {
            expect(Math.max(Math.abs(one.x), Math.abs(one.y)) + 13).toBeLessThanOrEqual(140);
            for (const other of dots.slice(index + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(25);
        }
    });

    test("are for nobody who was put aside, and for no tie without a rhythm", () => {
        const aside = (["snoozed", "resting", "never", "memorial", "letGo"] as const).map((standing) => person(standing, 50, 10, { standing }));

        expect(placed([...aside, person("New", 3, null), person("Anna", 30)]).dots.map((dot) => dot.person.name)).toEqual(["Anna"]);
    });

    test("go to the quietest of a ring, and the others are counted", () => {
        const { dots, rest } = placed(Array.from({ length: 40 }, (_, index) => person(`P${index}`, 41 + index)));

        expect(dots).toHaveLength(15);
        expect(dots[0]?.person.name).toBe("P39");
        expect(rest).toBe(25);
    });

    test("are the same whatever the order of the answer", () => {
        const people = many(30);

        expect(placed([...people].reverse())).toEqual(placed(people));
    });
});

describe("the ring", () => {
    const opened = vi.fn();
    const ring = (people: PersonSummary[]): Promise<HTMLElement> => mount(html`<rc-people-ring .api=${{ getEveryone: () => Promise.resolve(people) }}
        @rc-open-person=${(event: Event) => opened(detailOf<string>(event)) as unknown}></rc-people-ring>`);
    const people = [person("Anna Lindqvist", 77, 14), person("Ben Okafor", 12), person("Chiara Rossi", 3), person("Dmitri Petrov", 25)];
    beforeEach(() => speak("en-GB"));

    test("says in words what it shows, and of each person how quiet it is", async () => {
        const shown = await ring(people);

        expect(find(shown, "[role=group]").getAttribute("aria-label")).toBe("You in the middle, 4 people on four rings around you. Furthest out: Anna Lindqvist, Dmitri Petrov and Ben Okafor.");
        expect(all(shown.shadowRoot!, "a").map((link) => link.getAttribute("aria-label"))).toEqual([
            "Anna Lindqvist: usually every 2 weeks, quiet for 11 weeks", "Dmitri Petrov: usually every 10 days, quiet for 4 weeks",
            "Ben Okafor: usually every 10 days, quiet for 12 days", "Chiara Rossi: usually every 10 days, quiet for 3 days"]);
    });

    test("tells the rings apart by shape as well as by colour", async () => {
        const shown = await ring(people);

        expect(all(shown.shadowRoot!, "a").map((link) => `${link.getAttribute("class")} ${link.querySelector(".shape")?.localName}`)).toEqual(["far rect", "quiet-tie rect", "quieter circle", "near circle"]);
        expect(textOf(find(shown, ".key"))).toBe("in rhythm up to twice as long up to four times longer");
    });

    test("opens a person's card, and leaves the address of the page alone", async () => {
        const shown = await ring(people);
        const click = new MouseEvent("click", { bubbles: true, cancelable: true, composed: true });

        find(shown, "a").dispatchEvent(click);

        expect(opened).toHaveBeenCalledExactlyOnceWith("Anna Lindqvist");
        expect(click.defaultPrevented).toBe(true);
    });

    test("is not drawn for one or two people, nor where all are put aside", async () => {
        expect(textOf(await ring(people.slice(0, 2)))).toBe("");
    });

    test("says so when everybody is in rhythm", async () => {
        const shown = await ring([person("A", 1), person("B", 2), person("C", 3)]);

        expect(find(shown, "[role=group]").getAttribute("aria-label")).toContain("Everybody is in rhythm.");
    });
});
