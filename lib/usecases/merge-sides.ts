import "server-only";
import type { Tx } from "@/lib/db/client";
import { findOpenEpisode, listEpisodesOfPatients } from "@/lib/db/episodes";
import { listEvidenceOfPatients } from "@/lib/db/evidence";
import { findMergeOf } from "@/lib/db/patient-merges";
import { findPatientApart, lockPatient } from "@/lib/db/patients";
import { findOpenPlan } from "@/lib/db/plans";
import type { PatientRecord } from "@/lib/domain/patient/patient";
import type { MergeSide } from "@/lib/domain/patient/patient-merge";
import type { PatientId } from "@/lib/domain/shared/ids";

/** One of two records that may be of one person, as its own rows say, with how much it holds. */
export type ComparedSide = MergeSide & {
  readonly patient: PatientRecord;
  readonly episodes: number;
  readonly evidence: number;
};

/** Holds several patients until the transaction ends, always in the same order. */
export async function lockPatients(tx: Tx, ids: readonly PatientId[]): Promise<void> {
  for (const id of [...new Set(ids)].toSorted((one, other) => (one < other ? -1 : 1)))
    await lockPatient(tx, id);
}

/** Undefined: there is no such patient here. */
export async function loadMergeSide(tx: Tx, id: PatientId): Promise<ComparedSide | undefined> {
  const patient = await findPatientApart(tx, id);
  if (!patient) return undefined;
  const open = await findOpenEpisode(tx, id);
  const merge = await findMergeOf(tx, id);
  const episodes = await listEpisodesOfPatients(tx, [id]);
  const evidence = await listEvidenceOfPatients(tx, [id]);
  return {
    patient,
    hasOpenEpisode: open !== undefined,
    hasOpenPlan: open !== undefined && (await findOpenPlan(tx, open.id)) !== undefined,
    isMergedAway: merge?.mergedId === id,
    hasMergedInto: merge?.keptId === id,
    episodes: episodes.length,
    evidence: evidence.length,
  };
}
