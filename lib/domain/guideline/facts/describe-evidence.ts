import { getCare } from "../../catalogue/care";
import type { Evidence, EvidenceOf } from "../../picture/evidence";
import { instrumentNames } from "../../picture/instrument-names";
import { readinessNames } from "../../picture/readiness-names";
import { RedFlagItem } from "../../picture/red-flag";

/** Evidence in a few words with its unit: "NRS 7/10", "discectomy L4/L5". */
export function describeEvidence(evidence: Evidence): string {
  switch (evidence.kind) {
    case "pain-score":
      return describePain(evidence);
    case "function-score":
    case "questionnaire-score":
      return describeScore(evidence);
    case "quality-of-life":
      return describeQualityOfLife(evidence);
    case "treatment-given":
      return describeTreatment(evidence);
    case "red-flag-screen":
      return describeScreen(evidence);
    case "red-flag-clearance":
      return `${evidence.flag} cleared by ${evidence.clearedBy}: ${evidence.how}`;
    case "spinal-surgery":
      return join([evidence.name ?? evidence.procedure, evidence.levels.join("/")]);
    case "condition":
      return `${evidence.term} (${evidence.status})`;
    case "implant":
      return `${evidence.device.toUpperCase()} ${evidence.state.replaceAll("-", " ")}`;
    case "medicine":
      return describeMedicine(evidence);
    default:
      return describeOpinion(evidence);
  }
}

type Opinion = Exclude<
  Evidence,
  {
    kind:
      | "pain-score"
      | "function-score"
      | "questionnaire-score"
      | "quality-of-life"
      | "treatment-given"
      | "red-flag-screen"
      | "red-flag-clearance"
      | "spinal-surgery"
      | "condition"
      | "implant"
      | "medicine";
  }
>;

function describeOpinion(evidence: Opinion): string {
  switch (evidence.kind) {
    case "surgeon-opinion":
      return `${evidence.surgeon}: correctable cause ${evidence.correctableCause}, surgery ${plain(evidence.surgery)}`;
    case "imaging":
      return join([
        evidence.modality.toUpperCase(),
        evidence.findings
          .map(({ finding, levels }) => join([plain(finding), levels?.join("/")]))
          .join("; "),
      ]);
    case "psychological-evaluation":
      return plain(evidence.outcome);
    case "mdt-decision":
      return `MDT: ${plain(evidence.outcome)}`;
    case "readiness":
      return `${readinessNames[evidence.about]}: ${evidence.answer}`;
    case "history-asked":
      return `asked about ${plain(evidence.about)}`;
    case "pregnancy":
      return plain(evidence.state);
    case "renal-function":
      return `${evidence.measure === "egfr" ? "eGFR" : "CrCl"} ${evidence.value} ml/min`;
    case "laboratory":
      return `${(evidence.name ?? evidence.test).toUpperCase()} ${evidence.value} ${evidence.unit}`;
    default:
      return describeRest(evidence);
  }
}

function describeRest(
  evidence: EvidenceOf<"onset" | "goal" | "examination" | "planned-procedure">,
): string {
  switch (evidence.kind) {
    case "onset":
      return "pain began";
    case "goal":
      return `"${evidence.words}"`;
    case "examination":
      return evidence.words ?? "examination";
    case "planned-procedure":
      return `planned: ${plain(evidence.treatment)}`;
  }
}

function describeScore({
  instrument,
  total,
}: EvidenceOf<"function-score" | "questionnaire-score">): string {
  return `${instrumentNames[instrument]}: ${total}${instrument === "odi" ? " %" : ""}`;
}

function describePain({ scale, value, words }: EvidenceOf<"pain-score">): string {
  if (scale === "observational") return `observed: ${words ?? "recorded"}`;
  return scale === "nrs" ? `NRS ${value}/10` : `VAS ${value} mm`;
}

function describeQualityOfLife(evidence: EvidenceOf<"quality-of-life">): string {
  const { reduced, eq5dIndex, eq5dVas } = evidence;
  return join([
    reduced === undefined ? undefined : `quality of life reduced: ${reduced ? "yes" : "no"}`,
    eq5dIndex === undefined ? undefined : `EQ-5D ${eq5dIndex}`,
    eq5dVas === undefined ? undefined : `EQ-VAS ${eq5dVas}`,
  ]);
}

function describeTreatment(evidence: EvidenceOf<"treatment-given">): string {
  const { name, treatment, reliefPercent, ending } = evidence;
  const relief = reliefPercent === undefined ? undefined : `${reliefPercent} % relief`;
  const end = ending === undefined ? undefined : plain(ending.kind);
  return [name ?? getCare(treatment).name, relief, end]
    .filter((part) => part !== undefined)
    .join(", ");
}

function describeMedicine(evidence: EvidenceOf<"medicine">): string {
  const { name, status, lastDoseAt, lastDoseHoursAgo } = evidence;
  const ago = lastDoseHoursAgo === undefined ? undefined : `last dose ${lastDoseHoursAgo} h before`;
  const dose = lastDoseAt === undefined ? ago : `last dose ${lastDoseAt.replace("T", " ")}`;
  return [name, plain(status), dose].filter((part) => part !== undefined).join(", ");
}

function describeScreen({ answers }: EvidenceOf<"red-flag-screen">): string {
  const raised = RedFlagItem.options.filter((item) => answers[item]?.state === "new-or-worse");
  if (raised.length === 0) return "red-flag questions asked: nothing new or worse";
  return `new or worse: ${raised.map(plain).join(", ")}`;
}

function plain(code: string): string {
  return code.replaceAll("-", " ");
}

function join(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join(" ");
}
