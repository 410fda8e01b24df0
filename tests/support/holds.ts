import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import { judgeHolds } from "@/lib/domain/guideline/holds/judge-holds";
import { toKnownPicture } from "@/lib/domain/guideline/known-picture";
import { createReader } from "@/lib/domain/guideline/reader";
import type { PlainDate } from "@/lib/domain/shared/plain-date";
import { anticoagulantHolds } from "@/lib/guidelines/anticoagulant-holds/holds";
import { safetyCore } from "@/lib/guidelines/safety-core/pack";
import {
  anEvidence,
  aPicture,
  daysAgo,
  type EvidenceInput,
  facetPain,
  men,
  type ProblemInput,
  today,
} from "./pictures";

/** One treatment of each bleeding class, for a pain of the lower back. */
export const treatmentOfClass = {
  low: "medial-branch-block",
  intermediate: "epidural-steroid-injection",
  high: "scs-trial",
} as const satisfies Record<string, TreatmentId>;

type Asked = {
  readonly problem?: ProblemInput | undefined;
  readonly patient?: typeof men;
  readonly asOf?: PlainDate;
};

/** A drug that is taken, with anything else said of it. */
export function aDrug(name: string, more: Record<string, unknown> = {}): EvidenceInput {
  const id = `${name} ${JSON.stringify(more)}`;
  return anEvidence({ id, kind: "medicine", on: daysAgo(100), name, status: "taking", ...more });
}

/** A last dose so many hours before the as-of day's moment, of a drug that is on hold. */
export function heldFor(name: string, hours: number, more: Record<string, unknown> = {}) {
  return aDrug(name, { status: "on-hold", lastDoseHoursAgo: hours, ...more });
}

/** What the table says of one treatment: the criteria that it makes, by their codes. */
export function readHolds(
  treatment: TreatmentId,
  evidence: readonly EvidenceInput[],
  { problem = facetPain, patient = men, asOf = today }: Asked = {},
) {
  const picture = toKnownPicture(aPicture(problem, evidence, patient), today);
  const reader = createReader({
    picture,
    problem: picture.problems[0],
    asOf,
    parameters: safetyCore.parameters,
  });
  return judgeHolds({ treatment, rules: anticoagulantHolds }, reader);
}

/** Code and truth of each, sorted: `ANTICOAG_HOLD_SHORT:warfarin:120h:high not-met`. */
export function listHolds(...asked: Parameters<typeof readHolds>): readonly string[] {
  return readHolds(...asked)
    .map(({ criterion, truth }) => `${criterion.code} ${truth}`)
    .toSorted();
}

/** The answers about hours without a drug. */
export function listShort(...asked: Parameters<typeof readHolds>): readonly string[] {
  return listHolds(...asked)
    .filter((each) => each.startsWith("ANTICOAG_HOLD_SHORT:"))
    .map((each) => each.slice("ANTICOAG_HOLD_SHORT:".length));
}
