import type { ClinicianId, PatientId, PatientMergeId } from "../shared/ids";
import { type PartialDate, toInterval } from "../shared/plain-date";
import { accept, type Result, refuse } from "../shared/result";
import type { AllergyState, PatientRecord } from "./patient";

/** Two records of one person. Nothing is copied: what is read of the kept one is both. */
export type PatientMerge = {
  readonly id: PatientMergeId;
  readonly keptId: PatientId;
  readonly mergedId: PatientId;
  /** How somebody knows that it is one person. */
  readonly reason: string;
  /** Why it is the same person although birth date or sex differ; undefined: neither does. */
  readonly sameDespite: string | undefined;
  readonly by: ClinicianId;
  readonly at: Date;
};

/** What two records say of a person that cannot both be so. */
export const mergeConflicts = ["birth-date", "sex"] as const;
export type MergeConflict = (typeof mergeConflicts)[number];

type Identity = Pick<PatientRecord, "id" | "birthDate" | "recordedSex" | "deceasedOn">;

/** One of the two, with what is under way for them. */
export type MergeSide = {
  readonly patient: Identity;
  readonly hasOpenEpisode: boolean;
  readonly hasOpenPlan: boolean;
  /** Part of another merge, on either side. */
  readonly isMergedAway: boolean;
  readonly hasMergedInto: boolean;
};

export type MergeRefusal =
  | { readonly kind: "same-patient" }
  | { readonly kind: "merged-already" }
  /** Others were merged into the one that is to go: undo those first, or keep that one. */
  | { readonly kind: "makes-a-chain" }
  | { readonly kind: "open-plan-on-merged" }
  | { readonly kind: "open-episode-only-on-merged" }
  | { readonly kind: "death-only-on-merged" }
  | { readonly kind: "differs"; readonly conflicts: readonly MergeConflict[] };

type Sides = {
  readonly kept: MergeSide;
  readonly merged: MergeSide;
  /** Why it is one person although the records differ; undefined or empty: nobody said so. */
  readonly sameDespite: string | undefined;
};

/**
 * Whether one record may be merged into another.
 *
 * Whatever goes on afterwards goes on under the kept patient, so the other one has no open plan, and no
 * open episode where the kept one has none. Two open episodes stay: they are read as one.
 */
export function decideMerge({ kept, merged, sameDespite }: Sides): Result<true, MergeRefusal> {
  if (kept.patient.id === merged.patient.id) return refuse({ kind: "same-patient" });
  if (kept.isMergedAway || merged.isMergedAway) return refuse({ kind: "merged-already" });
  if (merged.hasMergedInto) return refuse({ kind: "makes-a-chain" });
  if (merged.hasOpenPlan) return refuse({ kind: "open-plan-on-merged" });
  if (merged.hasOpenEpisode && !kept.hasOpenEpisode)
    return refuse({ kind: "open-episode-only-on-merged" });
  if (merged.patient.deceasedOn !== undefined && kept.patient.deceasedOn === undefined)
    return refuse({ kind: "death-only-on-merged" });
  const conflicts = listMergeConflicts(kept.patient, merged.patient);
  if (conflicts.length > 0 && !sameDespite) return refuse({ kind: "differs", conflicts });
  return accept(true);
}

/** A birth date or sex that only one of the two has recorded contradicts nothing. */
export function listMergeConflicts(
  one: Pick<Identity, "birthDate" | "recordedSex">,
  other: Pick<Identity, "birthDate" | "recordedSex">,
): readonly MergeConflict[] {
  const found: MergeConflict[] = [];
  if (one.birthDate !== undefined && other.birthDate !== undefined)
    if (!mayBeOneDay(one.birthDate, other.birthDate)) found.push("birth-date");
  if (one.recordedSex !== undefined && other.recordedSex !== undefined)
    if (one.recordedSex !== other.recordedSex) found.push("sex");
  return found;
}

function mayBeOneDay(one: PartialDate, other: PartialDate): boolean {
  const [first, second] = [toInterval(one), toInterval(other)];
  return first.first <= second.last && second.first <= first.last;
}

type Allergic = Pick<PatientRecord, "allergyState" | "allergies">;

/**
 * What the banner says of one person's allergies on two records, the kept one's first: an allergy that
 * stands on either is known, and "none known" on one says nothing against an allergy on the other.
 */
export function joinAllergyStates(records: readonly Allergic[]): AllergyState {
  const active = records.some(({ allergies }) =>
    allergies.some(({ status }) => status === "active"),
  );
  if (active) return "known";
  const states = records.map(({ allergyState }) => allergyState).filter((each) => each !== "known");
  return preference.find((each) => states.includes(each)) ?? "not-recorded";
}

const preference = ["none-known", "unavailable", "not-recorded"] as const;
