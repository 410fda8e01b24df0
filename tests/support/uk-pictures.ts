import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import { evaluate } from "@/lib/domain/guideline/evaluate";
import type { GuidelinePack } from "@/lib/domain/guideline/guideline-pack";
import type { Truth, Verdict } from "@/lib/domain/guideline/verdict";
import type { ClinicalPicture } from "@/lib/domain/picture/clinical-picture";
import { ukNice } from "@/lib/guidelines/uk-nice/pack";
import {
  aPicture,
  changed,
  daysAgo,
  type EvidenceInput,
  facetPain,
  implantCandidate,
  injectionCandidate,
  nervePain,
  today,
  trialCandidate,
} from "./pictures";
import { shipProof } from "./ship-proof";

/** Pain on the visual analogue scale, today. */
export function vas(value: number): EvidenceInput {
  return { id: "vas", kind: "pain-score", on: daysAgo(0), scale: "vas", value };
}

export function nrs(value: number): EvidenceInput {
  return { id: "nrs", kind: "pain-score", on: daysAgo(0), scale: "nrs", value };
}

/** A course of medicines from so many days ago, to so many days ago. */
export function drugCourse(from: number, to: number, id = "drugs"): EvidenceInput {
  return {
    id,
    kind: "treatment-given",
    on: daysAgo(from),
    ended: daysAgo(to),
    treatment: "medication",
    ending: { kind: "inadequate-response" },
  };
}

const forTrial: readonly EvidenceInput[] = [
  vas(72),
  drugCourse(700, 300),
  {
    id: "canal",
    kind: "imaging",
    on: daysAgo(40),
    modality: "mri",
    findings: [],
    canalSeenByImplanter: true,
  },
];

/** Everything that NICE asks before a trial is on record. */
export const ukTrialCandidate = [...trialCandidate, ...forTrial];
/** Everything that NICE asks before an implant is on record. */
export const ukImplantCandidate = [...implantCandidate, ...forTrial];
/** Everything that NICE asks before an assessment for denervation is on record. */
export const ukFacetCandidate = [...injectionCandidate, vas(62)];

export const nervePicture = (evidence: readonly EvidenceInput[]) => aPicture(nervePain, evidence);
export const facetPicture = (evidence: readonly EvidenceInput[]) => aPicture(facetPain, evidence);

/** One medial branch block with a result, documented. */
export function block(days: number, reliefPercent: number, id = `block-${days}`): EvidenceInput {
  return {
    id,
    kind: "treatment-given",
    on: daysAgo(days),
    treatment: "medial-branch-block",
    reliefPercent,
    provenance: { howKnown: "document-seen" },
  };
}

/** The candidate without what has these ids, and with others in their place. */
export function withIn(
  candidate: readonly EvidenceInput[],
  add: readonly EvidenceInput[],
  without: readonly string[] = add.map(({ id }) => id),
): readonly EvidenceInput[] {
  return changed(candidate, { without, add });
}

export function judgeIn(
  pack: GuidelinePack,
  treatment: TreatmentId,
  picture: ClinicalPicture,
): Verdict {
  const { best } = evaluate(pack, picture, today).treatments[treatment];
  asked.set(best, { pack: pack.id, treatment, picture });
  return best;
}

/** Whose verdict it is: what is proved of it ships with the pack. */
const asked = new WeakMap<
  Verdict,
  {
    readonly pack: string;
    readonly treatment: TreatmentId;
    readonly picture: ClinicalPicture;
  }
>();

export function judgeUk(treatment: TreatmentId, picture: ClinicalPicture): Verdict {
  return judgeIn(ukNice, treatment, picture);
}

/** What a criterion says; not-applicable ones are no reasons. */
export function truthIn(verdict: Verdict, code: string): Truth {
  const truth = verdict.reasons.find((reason) => reason.code === code)?.truth ?? "not-applicable";
  const of = asked.get(verdict);
  if (of !== undefined) shipProof({ ...of, code, truth });
  return truth;
}
