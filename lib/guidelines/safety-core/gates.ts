import type { Criterion } from "@/lib/domain/guideline/criterion";
import { all, any, is, isKnown, not, oneOf } from "@/lib/domain/guideline/expression";
import { asra } from "../anticoagulant-holds/source";
import { criterion, decision, source } from "../criterion-of";

/** Generator first: no treatment of a pain before its source is concluded (decisions, B21). */
export const generatorFirst: Criterion = criterion({
  code: "GENERATOR_NOT_IDENTIFIED",
  words: "The main source of this pain has been concluded.",
  kind: "indication",
  requires: oneOf(
    "generatorStructure",
    "facet",
    "sacroiliac",
    "nerve-root",
    "disc",
    "endplate",
    "vertebral-fracture",
    "instability-or-non-union",
    "central-stenosis",
    "ischaemic",
    "none-found",
  ),
  citation: decision("B21, F45"),
  verification: "V",
  fixHint: "Conclude the source of the pain from history, examination, imaging and blocks.",
});

/** An effective ending closes escalation for that pain (decisions, B15). */
export const painNotControlled: Criterion = criterion({
  code: "PAIN_CONTROLLED",
  words: "This pain still needs a next step.",
  kind: "indication",
  whenNotMet: "not-indicated",
  requires: is("painControlled", false),
  citation: decision("B15, F43"),
  verification: "V",
  fixHint: "No next step is needed. If the effect was lost, record when it was lost.",
});

export const noActiveInfection: Criterion = criterion({
  code: "ACTIVE_INFECTION",
  words: "There is no active infection on record.",
  kind: "safety",
  whenNotMet: "contraindicated",
  requires: is("activeInfection", false),
  citation: source(
    "CMS LCD L39240; Neuromodulation Foundation practice parameters",
    "contraindications",
  ),
  verification: "V2",
  interpretations: ["Any active infection on record counts, wherever it is."],
  fixHint: "Treat the infection first, and record when it has resolved.",
});

/** Elective surgery waits; surgery may be the answer to an infection, so it is never forbidden for good. */
export const infectionBeforeSurgery: Criterion = criterion({
  ...noActiveInfection,
  whenNotMet: "not-yet",
  interpretations: [
    ...noActiveInfection.interpretations,
    "Elective surgery waits until the infection has resolved; an urgent operation shows it.",
  ],
});

/** A pocket or lead that is infected, seen through the red-flag questions (decisions, A2). */
export const noDeviceInfection: Criterion = criterion({
  ...noActiveInfection,
  requires: all(is("activeInfection", false), is("deviceInfection", false)),
  interpretations: ["Redness, warmth or leak at pocket or wound is treated as infection."],
});

/** What the drugs on record ask for themselves comes from the table of holds, by drug and procedure. */
export const bleedingPlan: Criterion = criterion({
  code: "ANTICOAG_PLAN_MISSING",
  words:
    "Where a clotting disorder, or a medicine that may be a blood thinner, is on record, the prescriber has agreed to a plan.",
  kind: "safety",
  requires: is("anticoagulantPlanAgreed", true),
  appliesWhen: any(is("coagulopathy", true), not(isKnown("takesAntithrombotic"))),
  citation: asra,
  verification: "V2",
  interpretations: ["A medicine that nobody here knows may be one until somebody has asked."],
  fixHint: "Agree with the prescriber how blood thinners are handled, and record who agreed.",
});

export const anticoagulantsAsked: Criterion = criterion({
  code: "ANTICOAG_NOT_ASKED",
  words: "Blood thinners have been asked about.",
  kind: "safety",
  phase: "book",
  strength: "advisory",
  whenNotMet: "caution",
  requires: is("anticoagulantsAsked", true),
  citation: decision("A7, C28"),
  verification: "V",
  fixHint: "Ask about blood thinners before a date is given.",
});

export const noFluoroscopyInPregnancy: Criterion = criterion({
  code: "PREGNANCY_NO_FLUORO",
  words: "The patient is not pregnant, or no X-rays are used.",
  kind: "safety",
  requires: is("pregnant", false),
  citation: decision("A11; CMS LCD L39240"),
  verification: "V2",
  interpretations: [
    "Image guidance is taken to be fluoroscopy.",
    'A "not pregnant" holds 30 days: local, unverified.',
  ],
  fixHint:
    "Ask about pregnancy. In pregnancy obstetric and pain team decide together; the source permits ultrasound without contrast.",
});

export const afterPregnancy: Criterion = criterion({
  code: "PREGNANCY",
  words: "The patient is not pregnant.",
  kind: "safety",
  requires: is("pregnant", false),
  citation: decision("A11"),
  verification: "V",
  interpretations: ['A "not pregnant" holds 30 days: local, unverified.'],
  fixHint: "Ask about pregnancy. If pregnant: after pregnancy.",
});

export const neverInPregnancy: Criterion = criterion({
  ...afterPregnancy,
  whenNotMet: "contraindicated",
  citation: decision("A11, F43; CMS LCD L34228"),
  fixHint: "Ask about pregnancy.",
});

/** What forbids a stimulator or pump (decisions, F43; Neuromodulation Foundation). */
export const implantContraindications: readonly Criterion[] = [
  criterion({
    code: "CANNOT_CONTROL_DEVICE",
    words: "The patient or a carer can operate the device.",
    kind: "safety",
    whenNotMet: "contraindicated",
    requires: is("canOperateDevice", true),
    appliesWhen: any(isKnown("canOperateDevice"), is("cognitiveImpairment", true)),
    citation: source(
      "Neuromodulation Foundation practice parameters",
      "absolute contraindications",
    ),
    verification: "V",
    interpretations: [
      "A carer who operates the device is enough.",
      "Adapt the test to disability and language.",
    ],
    fixHint: "Ask whether the patient, or a carer, can operate the device with adapted controls.",
  }),
  criterion({
    code: "DEVICE_OPERATION_NOT_ASKED",
    words: "It has been asked whether the patient or a carer can operate the device.",
    kind: "documentation",
    strength: "advisory",
    whenNotMet: "caution",
    requires: isKnown("canOperateDevice"),
    citation: source("NICE TA159", "1.4"),
    verification: "V",
    fixHint: "Ask whether the patient, or a carer, can operate the device with adapted controls.",
  }),
  criterion({
    code: "COAGULOPATHY_IMMUNOSUPPRESSION",
    words:
      "No clotting disorder or immunosuppression that makes surgery unacceptable is on record.",
    kind: "safety",
    whenNotMet: "contraindicated",
    requires: is("coagulopathyOrImmunosuppression", false),
    citation: source(
      "Neuromodulation Foundation practice parameters",
      "absolute contraindications",
    ),
    verification: "V",
    interpretations: [
      "An active entry on record is taken as an unacceptable risk until it is resolved.",
    ],
    fixHint: "Have the risk assessed, and record the illness as resolved or refuted where it is.",
  }),
  criterion({
    code: "CORRECTABLE_COMPRESSION_SERIOUS_DEFICIT",
    words: "There is no correctable compression with a serious deficit.",
    kind: "safety",
    whenNotMet: "contraindicated",
    requires: is("correctableSeriousCompression", false),
    citation: source(
      "Neuromodulation Foundation practice parameters",
      "absolute contraindications",
    ),
    verification: "V",
    interpretations: ["New or worse weakness with a compression that fits counts as serious."],
    fixHint: "Surgery for the compression comes first.",
  }),
  criterion({
    code: "ACTIVE_SUD",
    confidential: true,
    words: "There is no active substance use disorder on record.",
    kind: "safety",
    whenNotMet: "contraindicated",
    requires: all(
      is("substanceUseDisorder", false),
      any(not(isKnown("noActiveSubstanceProblem")), is("noActiveSubstanceProblem", true)),
    ),
    citation: source("CMS LCD L36204", "active substance abuse"),
    verification: "V",
    fixHint: "Offer treatment of substance use, and review.",
  }),
];
