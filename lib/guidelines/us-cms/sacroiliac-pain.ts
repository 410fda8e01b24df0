import type { CareId } from "@/lib/domain/catalogue/care";
import type { Criterion } from "@/lib/domain/guideline/criterion";
import {
  all,
  atLeast,
  countGiven,
  is,
  type NumberTerm,
  oneOf,
  param,
} from "@/lib/domain/guideline/expression";
import { documented, notElsewhere, reliefAtLeast } from "@/lib/domain/guideline/given-test";
import { criterion } from "../criterion-of";
import { lcdSacroiliac } from "./injection-sources";

export const sacroiliacBlocks: readonly CareId[] = ["sacroiliac-block"];

/** Blocks that took away enough of the pain, known from more than the patient's account. */
export const positiveBlocks: NumberTerm = countGiven({
  treatments: sacroiliacBlocks,
  scope: "problem",
  where: [reliefAtLeast(param("sacroiliacBlockPercent")), documented(), notElsewhere()],
});

export const enoughTests: Criterion = criterion({
  code: "SIJ_TESTS_LT_3",
  words: "Enough provocation tests of the sacroiliac joint are positive.",
  kind: "coverage",
  requires: atLeast("sacroiliacTests", param("sacroiliacTests")),
  citation: lcdSacroiliac("provocation tests"),
  verification: "V2",
  interpretations: [
    "FABER, Gaenslen, thigh thrust, compression, distraction and Yeoman count; the Fortin finger does not.",
    "A test that was not done may still be positive.",
  ],
  fixHint: "Do the tests that are missing, and record each.",
});

export const sacroiliacSource: Criterion = criterion({
  code: "NON_SIJ_CAUSE",
  words: "The pain comes from a sacroiliac joint, and no other cause is established.",
  kind: "indication",
  whenNotMet: "not-indicated",
  requires: all(
    oneOf("generatorStructure", "sacroiliac"),
    is("nonSacroiliacCause", false),
    is("radiculopathyUntreated", false),
    is("claudicationUntreated", false),
  ),
  citation: lcdSacroiliac(
    "stenosis with claudication, radiculopathy, infection, tumour, fracture, pseudarthrosis, instrumentation",
  ),
  verification: "V2",
  interpretations: [
    "Established means: seen since the last operation, and not judged to be elsewhere; instability only where it fits.",
    "Pain from a root or a canal counts while nothing given for it has an ending.",
    "Without imaging the conclusion about the source stands for clinical assessment.",
  ],
  fixHint: "This is not for the pain recorded: treat its source.",
});

/** What every injection of the sacroiliac joint asks for (criteria.md 1.1 and 1.4). */
export const sacroiliacPain: readonly Criterion[] = [
  sacroiliacSource,
  criterion({
    code: "SIJ_LOCATION",
    words: "The pain lies below L5, between iliac crest and gluteal fold, and has a score.",
    kind: "coverage",
    requires: all(
      is("painBelowL5", true),
      is("baselineScale", true),
      atLeast("painDurationDays", param("sacroiliacPainDays")),
    ),
    citation: lcdSacroiliac("moderate to severe pain between iliac crest and gluteal fold"),
    verification: "V2",
    interpretations: [
      "The source gives no number for moderate to severe: a score is asked, and none denies.",
    ],
    fixHint: "Record where the pain lies, when it began and a score.",
  }),
  enoughTests,
  criterion({
    code: "CONS_SIJ_LT_4W",
    words: "The pain and conservative care for it have lasted long enough.",
    kind: "coverage",
    requires: all(
      atLeast("painDurationDays", param("sacroiliacPainDays")),
      atLeast("conservativeCareDays", param("sacroiliacCareDays")),
    ),
    citation: lcdSacroiliac("duration of pain and of conservative care"),
    verification: "V2",
    interpretations: ["The longest single course counts; courses are not added up."],
    fixHint: "Complete a course of conservative care, and record how long it was.",
  }),
  criterion({
    code: "ACTIVE_REHAB",
    words: "Active rehabilitation or home exercise goes on alongside.",
    kind: "coverage",
    requires: is("rehabilitationGoesOn", true),
    citation: lcdSacroiliac("given with active rehabilitation"),
    verification: "V2",
    fixHint: "Arrange rehabilitation alongside.",
  }),
];

/** What treats the joint follows a block that confirmed it. */
export const confirmedByBlock: Criterion = criterion({
  code: "SIJ_DIAG_LT_75",
  words: "A diagnostic block took away enough of the pain.",
  kind: "coverage",
  requires: atLeast(positiveBlocks, 1),
  citation: lcdSacroiliac("positive diagnostic injection"),
  verification: "V2",
  interpretations: [
    "That relief lasted as long as the drug acts is taken from the report; it has no entry of its own.",
    "The patient's account alone does not confirm a block (decisions B17).",
    "A block of the other joint does not confirm this one.",
  ],
  fixHint: "Do a diagnostic block, and record its result with the report.",
});
