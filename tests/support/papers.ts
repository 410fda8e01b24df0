import { ClinicalPicture } from "@/lib/domain/picture/clinical-picture";
import type { PaperFacts } from "@/lib/domain/plan/patient-paper";
import { PlanContent } from "@/lib/domain/plan/plan";
import { PartialDate, PlainDate } from "@/lib/domain/shared/plain-date";
import { anEvaluation } from "./evaluations";

export const leftLeg = "0193a000-0000-7000-8000-00000000aaaa";
export const trialStep = "0193a000-0000-7000-8000-00000000bbbb";
export const implantStep = "0193a000-0000-7000-8000-00000000cccc";

/** A synthetic patient after back surgery: a trial now, an implant if it is not enough. */
export const aPicture = ClinicalPicture.parse({
  format: "psps-clinical-picture/1",
  patient: { birthDate: "1961-09-07", recordedSex: "female" },
  problems: [{ id: leftLeg, label: "left leg", region: "leg", side: "left" }],
  evidence: [
    given(
      "1",
      "physical-therapy",
      "2025-02",
      { kind: "effective-then-lost" },
      { reliefPercent: 15 },
    ),
    given("2", "medication", "2025-06", { kind: "inadequate-response" }, { name: "duloxetine" }),
    given("3", "revision-surgery", "2025-09", {
      kind: "declined",
      reason: "never again",
      heardBy: "Dr Adler",
    }),
    given("4", "cbt", "2025-10", { kind: "effective" }),
    {
      kind: "medicine",
      id: "5",
      on: "2026-10-01",
      name: "amitriptyline",
      status: "taking",
      dosage: "25 mg at night",
    },
    { kind: "medicine", id: "6", on: "2024-01-01", name: "tramadol", status: "stopped" },
    { kind: "questionnaire-score", id: "7", on: "2026-10-01", instrument: "phq-9", total: 17 },
  ],
});

function given(id: string, treatment: string, on: string, ending: object, rest: object = {}) {
  return { kind: "treatment-given", id, on, treatment, ending, ...rest };
}

export const aContent = PlanContent.parse({
  goal: "Walk to the shop and back",
  rehabilitation: "Physiotherapy twice a week and pacing.",
  reviewOn: "2027-01-14",
  steps: [
    aStep(trialStep, "scs-trial", { goal: "stand at the sink for 20 minutes" }),
    aStep(implantStep, "scs-permanent-implant", {
      goal: "walk to the shop",
      conditional: "If over 50 % relief in the trial, then",
    }),
  ],
});

function aStep(id: string, treatment: string, rest: object) {
  return {
    id,
    step: "scs",
    treatment,
    problemId: leftLeg,
    levels: [],
    successCriterion: "50 % less leg pain",
    ...rest,
  };
}

/** Everything that the patient's paper is made of. */
export function paperFacts(parts: Partial<PaperFacts> = {}): PaperFacts {
  return {
    patient: {
      givenName: "Jane",
      familyName: "Smith",
      birthDate: PartialDate.parse("1961-09-07"),
      interpreter: undefined,
      language: undefined,
    },
    clinic: {
      name: "Riverside Pain Clinic",
      contactName: "Sister Ada Brook",
      contactPhone: "01632 960123",
      contactHours: "Monday to Friday, 9 to 4",
      emergencyNumber: "999",
    },
    version: {
      number: 2,
      pack: { id: "psps-stepwise", version: "1.0.0" },
      contentHash: "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
      content: aContent,
    },
    states: new Map(),
    evaluation: anEvaluation(),
    picture: aPicture,
    printedOn: PlainDate.parse("2026-11-22"),
    ...parts,
  };
}
