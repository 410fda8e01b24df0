import { daysAgo, type EvidenceInput, type ProblemInput } from "./pictures";
import type { TestPatient } from "./test-patient";

type Given = {
  readonly patient: TestPatient;
  readonly problems: readonly ProblemInput[];
  readonly own: readonly EvidenceInput[];
};

const on = daysAgo(0);

/**
 * The one table of the file's header: what an absent key is filled with, unless a code of the
 * patient's own `why` tests it. It lives in the tests and never in the product.
 */
export function toDefaults(given: Given): readonly EvidenceInput[] {
  return [...toCareRows(given), ...toOpinionRows(given), ...toReadinessRows(given)].flatMap(
    ([isNamed, row]) => (isNamed ? [] : [row]),
  );
}

type Row = readonly [isNamed: boolean, row: EvidenceInput];

function toCareRows({ patient, own }: Given): readonly Row[] {
  return [
    [
      isTested(patient, "CONS_NOT_EXHAUSTED") || hasRehabilitation(patient),
      {
        id: "default-rehab",
        kind: "treatment-given",
        on: daysAgo(200),
        treatment: "physical-therapy",
        weeks: 8,
        reliefPercent: 10,
        ending: { kind: "inadequate-response" },
      },
    ],
    [
      isTested(patient, "ACTIVE_REHAB"),
      {
        id: "default-active-rehab",
        kind: "treatment-given",
        on: daysAgo(60),
        treatment: "home-exercise-programme",
        ongoing: true,
      },
    ],
    [
      own.some(({ kind }) => kind === "function-score") || "odi" in patient.pt,
      { id: "default-odi", kind: "function-score", on, instrument: "odi", total: 40 },
    ],
    [
      own.some(({ kind }) => kind === "pain-score") || "nrs" in patient.pt,
      { id: "default-nrs", kind: "pain-score", on, scale: "nrs", value: 6 },
    ],
    [false, { id: "default-past", kind: "history-asked", on, about: "past-procedures" }],
  ];
}

function toOpinionRows({ patient, problems, own }: Given): readonly Row[] {
  const { screen = {}, imaging } = patient;
  const structures = problems.map(({ generator }) => generator?.structure);
  const study = (rest: Partial<Extract<EvidenceInput, { kind: "imaging" }>>): EvidenceInput => ({
    id: "default-imaging",
    kind: "imaging",
    on: daysAgo(30),
    modality: "mri",
    findings: [],
    ...rest,
  });
  return [
    [
      "psych_eval" in screen || isTested(patient, "NO_PSYCH", "PSYCH_NOT_CLEARED"),
      { id: "default-psychology", kind: "psychological-evaluation", on, outcome: "supports" },
    ],
    [
      "surgeon" in screen || describesCause(own) || isTested(patient, "SURGEON_REVIEW_MISSING"),
      {
        id: "default-surgeon",
        kind: "surgeon-opinion",
        on,
        surgeon: "A. Surgeon",
        correctableCause: "no",
        surgery: "unlikely-to-help",
      },
    ],
    [
      imaging !== undefined ||
        !structures.includes("nerve-root") ||
        isTested(patient, "IMAGING_MISSING"),
      study({
        findings: [{ finding: "foraminal-stenosis", concordant: "yes", correctable: "no" }],
      }),
    ],
    [
      imaging !== undefined ||
        !structures.includes("facet") ||
        isTested(patient, "NON_FACET_PATHOLOGY"),
      study({ findings: [{ finding: "facet-arthropathy", concordant: "yes" }] }),
    ],
    [
      isTested(patient, "SCS_CANAL_IMAGING"),
      study({ id: "default-canal", canalSeenByImplanter: true }),
    ],
  ];
}

/** Imaging that describes what an operation could correct, until a surgeon has spoken. */
function describesCause(own: readonly EvidenceInput[]): boolean {
  const harmless: readonly string[] = [
    "facet-arthropathy",
    "no-relevant-finding",
    "disc-degeneration",
    "epidural-fibrosis",
    "modic-1",
    "modic-2",
  ];
  return own.some(
    (each) =>
      each.kind === "imaging" && each.findings.some(({ finding }) => !harmless.includes(finding)),
  );
}

function toReadinessRows({ patient, own }: Given): readonly Row[] {
  type About = Extract<EvidenceInput, { kind: "readiness" }>["about"];
  const ready = (about: About, ...codes: readonly string[]): Row => [
    own.some((each) => each.kind === "readiness" && each.about === about) ||
      isTested(patient, ...codes),
    { id: `default-${about}`, kind: "readiness", on, about, answer: "yes" },
  ];
  return [
    ready("education", "NO_EDUCATION_RECORD"),
    ready("substance-use", "ACTIVE_SUD", "SUD_UNRESOLVED"),
    ready("bone-density-referral", "PVA_CONTINUUM_MISSING"),
    ready("osteoporosis-programme", "PVA_CONTINUUM_MISSING"),
    ready("after-trial-questions", "AFTER_TRIAL_QUESTIONS"),
    [
      "pregnant_wk" in patient.pt || patient.pt["sex"] !== "F",
      { id: "default-pregnancy", kind: "pregnancy", on, state: "not-pregnant" },
    ],
  ];
}

function isTested({ why = {} }: TestPatient, ...codes: readonly string[]): boolean {
  const tested = Object.values(why).flat();
  return codes.some((code) => tested.includes(code));
}

/** A course of rehabilitation whose result is recorded, or medical management that includes one. */
function hasRehabilitation({ tried = [] }: TestPatient): boolean {
  return tried.some(
    (each) =>
      each["tx"] === "cmm" ||
      (each["tx"] === "physiotherapy" &&
        (each["relief_pct"] !== undefined || each["outcome"] !== undefined)),
  );
}

/** A complete trial baseline, where a trial with a report does not speak of it. */
export function withTrialBaseline(evidence: EvidenceInput, patient: TestPatient): EvidenceInput {
  if (evidence.kind !== "treatment-given" || evidence.trial?.reportSeen !== true) return evidence;
  const isNamed = evidence.trial.baselineComplete !== undefined;
  return isNamed || isTested(patient, "TRIAL_BASELINE_MISSING")
    ? evidence
    : { ...evidence, trial: { ...evidence.trial, baselineComplete: true } };
}
