import type { ClinicalPicture } from "../picture/clinical-picture";
import { isConfidential } from "../picture/confidential";
import type { EvidenceOf } from "../picture/evidence";
import { careForPatient, endingForPatient, mayBeRead } from "./patient-words";

/** What the patient told the clinic, for the patient to correct (decisions, D36). */
export type ToldUs = {
  /** Goals in the patient's words other than the one on top of the plan. */
  readonly goals: readonly string[];
  readonly tried: readonly string[];
  /** How many more were tried than the paper has room for. */
  readonly triedMore: number;
  readonly saidNoTo: readonly string[];
  readonly medicines: readonly string[];
};

const room = 8;

export function toToldUs(picture: ClinicalPicture, goal: string): ToldUs {
  const given = picture.evidence
    .filter((each) => each.kind === "treatment-given")
    .filter((each) => !isConfidential(each))
    .sort((a, b) => b.on.localeCompare(a.on));
  const declined = given.filter(({ ending }) => ending?.kind === "declined");
  const tried = toUnique(given.filter(({ ending }) => isTried(ending?.kind)).map(toTriedWords));
  return {
    goals: toUnique([...toGoals(picture)].filter((words) => words !== goal)),
    tried: tried.slice(0, room),
    triedMore: Math.max(tried.length - room, 0),
    saidNoTo: toUnique(declined.map(toDeclinedWords)),
    medicines: toUnique(
      picture.evidence.flatMap((each) =>
        each.kind === "medicine" && each.status === "taking" ? [toMedicineWords(each)] : [],
      ),
    ),
  };
}

function isTried(kind: string | undefined): boolean {
  return kind !== "declined" && kind !== "not-indicated" && kind !== "contraindicated";
}

function toGoals(picture: ClinicalPicture): readonly string[] {
  const said = picture.evidence.flatMap((each) => (each.kind === "goal" ? [each.words] : []));
  const ofProblems = picture.problems.flatMap(({ goal }) => (goal === undefined ? [] : [goal]));
  return [...said, ...ofProblems];
}

function toTriedWords({ treatment, name, ending, ongoing }: EvidenceOf<"treatment-given">): string {
  const called = careForPatient(treatment, name);
  if (ending) return `${called}: ${endingForPatient[ending.kind]}`;
  return ongoing === true
    ? `${called}: you are having it now`
    : `${called}: we have no note of how it went`;
}

/** What somebody by name heard the patient say follows; any other reason is a clinician's note. */
function toDeclinedWords({ treatment, name, ending }: EvidenceOf<"treatment-given">): string {
  const called = careForPatient(treatment, name);
  const said = ending?.heardBy?.trim() ? ending.reason?.trim() : undefined;
  return said && mayBeRead(said) ? `${called}: "${said}"` : called;
}

/** A medicine is never left out: without a name that may be printed it says that there is one. */
function toMedicineWords({ name, dosage }: EvidenceOf<"medicine">): string {
  const called = careForPatient("medication", name);
  return dosage === undefined || !mayBeRead(dosage) ? called : `${called}, ${dosage}`;
}

function toUnique(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}
