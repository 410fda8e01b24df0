import type { z } from "zod";
import { ClinicalPicture } from "@/lib/domain/picture/clinical-picture";
import { Evidence } from "@/lib/domain/picture/evidence";
import { RedFlagItem } from "@/lib/domain/picture/red-flag";
import { addDays, PlainDate } from "@/lib/domain/shared/plain-date";

type PictureInput = z.input<typeof ClinicalPicture>;
export type EvidenceInput = PictureInput["evidence"][number];
export type ProblemInput = PictureInput["problems"][number];

/** The day that tests stand on. */
export const today = PlainDate.parse("2026-11-22");

export function daysAgo(days: number): string {
  return addDays(today, -days);
}

/** Every red-flag question answered the same way. */
export function redFlagScreen(
  state: "no" | "not-asked",
  others: Record<string, unknown> = {},
): EvidenceInput {
  const answers = Object.fromEntries(RedFlagItem.options.map((item) => [item, { state }]));
  return {
    id: "red-flags",
    kind: "red-flag-screen",
    on: daysAgo(0),
    answers: { ...answers, ...others },
  };
}

export const nervePain: ProblemInput = {
  id: "leg",
  region: "leg",
  side: "left",
  generator: {
    structure: "nerve-root",
    mechanism: "neuropathic",
    levels: ["L5"],
    confidence: "likely",
  },
};

export const facetPain: ProblemInput = {
  id: "back",
  region: "back",
  generator: {
    structure: "facet",
    mechanism: "nociceptive",
    levels: ["L4", "L5"],
    confidence: "likely",
  },
};

const common: readonly EvidenceInput[] = [
  redFlagScreen("no"),
  { id: "onset", kind: "onset", on: daysAgo(900) },
  { id: "asked-past", kind: "history-asked", on: daysAgo(1), about: "past-procedures" },
  { id: "asked-implants", kind: "history-asked", on: daysAgo(1), about: "implants" },
  {
    id: "rehab",
    kind: "treatment-given",
    on: daysAgo(500),
    ended: daysAgo(400),
    treatment: "physical-therapy",
    ending: { kind: "inadequate-response" },
  },
];

const forStimulation: readonly EvidenceInput[] = [
  {
    id: "surgery",
    kind: "spinal-surgery",
    on: daysAgo(1000),
    procedure: "discectomy",
    levels: ["L4", "L5"],
  },
  { id: "odi", kind: "function-score", on: daysAgo(5), instrument: "odi", total: 48 },
  {
    id: "esi",
    kind: "treatment-given",
    on: daysAgo(300),
    treatment: "epidural-steroid-injection",
    ending: { kind: "inadequate-response" },
  },
  {
    id: "surgeon",
    kind: "surgeon-opinion",
    on: daysAgo(60),
    surgeon: "A. Surgeon",
    correctableCause: "no",
    surgery: "unlikely-to-help",
  },
  { id: "psychology", kind: "psychological-evaluation", on: daysAgo(50), outcome: "supports" },
  {
    id: "mdt",
    kind: "mdt-decision",
    on: daysAgo(20),
    outcome: "go-ahead",
    attendees: ["A. Chair, chair"],
  },
];

const trialDone: readonly EvidenceInput[] = [
  {
    id: "trial",
    kind: "treatment-given",
    on: daysAgo(30),
    ended: daysAgo(22),
    treatment: "scs-trial",
    reliefPercent: 60,
    provenance: { howKnown: "document-seen" },
    trial: { functionChange: "improved", baselineComplete: true, reportSeen: true },
  },
  {
    id: "after-trial",
    kind: "readiness",
    on: daysAgo(10),
    about: "after-trial-questions",
    answer: "yes",
  },
];

export const men: PictureInput["patient"] = { birthDate: "1970-03-01", recordedSex: "male" };

/** A picture of a man with one pain, parsed; evidence is what is named here. */
export function aPicture(
  problem: ProblemInput | undefined,
  evidence: readonly EvidenceInput[],
  patient: PictureInput["patient"] = men,
): ClinicalPicture {
  return ClinicalPicture.parse({
    format: "psps-clinical-picture/1",
    patient,
    problems: problem === undefined ? [] : [problem],
    evidence: [...evidence],
  });
}

/** Everything that an SCS trial asks for is on record. */
export const trialCandidate = [...common, ...forStimulation];
/** Everything that an SCS implant asks for is on record. */
export const implantCandidate = [...trialCandidate, ...trialDone];
/** Everything that a medial branch block asks for is on record. */
export const blockCandidate = common;
/** Everything that an epidural injection asks for is on record. */
export const injectionCandidate = common;

/** Evidence without the pieces of these ids, and with others in their place. */
export function changed(
  evidence: readonly EvidenceInput[],
  { without = [], add = [] }: { without?: readonly string[]; add?: readonly EvidenceInput[] },
): readonly EvidenceInput[] {
  return [...evidence.filter(({ id }) => !without.includes(id)), ...add];
}

/** Evidence with one piece altered. */
export function altered(
  evidence: readonly EvidenceInput[],
  id: string,
  change: Record<string, unknown>,
): readonly EvidenceInput[] {
  return evidence.map((each) => (each.id === id ? anEvidence({ ...each, ...change }) : each));
}

/** Evidence whose parts come from a table of cases. */
export function anEvidence(parts: unknown): EvidenceInput {
  return Evidence.parse(parts);
}
