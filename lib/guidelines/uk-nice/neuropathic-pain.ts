import type { Criterion } from "@/lib/domain/guideline/criterion";
import { all, any, atLeast, not, oneOf, param } from "@/lib/domain/guideline/expression";
import { criterion } from "../criterion-of";
import { enrolled } from "./shared";
import { ta159 } from "./sources";

/** Whom TA159 means: adults whose chronic pain is of neuropathic origin, for long enough. */
export const neuropathicPain: readonly Criterion[] = [
  criterion({
    code: "NOT_NEUROPATHIC_TA159",
    words: "The pain is of neuropathic origin.",
    kind: "indication",
    whenNotMet: "not-indicated",
    requires: any(
      oneOf("generatorMechanism", "neuropathic"),
      all(oneOf("generatorMechanism", "unclear"), atLeast("dn4", param("neuropathicDn4"))),
    ),
    citation: ta159("1.1"),
    verification: "V",
    interpretations: [
      "The clinician's conclusion decides; where it is unclear, a DN4 at its cut-off counts (unverified).",
    ],
    fixHint: "Conclude the mechanism of the pain from history, examination and a questionnaire.",
  }),
  criterion({
    code: "NICE_ISCHAEMIC_RESEARCH_ONLY",
    words: "The pain is not ischaemic, or the treatment is part of a study.",
    kind: "indication",
    whenNotMet: "not-indicated",
    requires: not(oneOf("generatorStructure", "ischaemic")),
    exceptions: [
      {
        code: "STUDY_ENROLLED",
        words: "The patient is enrolled in a study.",
        when: enrolled,
        citation: ta159("1.2"),
        verification: "V",
      },
    ],
    citation: ta159("1.2"),
    verification: "V",
    fixHint: "Stimulation for ischaemic pain belongs in research: ask about a study.",
  }),
  criterion({
    code: "TA159_ADULT",
    words: "The patient is an adult.",
    kind: "indication",
    whenNotMet: "not-indicated",
    requires: atLeast("ageYears", param("adultYears")),
    citation: ta159("1.1"),
    verification: "V",
    fixHint: "The guidance speaks of adults only: ask a specialist centre.",
  }),
  criterion({
    code: "CMM_LT_6M",
    words: "The pain has lasted long enough in spite of conventional medical management.",
    kind: "indication",
    requires: all(
      atLeast("conventionalManagementDays", param("scsConventionalDays")),
      atLeast("painDurationDays", param("scsConventionalDays")),
    ),
    citation: ta159("1.1"),
    verification: "V",
    interpretations: [
      "Courses of medicines, exercise of any kind and psychological care are put together; days on which two went on count once.",
      "Each month since the score was first that high is not asked for: the latest score and the time are.",
      "Procedures never count as conventional management.",
    ],
    fixHint:
      "Record medicines, exercise and psychological care with their dates, or go on with them.",
  }),
];
