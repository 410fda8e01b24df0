import { describe, expect, it } from "vitest";
import {
  all,
  any,
  atLeast,
  atLeastN,
  atMost,
  behind,
  countWithin,
  daysSince,
  decidedByMdt,
  is,
  isKnown,
  noOlderThan,
  not,
  oneOf,
} from "@/lib/domain/guideline/expression";
import { toWords } from "@/lib/domain/guideline/expression-words";

describe("the criterion language", () => {
  it("refuses a wrong criterion at compile time", () => {
    // @ts-expect-error A source of pain is no number.
    expect(atLeast("generatorStructure", 5)).toBeDefined();
    // @ts-expect-error A knee is no source of spinal pain.
    expect(oneOf("generatorStructure", "knee")).toBeDefined();
    // @ts-expect-error A score is not true or false.
    expect(is("painNrs", true)).toBeDefined();
    // @ts-expect-error Nobody has named this fact.
    expect(isKnown("shoeSize")).toBeDefined();
    // @ts-expect-error This is no treatment.
    expect(behind("tea")).toBeDefined();
  });

  it("survives being stored as JSON", () => {
    const expression = all(
      any(is("trialDone", true), not(isKnown("odi"))),
      atLeastN(1, atLeast("odi", 20), atMost(countWithin(365, "epidural-steroid-injection"), 3)),
      oneOf("pspsType", "type-2"),
      behind("medial-branch-block"),
      decidedByMdt("scs-trial"),
      noOlderThan("imaging", 180),
    );
    expect(JSON.parse(JSON.stringify(expression))).toEqual(expression);
  });

  it.each([
    [is("trialDone", true), "An SCS trial with temporary leads has been done"],
    [is("trialDone", false), "No SCS trial has been done"],
    [
      oneOf("generatorStructure", "facet", "disc"),
      "Main source of the pain: a facet joint, or a disc",
    ],
    [atLeast("odi", 21), "ODI at least 21 %"],
    [atMost("painNrs", 4), "Pain on the numeric rating scale at most 4 points of 10"],
    [isKnown("odi"), "ODI: on record"],
    [not(is("trialDone", true)), "Not: An SCS trial with temporary leads has been done"],
    [behind("cbt"), "Cognitive behavioral therapy (CBT) for pain coping: ended with a reason"],
    [noOlderThan("imaging", 180), "Imaging no older than 180 days"],
    [decidedByMdt("scs-trial"), "The MDT has decided to go ahead: SCS trial"],
    [
      atMost(countWithin(365, "cbt"), 3),
      "Cognitive behavioral therapy (CBT) for pain coping within 365 days: at most 3",
    ],
    [
      atLeast(daysSince("cbt"), 14),
      "Days since Cognitive behavioral therapy (CBT) for pain coping: at least 14",
    ],
    [
      all(is("trialDone", true), isKnown("odi")),
      "All of: An SCS trial with temporary leads has been done; ODI: on record",
    ],
    [
      any(isKnown("odi"), isKnown("painNrs")),
      "Any of: ODI: on record; Pain on the numeric rating scale: on record",
    ],
    [atLeastN(1, isKnown("odi")), "At least 1 of: ODI: on record"],
  ])("reads as a sentence: %#", (expression, words) => {
    expect(toWords(expression)).toBe(words);
  });
});
