import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allOf, anyOf, atLeastOf, type Kleene, notOf } from "@/lib/domain/guideline/kleene";

const truth = fc.constantFrom<Kleene>("met", "not-met", "unknown");
const truths = fc.array(truth, { maxLength: 6 });

describe("three-valued logic", () => {
  it.each<[Kleene[], Kleene, Kleene]>([
    [["met", "met"], "met", "met"],
    [["met", "unknown"], "unknown", "met"],
    [["not-met", "unknown"], "not-met", "unknown"],
    [["not-met", "not-met"], "not-met", "not-met"],
    [[], "met", "not-met"],
  ])("of %j all are %s and any is %s", (parts, all, any) => {
    expect(allOf(parts)).toBe(all);
    expect(anyOf(parts)).toBe(any);
  });

  it("never settles what a later answer could turn", () => {
    fc.assert(
      fc.property(truths, fc.nat(6), fc.infiniteStream(fc.boolean()), (parts, count, answers) => {
        const before = atLeastOf(count, parts);
        const settled = parts.map((each) =>
          each === "unknown" ? (answers.next().value ? "met" : "not-met") : each,
        );
        if (before !== "unknown") expect(atLeastOf(count, settled)).toBe(before);
      }),
    );
  });

  it("keeps all and any each other's mirror", () => {
    fc.assert(
      fc.property(truths, (parts) => {
        expect(notOf(allOf(parts))).toBe(anyOf(parts.map(notOf)));
      }),
    );
  });

  it("does not depend on the order", () => {
    fc.assert(
      fc.property(truths, fc.nat(6), (parts, count) => {
        expect(atLeastOf(count, parts.toReversed())).toBe(atLeastOf(count, parts));
      }),
    );
  });
});
