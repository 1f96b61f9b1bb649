import { expect, test } from "vitest";
import { listOf, number, object, oneOf, orNull, text, truth, UnexpectedAnswer } from "./guards.ts";

const person = object({ name: text, gap: orNull(number), standing: oneOf("steady", "quiet") });

test("lets a right answer through and drops what nobody asked for", () => {
    expect(person({ name: "Anna", gap: 12, standing: "quiet", extra: 1 }, "person")).toEqual({ name: "Anna", gap: 12, standing: "quiet" });
});

test("takes a left-out member that may be null for null", () => {
    expect(person({ name: "Anna", standing: "steady" }, "person").gap).toBeNull();
});

test.each([
    ["a missing text", { standing: "quiet" }, "person.name is not a text"],
    ["an unknown word", { name: "Anna", standing: "loud" }, "person.standing is not one of steady, quiet"],
    ["a number in quotes", { name: "Anna", gap: "12", standing: "quiet" }, "person.gap is not a number"],
    ["a list", [], "person is not an object"],
    ["null", null, "person is not an object"],
])("refuses %s and says where", (_, value, sentence) => {
    expect(() => person(value, "person")).toThrow(new UnexpectedAnswer(sentence.split(" is not ")[0]!, sentence.split(" is not ")[1]!));
});

test("names the entry of a list that was wrong", () => {
    expect(() => listOf(truth)([true, 1], "days")).toThrow("days[1] is not true or false");
});

test("refuses a number that is none", () => {
    expect(() => number(Number.NaN, "gap")).toThrow("gap is not a number");
});
