import type { Allergy, PatientDraft } from "../patient/patient";
import type { Evidence, EvidenceOf } from "../picture/evidence";
import { formatClinical } from "../shared/plain-date";

/** One line on what an entry became, for the report. */
export function toEvidenceWords(evidence: Evidence): string {
  return `${toSubjectWords(evidence)}, ${formatClinical(evidence.on)}`;
}

export function toPatientWords({ birthDate }: PatientDraft): string {
  const born = birthDate === undefined ? "birth date not recorded" : "birth date recorded";
  return `Patient, ${born}`;
}

export function toAllergyWords({ substance, status }: Omit<Allergy, "id">): string {
  return `Allergy: ${substance} (${status})`;
}

function toSubjectWords(evidence: Evidence): string {
  switch (evidence.kind) {
    case "condition":
      return toConditionWords(evidence);
    case "medicine":
      return toMedicineWords(evidence);
    case "pain-score":
      return `Pain score ${evidence.value ?? "in words"} ${evidence.scale === "vas" ? "mm VAS" : "of 10 (NRS)"}`;
    case "function-score":
    case "questionnaire-score":
      return `Score ${evidence.instrument}: ${evidence.total}`;
    case "spinal-surgery":
      return `Operation: ${evidence.name ?? evidence.procedure}`;
    case "treatment-given":
      return `Treatment: ${evidence.name ?? evidence.treatment}`;
    case "laboratory":
      return `Laboratory ${evidence.test}: ${evidence.value} ${evidence.unit}`;
    case "renal-function":
      return `Renal function: ${evidence.value} ml/min`;
    case "goal":
      return "Goal in the patient's words";
    case "implant":
      return `Implant: ${evidence.device}, ${evidence.state}`;
    case "pregnancy":
      return `Pregnancy: ${evidence.state}`;
    default:
      return evidence.kind;
  }
}

function toConditionWords({
  term,
  status,
  condition,
  presupposesSpinalSurgery,
}: EvidenceOf<"condition">): string {
  const read = condition === "other" ? "" : `, read as ${condition}`;
  const surgery = presupposesSpinalSurgery === true ? ", presupposes spinal surgery" : "";
  return `Diagnosis: ${term} (${status}${read}${surgery})`;
}

const takenWords: Readonly<Record<EvidenceOf<"medicine">["status"], string>> = {
  taking: "taking",
  stopped: "stopped",
  "not-taken": "not taken",
  "on-hold": "on hold",
  planned: "planned",
  unknown: "not known whether it is taken",
};

function toMedicineWords({ name, status, opioid, antithrombotic }: EvidenceOf<"medicine">): string {
  const kinds = [
    ...(opioid === true ? ["opioid"] : []),
    ...(antithrombotic === true ? ["thins the blood"] : []),
  ];
  return `Medicine: ${[name, takenWords[status], ...kinds].join(", ")}`;
}
