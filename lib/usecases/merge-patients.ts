import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { saveMerge } from "@/lib/db/patient-merges";
import type { Actor } from "@/lib/domain/access/actor";
import { decideMerge, type MergeRefusal } from "@/lib/domain/patient/patient-merge";
import { PatientId } from "@/lib/domain/shared/ids";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { writtenText } from "@/lib/domain/shared/written-text";
import { loadMergeSide, lockPatients } from "./merge-sides";
import { namePatients } from "./name-patients";
import { carryOut, type Forbidden } from "./use-case";

export const MergePatients = z
  .object({
    keptId: PatientId,
    mergedId: PatientId,
    /** The revisions that were compared. */
    keptRevision: z.coerce.number().int().positive(),
    mergedRevision: z.coerce.number().int().positive(),
    reason: writtenText(500).min(1, "Say how you know that it is one person."),
    /** Where birth date or sex differ: how it is known that it is one person all the same. */
    sameDespite: writtenText(500).min(1).optional(),
  })
  .readonly();
export type MergePatients = z.infer<typeof MergePatients>;

export type MergePatientsRefusal =
  | MergeRefusal
  | { readonly kind: "not-found" }
  | { readonly kind: "changed-meanwhile" };

/**
 * Merges two records of one person, reversibly (decisions, G57): the kept one is read with all that the
 * other holds, and care goes on there. Nothing is copied, moved or removed, and no verdict of before
 * stands for either.
 */
export function mergePatients(
  actor: Actor,
  command: MergePatients,
  now = new Date(),
): Promise<Result<PatientId, MergePatientsRefusal | Forbidden>> {
  const { keptId, mergedId } = command;
  const { detail } = namePatients([keptId, mergedId], { change: "merge", merged: mergedId });
  return carryOut<PatientId, MergePatientsRefusal>(
    actor,
    { action: "patient:merge", subject: "patient", subjectId: keptId, patientId: keptId, detail },
    (tx) => attempt(tx, actor, command, now),
    { now },
  );
}

async function attempt(
  tx: Tx,
  { organisationId, id: by }: Actor,
  { keptId, mergedId, reason, sameDespite, ...seen }: MergePatients,
  now: Date,
): Promise<Result<PatientId, MergePatientsRefusal>> {
  await lockPatients(tx, [keptId, mergedId]);
  const kept = await loadMergeSide(tx, keptId);
  const merged = await loadMergeSide(tx, mergedId);
  if (!kept || !merged) return refuse({ kind: "not-found" });
  const isAsSeen =
    kept.patient.revision === seen.keptRevision && merged.patient.revision === seen.mergedRevision;
  if (!isAsSeen) return refuse({ kind: "changed-meanwhile" });

  const decided = decideMerge({ kept, merged, sameDespite });
  if (!decided.ok) return decided;
  const row = { organisationId, keptId, mergedId, by, at: now };
  await saveMerge(tx, { ...row, reason, sameDespite });
  return accept(keptId);
}
