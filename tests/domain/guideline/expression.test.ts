import { describe, expect, it } from "vitest";
import {
  all,
  any,
  atLeast,
  atLeastN,
  atMost,
  behind,
  countGiven,
  countWithin,
  daysSince,
  decidedByMdt,
  is,
  isKnown,
  latestGiven,
  levelsMatch,
  noOlderThan,
  not,
  oneOf,
  param,
  planned,
  plannedIs,
  recordedAfter,
  shortestGapDays,
  signedOffBy,
  totalGiven,
} from "@/lib/domain/guideline/expression";
import { toWords } from "@/lib/domain/guideline/expression-words";
import { anyTest, endedAs, notTest, reliefAtLeast } from "@/lib/domain/guideline/given-test";
import { generatorPlace, imagingPlace } from "@/lib/domain/guideline/place-term";
import { safetyCore } from "@/lib/guidelines/safety-core/pack";

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
    // @ts-expect-error No pack names this number.
    expect(param("shoeSize")).toBeDefined();
    // @ts-expect-error Nobody guides a needle by ear.
    expect(plannedIs("radiofrequency-ablation", "guidance", "hearing")).toBeDefined();
    // @ts-expect-error A question of a kind that answers many has to be named.
    expect(noOlderThan("readiness", 28)).toBeDefined();
    // @ts-expect-error A relief is a number or one that the pack names.
    expect(reliefAtLeast("much")).toBeDefined();
    // @ts-expect-error A treatment is not looked for in a country.
    expect(countGiven({ treatments: ["cbt"], scope: "country" })).toBeDefined();
    // @ts-expect-error This is no ending.
    expect(endedAs("bored")).toBeDefined();
    // @ts-expect-error A device representative signs nothing.
    expect(signedOffBy("device-representative", "anticoagulant-plan")).toBeDefined();
  });

  it("survives being stored as JSON", () => {
    const expression = all(
      any(is("trialDone", true), not(isKnown("odi"))),
      atLeastN(1, atLeast("odi", 20), atMost(countWithin(365, "epidural-steroid-injection"), 3)),
      oneOf("pspsType", "type-2"),
      behind("medial-branch-block"),
      decidedByMdt("scs-trial"),
      noOlderThan("imaging", 180),
      atLeast(
        countGiven({
          treatments: ["medial-branch-block"],
          scope: "region",
          withinDays: param("mdtDecisionDays"),
          where: [anyTest(reliefAtLeast(80), notTest(endedAs("effective")))],
        }),
        param("positiveBlockPercent"),
      ),
      atMost(planned("radiofrequency-ablation", "level-count"), 2),
      plannedIs("radiofrequency-ablation", "guidance", "ct"),
      recordedAfter({ kind: "readiness", about: "education" }, "scs-trial"),
      levelsMatch(generatorPlace, imagingPlace("compression")),
      signedOffBy("prescriber", "anticoagulant-plan"),
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
    [
      atLeast(
        countGiven({
          treatments: ["cbt"],
          scope: "region",
          withinDays: 365,
          where: [reliefAtLeast(80), notTest(endedAs("declined"))],
        }),
        2,
      ),
      "Cognitive behavioral therapy (CBT) for pain coping in this part of the spine within 365 days, each with relief of at least 80 %, not the ending declined: at least 2",
    ],
    [
      atLeast(latestGiven(["cbt"], "weeks", "problem"), 6),
      "Length of the latest Cognitive behavioral therapy (CBT) for pain coping: at least 6 weeks",
    ],
    [
      atLeast(shortestGapDays(["cbt"], "patient"), 14),
      "Shortest time between two of Cognitive behavioral therapy (CBT) for pain coping for any pain: at least 14 days",
    ],
    [
      atMost(totalGiven("steroid-mg", { treatments: ["cbt"], scope: "problem" }), 80),
      "Steroid given in all by Cognitive behavioral therapy (CBT) for pain coping: at most 80 mg",
    ],
    [
      atLeast(planned("mild", "tissue-temperature-c"), 80),
      "Temperature in the tissue of the procedure planned (Minimally invasive lumbar decompression): at least 80 °C",
    ],
    [
      plannedIs("mild", "guidance", "ct", "fluoroscopy"),
      "Image guidance of the procedure planned (Minimally invasive lumbar decompression): ct, or fluoroscopy",
    ],
    [
      recordedAfter({ kind: "readiness", about: "education" }, "cbt"),
      'The answer to "Education given and understood": recorded on or after Cognitive behavioral therapy (CBT) for pain coping',
    ],
    [
      levelsMatch(generatorPlace, imagingPlace("compression")),
      "Level and side agree: the source of the pain; compression on imaging",
    ],
    [
      signedOffBy("prescriber", "education"),
      "Signed off by the prescriber: Education given and understood",
    ],
    [atLeast("odi", param("positiveBlockPercent")), "ODI at least 50 %"],
  ])("reads as a sentence: %#", (expression, words) => {
    expect(toWords(expression, safetyCore.parameters)).toBe(words);
  });
});
