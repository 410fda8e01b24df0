import { getTreatment, type TreatmentId } from "../catalogue/treatment";
import { type Evaluation, isOpen } from "../guideline/verdict";
import type { PatientRecord } from "../patient/patient";
import type { ClinicalPicture } from "../picture/clinical-picture";
import type { PlanStepId } from "../shared/ids";
import { formatLong, type PlainDate } from "../shared/plain-date";
import { accept, type Result, refuse } from "../shared/result";
import { toVerdictOf } from "./activate";
import type { StepState } from "./fold-events";
import {
  endingForPatient,
  findWordsToAvoid,
  regionForPatient,
  whyNotForPatient,
} from "./patient-words";
import type { PackPin, PlanContent, PlanStep } from "./plan";
import { type ToldUs, toToldUs } from "./told-us";

/** One treatment as the patient reads it. Empty strings: nothing to say. */
export type PaperTreatment = {
  readonly name: string;
  readonly where: string;
  readonly soThat: string;
  readonly standing: string;
};

/** Everything on the patient's plan, in words. No ladder, score, threshold or hold date (decisions, D32 to D36). */
export type PatientPaper = {
  readonly person: string;
  readonly born: string;
  readonly clinic: string;
  readonly goal: string;
  readonly allTheTime: string;
  readonly now: readonly PaperTreatment[];
  readonly next: readonly PaperTreatment[];
  readonly notNow: readonly { readonly name: string; readonly because: string }[];
  readonly toldUs: ToldUs;
  /** What is known about spinal cord stimulation, where the plan holds it. */
  readonly aboutStimulation: boolean;
  readonly contact: {
    readonly name: string;
    readonly phone: string;
    readonly hours: string;
    readonly emergencyNumber: string;
  };
  readonly interpreter: boolean;
  /** When all of it is looked at again, as a sentence. */
  readonly review: string;
  readonly footer: string;
};

export type PaperFacts = {
  readonly patient: Pick<
    PatientRecord,
    "givenName" | "familyName" | "birthDate" | "interpreter" | "language"
  >;
  readonly clinic: {
    readonly name: string;
    /** A person's name, so that nobody rings a switchboard (decisions, D36). */
    readonly contactName: string;
    readonly contactPhone: string;
    readonly contactHours: string;
    readonly emergencyNumber: string;
  };
  readonly version: {
    readonly number: number;
    readonly pack: PackPin;
    readonly contentHash: string;
    readonly content: PlanContent;
  };
  readonly states: ReadonlyMap<PlanStepId, StepState>;
  readonly evaluation: Evaluation;
  readonly picture: ClinicalPicture;
  readonly printedOn: PlainDate;
};

export type PaperRefusal =
  | { readonly kind: "no-birth-date" }
  /** A clinician's sentence holds words that no patient should read about themselves. */
  | { readonly kind: "words-to-avoid"; readonly words: readonly string[] };

/** Puts an approved version of a plan into the patient's words. */
export function toPatientPaper(facts: PaperFacts): Result<PatientPaper, PaperRefusal> {
  const { patient, clinic, version, evaluation, picture, printedOn } = facts;
  if (patient.birthDate === undefined) return refuse({ kind: "no-birth-date" });
  const words = findWordsToAvoid(toCliniciansText(version.content));
  if (words.length > 0) return refuse({ kind: "words-to-avoid", words });

  const { now, next } = toPlaces(facts);
  const held = new Set(version.content.steps.map(({ treatment }) => treatment));
  return accept({
    person: [patient.givenName, patient.familyName].filter((part) => part !== "").join(" "),
    born: formatLong(patient.birthDate),
    clinic: clinic.name,
    goal: version.content.goal,
    allTheTime: version.content.rehabilitation,
    now: now.map((step) => toPaperTreatment(step, facts)),
    next: next.map((step) => toPaperTreatment(step, facts)),
    notNow: [...toEnded(facts), ...toNotNow(evaluation, held)],
    toldUs: toToldUs(picture, version.content.goal),
    aboutStimulation: held.has("scs-trial") || held.has("scs-permanent-implant"),
    contact: {
      name: clinic.contactName,
      phone: clinic.contactPhone,
      hours: clinic.contactHours,
      emergencyNumber: clinic.emergencyNumber,
    },
    interpreter: patient.interpreter === true || !isEnglish(patient.language),
    review: toReview(version.content.reviewOn, printedOn),
    footer: `Plan version ${version.number}. Rules: ${version.pack.id} ${version.pack.version}. Check: ${version.contentHash.slice(0, 16)}. Printed ${formatLong(printedOn)}.`,
  });
}

/** The patient's own goal is quoted as it is; only what clinicians wrote is looked through. */
function toCliniciansText(content: PlanContent): string {
  return [content.rehabilitation, ...content.steps.map(({ goal }) => goal)].join("\n");
}

/** Now: under way or intended. Next: only if that is not enough. What has ended stands elsewhere. */
function toPlaces({ version, states }: PaperFacts): {
  readonly now: readonly PlanStep[];
  readonly next: readonly PlanStep[];
} {
  const open = version.content.steps.filter(({ id }) => states.get(id)?.state !== "ended");
  const isNow = ({ id, conditional }: PlanStep) =>
    states.get(id)?.state === "active" || conditional === undefined;
  return { now: open.filter(isNow), next: open.filter((step) => !isNow(step)) };
}

/** The condition of a later step holds thresholds, so the heading says it instead. */
function toPaperTreatment(step: PlanStep, facts: PaperFacts): PaperTreatment {
  const problem = facts.picture.problems.find(({ id }) => id === step.problemId);
  const review = step.reviewOn ? `We look at it again by ${formatLong(step.reviewOn)}.` : "";
  return {
    name: getTreatment(step.treatment).plainName,
    where: problem ? regionForPatient(problem.region, step.side ?? problem.side) : "",
    soThat: step.goal,
    standing: [toStanding(step, facts), review].filter((part) => part !== "").join(" "),
  };
}

/** Planned is not started: what the rules still hold back is never read as if it were on its way. */
function toStanding(step: PlanStep, { states, evaluation }: PaperFacts): string {
  if (states.get(step.id)?.state === "active") return "Under way.";
  if (step.conditional !== undefined) return "";
  const verdict = toVerdictOf(evaluation.treatments[step.treatment], step.problemId);
  if (verdict?.word === "suspended") return "We have to check something new first.";
  if (verdict && isOpen(verdict.word)) return "Planned.";
  return "Planned. Before it can start, we still have things to find out or to agree.";
}

function toReview(on: PlainDate | undefined, printedOn: PlainDate): string {
  if (on === undefined) return "Ask us when we look at this plan again.";
  if (on >= printedOn) return `We look at this plan again with you by ${formatLong(on)}.`;
  return `We should have looked at this plan again by ${formatLong(on)}. Please ring us about it.`;
}

function toEnded({ version, states }: PaperFacts): PatientPaper["notNow"] {
  return version.content.steps.flatMap((step) => {
    const state = states.get(step.id);
    if (state?.state !== "ended") return [];
    const { kind } = state.ending;
    if (kind === "effective" || kind === "partial-and-continuing") return [];
    return [{ name: getTreatment(step.treatment).plainName, because: endingForPatient[kind] }];
  });
}

/** What patients ask about. An answer for every treatment would hide the four that matter. */
const askedAbout: readonly TreatmentId[] = [
  "epidural-steroid-injection",
  "radiofrequency-ablation",
  "scs-trial",
  "revision-surgery",
];

function toNotNow(evaluation: Evaluation, held: ReadonlySet<TreatmentId>): PatientPaper["notNow"] {
  const isOperated = evaluation.psps.type === "type-2";
  return askedAbout
    .filter((id) => !held.has(id) && (id !== "revision-surgery" || isOperated))
    .flatMap((id) => {
      const because = whyNotForPatient(evaluation.treatments[id].best);
      return because === undefined ? [] : [{ name: getTreatment(id).plainName, because }];
    });
}

function isEnglish(language: string | undefined): boolean {
  return language === undefined || /^en(glish)?\b/i.test(language);
}
