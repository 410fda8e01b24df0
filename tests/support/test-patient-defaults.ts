import { daysAgo, type EvidenceInput, type ProblemInput } from "./pictures";
import type { TestPatient } from "./test-patient";

/**
 * The one table of the file's header: what an absent key is filled with, unless a code of the
 * patient's own `why` tests it. It lives in the tests and never in the product.
 */
export function toDefaults(
  patient: TestPatient,
  problem: ProblemInput,
  own: readonly EvidenceInput[],
): readonly EvidenceInput[] {
  const tested = new Set(Object.values(patient.why ?? {}).flat());
  const has = (kind: EvidenceInput["kind"]) => own.some((each) => each.kind === kind);
  const on = daysAgo(0);
  const rows: readonly (readonly [boolean, EvidenceInput])[] = [
    [
      tested.has("CONS_NOT_EXHAUSTED") || hasRehabilitation(patient),
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
      false,
      {
        id: "default-active-rehab",
        kind: "treatment-given",
        on: daysAgo(60),
        treatment: "home-exercise-programme",
        ongoing: true,
      },
    ],
    [
      hasScore(own) || "odi" in patient.pt,
      { id: "default-odi", kind: "function-score", on, instrument: "odi", total: 40 },
    ],
    [
      has("psychological-evaluation") || isTold(patient, "psych_eval") || tested.has("NO_PSYCH"),
      { id: "default-psychology", kind: "psychological-evaluation", on, outcome: "supports" },
    ],
    [
      has("surgeon-opinion") || has("imaging") || tested.has("SURGEON_REVIEW_MISSING"),
      {
        id: "default-surgeon",
        kind: "surgeon-opinion",
        on,
        surgeon: "A. Surgeon",
        correctableCause: "no",
        surgery: "unlikely-to-help",
      },
    ],
    [false, { id: "default-past", kind: "history-asked", on, about: "past-procedures" }],
    [
      "pregnant_wk" in patient.pt || patient.pt["sex"] !== "F",
      { id: "default-pregnancy", kind: "pregnancy", on, state: "not-pregnant" },
    ],
    [
      tested.has("AFTER_TRIAL_QUESTIONS") || problem.generator === undefined,
      {
        id: "default-after-trial",
        kind: "readiness",
        on,
        about: "after-trial-questions",
        answer: "yes",
      },
    ],
  ];
  return rows.filter(([present]) => !present).map(([, row]) => row);
}

function hasScore(own: readonly EvidenceInput[]): boolean {
  return own.some((each) => each.kind === "function-score");
}

function isTold({ screen }: TestPatient, key: string): boolean {
  return screen !== undefined && key in screen;
}

/** A course of rehabilitation whose result is recorded, or medical management that includes one. */
function hasRehabilitation({ tried = [] }: TestPatient): boolean {
  return tried.some(
    (each) =>
      each["tx"] === "cmm" || (each["tx"] === "physiotherapy" && each["relief_pct"] !== undefined),
  );
}
