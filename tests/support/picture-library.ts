import type { ClinicalPicture } from "@/lib/domain/picture/clinical-picture";
import { RedFlagItem } from "@/lib/domain/picture/red-flag";
import {
  altered,
  aPicture,
  changed,
  daysAgo,
  type EvidenceInput,
  facetPain,
  implantCandidate,
  nervePain,
  type ProblemInput,
  redFlagScreen,
  trialCandidate,
} from "./pictures";

const woman = { birthDate: "1990", recordedSex: "female" } as const;

const condition = (
  name: Extract<EvidenceInput, { kind: "condition" }>["condition"],
): EvidenceInput => ({
  id: name,
  kind: "condition",
  on: daysAgo(9),
  term: name,
  condition: name,
  status: "active",
});

const readiness = (
  about: Extract<EvidenceInput, { kind: "readiness" }>["about"],
  answer: "yes" | "no",
): EvidenceInput => ({
  id: `${about}-${answer}`,
  kind: "readiness",
  on: daysAgo(1),
  about,
  answer,
});

const device = (lastCheck?: string): EvidenceInput => ({
  id: "device",
  kind: "implant",
  on: daysAgo(700),
  device: "scs",
  state: "in-place",
  ...(lastCheck === undefined ? {} : { lastCheck }),
});

const treated = (
  treatment: Extract<EvidenceInput, { kind: "treatment-given" }>["treatment"],
  more: Partial<Extract<EvidenceInput, { kind: "treatment-given" }>> = {},
): EvidenceInput => ({
  id: `${treatment} ${JSON.stringify(more)}`,
  kind: "treatment-given",
  on: daysAgo(40),
  treatment,
  ...more,
});

const lost = treated("scs-permanent-implant", {
  ending: { kind: "effective-then-lost", on: daysAgo(30) },
});

/** One of each: a picture for every answer that a criterion can give. */
const extras: readonly (readonly EvidenceInput[])[] = [
  [],
  ...RedFlagItem.options.map((item) => [
    { ...redFlagScreen("no", { [item]: { state: "new-or-worse" } }), id: `new-${item}` },
  ]),
  [
    {
      ...redFlagScreen("no", {
        "sensory-level": { state: "new-or-worse" },
        "cancer-history": { state: "long-standing" },
      }),
      id: "mscc",
    },
  ],
  [condition("active-infection")],
  [condition("coagulopathy")],
  [condition("fibromyalgia")],
  [condition("substance-use-disorder")],
  [condition("cognitive-impairment"), readiness("device-operation", "no")],
  [
    readiness("device-operation", "yes"),
    readiness("education", "no"),
    readiness("follow-up", "no"),
  ],
  [readiness("education", "yes"), readiness("follow-up", "yes")],
  [
    {
      id: "warfarin",
      kind: "medicine",
      on: daysAgo(99),
      name: "warfarin",
      status: "taking",
      antithrombotic: true,
    },
    readiness("anticoagulant-plan", "no"),
  ],
  [
    {
      id: "warfarin",
      kind: "medicine",
      on: daysAgo(99),
      name: "warfarin",
      status: "taking",
      antithrombotic: true,
    },
    readiness("anticoagulant-plan", "yes"),
    { id: "asked", kind: "history-asked", on: daysAgo(1), about: "anticoagulants" },
  ],
  [
    {
      id: "opioid",
      kind: "medicine",
      on: daysAgo(9),
      name: "morphine",
      status: "taking",
      opioid: true,
    },
  ],
  [
    {
      id: "item9",
      kind: "questionnaire-score",
      on: daysAgo(0),
      instrument: "phq-9-item-9",
      total: 2,
    },
  ],
  [
    {
      id: "item9",
      kind: "questionnaire-score",
      on: daysAgo(0),
      instrument: "phq-9-item-9",
      total: 0,
    },
  ],
  [device(daysAgo(2)), lost],
  [device(daysAgo(90)), lost],
  [treated("nerve-block", { ending: { kind: "effective" } })],
  [treated("home-exercise-programme", { ongoing: true })],
  [treated("sacroiliac-block", { reliefPercent: 80 })],
  [treated("sacroiliac-block", { reliefPercent: 20 })],
  [treated("sacroiliac-joint-injection", { ending: { kind: "inadequate-response" } })],
  [treated("medial-branch-block", { reliefPercent: 80 })],
  [
    treated("medial-branch-block", { reliefPercent: 10 }),
    treated("medial-branch-block", { reliefPercent: 20 }),
  ],
  [
    {
      id: "mri",
      kind: "imaging",
      on: daysAgo(9),
      modality: "mri",
      findings: [{ finding: "non-union", concordant: "yes" }, { finding: "facet-cyst" }],
    },
    {
      id: "yes",
      kind: "surgeon-opinion",
      on: daysAgo(1),
      surgeon: "B. Surgeon",
      correctableCause: "yes",
      surgery: "offered",
    },
  ],
  [
    {
      id: "mri",
      kind: "imaging",
      on: daysAgo(9),
      modality: "mri",
      findings: [{ finding: "compression", concordant: "no" }],
    },
    {
      id: "no",
      kind: "surgeon-opinion",
      on: daysAgo(1),
      surgeon: "B. Surgeon",
      correctableCause: "no",
      surgery: "too-risky",
    },
  ],
  [
    {
      id: "serious",
      kind: "imaging",
      on: daysAgo(9),
      modality: "mri",
      findings: [
        { finding: "compression", concordant: "yes", correctable: "yes", seriousDeficit: true },
      ],
    },
  ],
  [{ id: "goal", kind: "goal", on: daysAgo(1), words: "Walk the dog." }],
  [{ id: "psych", kind: "psychological-evaluation", on: daysAgo(1), outcome: "advises-against" }],
  [{ id: "decision", kind: "mdt-decision", on: daysAgo(1), outcome: "not-advised", attendees: [] }],
];

const structures = [
  "facet",
  "sacroiliac",
  "nerve-root",
  "disc",
  "endplate",
  "vertebral-fracture",
  "instability-or-non-union",
  "central-stenosis",
  "none-found",
] as const;

const problems: readonly ProblemInput[] = structures.map((structure) => ({
  ...facetPain,
  generator: { structure, mechanism: "nociceptive", levels: [], confidence: "likely" },
}));

const neverOperated: readonly EvidenceInput[] = changed(trialCandidate, {
  without: ["surgery"],
  add: [{ id: "asked-op", kind: "history-asked", on: daysAgo(1), about: "spinal-surgery" }],
});

/** Pictures that together answer every criterion of the packs both ways. */
export const pictureLibrary: readonly ClinicalPicture[] = [
  ...extras.map((extra) => aPicture(nervePain, [...implantCandidate, ...extra])),
  ...extras.map((extra) =>
    aPicture({ ...nervePain, region: "neck" }, [...trialCandidate, ...extra]),
  ),
  ...problems.map((problem) => aPicture(problem, implantCandidate)),
  ...problems.map((problem) => aPicture(problem, neverOperated)),
  aPicture(
    {
      ...nervePain,
      generator: {
        structure: "none-found",
        mechanism: "nociplastic",
        levels: [],
        confidence: "likely",
      },
    },
    trialCandidate,
  ),
  aPicture(nervePain, altered(trialCandidate, "red-flags", { on: daysAgo(200) })),
  aPicture(nervePain, altered(trialCandidate, "onset", { on: daysAgo(20) })),
  aPicture(
    nervePain,
    altered(altered(trialCandidate, "odi", { total: 4 }), "rehab", {
      ending: { kind: "did-not-attend" },
    }),
  ),
  aPicture(
    nervePain,
    changed(altered(trialCandidate, "odi", { total: 4 }), {
      add: [{ id: "qol", kind: "quality-of-life", on: daysAgo(1), reduced: false }],
    }),
  ),
  aPicture(nervePain, changed(trialCandidate, { without: ["rehab"] })),
  aPicture(
    nervePain,
    [...trialCandidate, { id: "pregnant", kind: "pregnancy", on: daysAgo(1), state: "pregnant" }],
    woman,
  ),
  aPicture(
    nervePain,
    altered(implantCandidate, "trial", {
      reliefPercent: 20,
      trial: {
        functionChange: "worse",
        baselineComplete: false,
        reportSeen: false,
        analgesicReductionPercent: 0,
        analgesicReductionAgreedBefore: true,
      },
    }),
  ),
  aPicture(nervePain, altered(implantCandidate, "after-trial", { answer: "no" })),
  aPicture({ id: "p", region: "leg" }, changed(trialCandidate, { without: ["psychology"] })),
  ...[true, false].map((patientWishesImplant) =>
    aPicture(
      nervePain,
      altered(implantCandidate, "trial", { trial: { patientWishesImplant, reportSeen: true } }),
    ),
  ),
  aPicture(nervePain, [
    ...implantCandidate,
    {
      id: "scar",
      kind: "imaging",
      on: daysAgo(9),
      modality: "mri",
      findings: [{ finding: "epidural-fibrosis" }],
    },
  ]),
  aPicture(nervePain, altered(trialCandidate, "psychology", { outcome: "help-first" })),
];
