import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { listMergesInto, saveUnmerge } from "@/lib/db/patient-merges";
import type { Actor } from "@/lib/domain/access/actor";
import { PatientId } from "@/lib/domain/shared/ids";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { writtenText } from "@/lib/domain/shared/written-text";
import { loadMergeSide, lockPatients } from "./merge-sides";
import { namePatients } from "./name-patients";
import { carryOut, type Forbidden } from "./use-case";

export const UnmergePatients = z
  .object({
    keptId: PatientId,
    mergedId: PatientId,
    reason: writtenText(500).min(1, "Say why these are two people."),
  })
  .readonly();
export type UnmergePatients = z.infer<typeof UnmergePatients>;

export type UnmergePatientsRefusal =
  | { readonly kind: "not-found" }
  | { readonly kind: "not-merged" };

/**
 * Undoes a merge: each record is again what it was, with what was added to it since.
 *
 * What people recorded meanwhile belongs to the kept one. A correction, a dispute or a voiding belongs to
 * the piece that it is about, and what an import brought to the patient whom its source knows.
 */
export function unmergePatients(
  actor: Actor,
  command: UnmergePatients,
  now = new Date(),
): Promise<Result<PatientId, UnmergePatientsRefusal | Forbidden>> {
  const { keptId, mergedId } = command;
  const { detail } = namePatients([keptId, mergedId], { change: "unmerge", merged: mergedId });
  return carryOut<PatientId, UnmergePatientsRefusal>(
    actor,
    { action: "patient:merge", subject: "patient", subjectId: keptId, patientId: keptId, detail },
    (tx) => attempt(tx, actor, command, now),
    { now },
  );
}

async function attempt(
  tx: Tx,
  { id: by }: Actor,
  { keptId, mergedId, reason }: UnmergePatients,
  at: Date,
): Promise<Result<PatientId, UnmergePatientsRefusal>> {
  await lockPatients(tx, [keptId, mergedId]);
  const isThere = (await loadMergeSide(tx, keptId)) && (await loadMergeSide(tx, mergedId));
  if (!isThere) return refuse({ kind: "not-found" });
  const merges = await listMergesInto(tx, [keptId]);
  const standing = merges.find((each) => each.mergedId === mergedId);
  if (!standing) return refuse({ kind: "not-merged" });
  const undone = await saveUnmerge(tx, { id: standing.id, reason, by, at });
  if (!undone) throw new Error("a merge was undone although both patients were held");
  return accept(mergedId);
}
