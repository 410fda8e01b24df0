import { getTreatment } from "../catalogue/treatment";
import { type Decision, outcomeNames } from "../mdt/decision";
import { endingNames } from "../picture/ending-names";
import type { EvidenceOf } from "../picture/evidence";
import type { PainProblem } from "../picture/pain-problem";
import { formatClinical } from "../shared/plain-date";

export function toEndingLine({ ending, ongoing }: EvidenceOf<"treatment-given">): string {
  if (ending) return endingNames[ending.kind].toLowerCase();
  return ongoing === true ? "ongoing" : "ending not recorded";
}

/** A pain problem on one line: where, and what is held to cause it. */
export function toProblemLine({ label, region, side, generator }: PainProblem): string {
  const where = [side, region].filter((part) => part !== undefined).join(" ");
  const name = label === undefined || label === where ? where : `${label} (${where})`;
  if (!generator) return `${name}: pain generator not concluded`;
  const { structure, mechanism, levels, confidence } = generator;
  const place = levels.length === 0 ? "" : ` ${levels.join("/")}`;
  return `${name}: ${structure.replaceAll("-", " ")}${place}, ${mechanism}, ${confidence}`;
}

export function toDecisionLine({ treatment, outcome, route, ...rest }: Decision): string {
  const who = rest.attendees.map(({ name, role }) => `${name} (${role})`).join(", ");
  const by = route === "urgent" ? `urgent, surgeon ${rest.surgeon ?? "not named"}` : `MDT: ${who}`;
  const dissent = rest.dissent === undefined ? "" : ` Dissent: ${rest.dissent}`;
  return `${formatClinical(rest.decidedOn)} ${getTreatment(treatment).name}: ${outcomeNames[outcome]}. ${rest.rationale} (${by}; until ${formatClinical(rest.validUntil)}).${dissent}`;
}
