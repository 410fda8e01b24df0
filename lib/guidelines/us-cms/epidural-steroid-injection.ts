import type { Criterion, CriterionException } from "@/lib/domain/guideline/criterion";
import { all, any, atLeast, is, not, oneOf, param } from "@/lib/domain/guideline/expression";
import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { criterion } from "../criterion-of";
import { epiduralBooking } from "./epidural-booking";
import { repeatedEpidural } from "./epidural-repeat";
import { lcdEpidural } from "./injection-sources";

/** The clocks do not run for zoster that care did not help. */
const zosterExempt: CriterionException = {
  code: "ZOSTER_4W_EXEMPT",
  words: "Acute zoster that conservative care did not help is exempt from waiting.",
  when: all(is("acuteZoster", true), is("careOfThisPainNotEnough", true)),
  citation: lcdEpidural("acute herpes zoster"),
  verification: "V2",
};

const clocks: readonly Criterion[] = [
  criterion({
    code: "CONS_LT_4W",
    words: "Conservative care was long enough and not enough, or was not tolerated.",
    kind: "coverage",
    requires: any(
      atLeast("failedCareDays", param("epiduralCareDays")),
      is("careNotTolerated", true),
    ),
    exceptions: [zosterExempt],
    citation: lcdEpidural("noninvasive conservative care"),
    verification: "V2",
    interpretations: [
      "Care counts that needs no procedure: rehabilitation, exercise, passive and psychological care, medicines.",
      "The longest single course counts; courses are not added up.",
      "Acute zoster is exempt from this clock as from the one of pain.",
    ],
    fixHint: "Complete a course of conservative care, and record how it ended.",
  }),
  criterion({
    code: "PAIN_LT_4W",
    words: "The pain has lasted long enough.",
    kind: "coverage",
    requires: atLeast("painDurationDays", param("epiduralPainDays")),
    exceptions: [zosterExempt],
    citation: lcdEpidural("duration of pain"),
    verification: "V2",
    fixHint: "Go on with conservative care until then.",
  }),
];

const indication: readonly Criterion[] = [
  criterion({
    code: "AXIAL_ONLY_NO_ESI",
    words: "The pain comes from a nerve root or a narrowed canal, and is not widespread.",
    kind: "indication",
    whenNotMet: "not-indicated",
    requires: all(
      oneOf("generatorStructure", "nerve-root", "central-stenosis"),
      is("widespreadPain", false),
      not(oneOf("generatorMechanism", "nociplastic")),
      is("complexRegionalPain", false),
    ),
    citation: lcdEpidural("axial pain, complex regional pain, widespread pain, other neuropathy"),
    verification: "V2",
    interpretations: [
      "Axial pain, other neuropathy and headache from the neck are those that have another source on record.",
    ],
    fixHint: "An epidural is not for this pain: treat its source.",
  }),
  criterion({
    code: "ESI_INDICATION",
    words: "Radicular pain or claudication has a cause for which an epidural is covered.",
    kind: "indication",
    requires: all(
      oneOf("generatorStructure", "nerve-root", "central-stenosis"),
      any(is("acuteZoster", true), oneOf("pspsType", "type-2"), oneOf("rootCauseSeen", "yes")),
    ),
    citation: lcdEpidural("covered indications"),
    verification: "V2",
    interpretations: [
      "Pain after an operation on the spine stands for post-laminectomy syndrome.",
      "History and examination are taken to be in the conclusion about the source of the pain.",
    ],
    fixHint: "Record what imaging shows, and whether it fits.",
  }),
  criterion({
    code: "IMAGING_MISSING",
    words: "Imaging shows something that fits the pain, its level and its side.",
    kind: "coverage",
    requires: any(oneOf("concordantImaging", "yes"), is("acuteZoster", true)),
    citation: lcdEpidural("concordant imaging"),
    verification: "V2",
    interpretations: [
      "For acute zoster imaging is waived: an interpretation, the source does not say so.",
      "Zoster counts for the pain that it is recorded with.",
      "A study counts that was done since the last operation.",
    ],
    fixHint: "Record imaging, and whether it fits the pain.",
  }),
];

const alongside = criterion({
  code: "ACTIVE_REHAB",
  words: "Active rehabilitation or home exercise goes on alongside.",
  kind: "coverage",
  requires: is("rehabilitationGoesOn", true),
  citation: lcdEpidural("given with active rehabilitation"),
  verification: "V2",
  fixHint: "Arrange rehabilitation alongside the injection.",
});

/** Transforaminal, interlaminar or caudal. */
export const epiduralSteroidInjection: TreatmentRules = {
  criteria: [...indication, ...clocks, alongside, ...repeatedEpidural, ...epiduralBooking],
};
