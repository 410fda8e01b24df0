import "server-only";
import type { Tx } from "@/lib/db/client";
import { listKeptOf } from "@/lib/db/patient-merges";
import { lockPatient } from "@/lib/db/patients";
import type { Actor } from "@/lib/domain/access/actor";
import type { PatientId } from "@/lib/domain/shared/ids";
import { type Result, refuse } from "@/lib/domain/shared/result";
import { type Asked, carryOut, type Forbidden, type UseCaseOptions } from "./use-case";

/** The patient is merged into another one: whatever is to be read or done is read and done there. */
export type MergedAway = { readonly kind: "merged-away"; readonly keptId: PatientId };

type AskedOnPatient = Asked & { readonly patientId: PatientId };

/**
 * Carries out one use case that changes what is on record of one patient.
 *
 * The patient's row is held from the first look to the end, so nobody merges the patient meanwhile.
 */
export function carryOutOnPatient<V, R extends { readonly kind: string }>(
  actor: Actor,
  asked: AskedOnPatient,
  attempt: (tx: Tx) => Promise<Result<V, R>>,
  options: UseCaseOptions<V> = {},
): Promise<Result<V, R | Forbidden | MergedAway>> {
  return carryOut<V, R | MergedAway>(
    actor,
    asked,
    async (tx) => {
      await lockPatient(tx, asked.patientId);
      return unlessMerged(tx, asked.patientId, attempt);
    },
    options,
  );
}

/** Carries out one use case that only reads of one patient: it holds nobody up. */
export function readOnPatient<V, R extends { readonly kind: string }>(
  actor: Actor,
  asked: AskedOnPatient,
  attempt: (tx: Tx) => Promise<Result<V, R>>,
  options: UseCaseOptions<V> = {},
): Promise<Result<V, R | Forbidden | MergedAway>> {
  return carryOut<V, R | MergedAway>(
    actor,
    asked,
    (tx) => unlessMerged(tx, asked.patientId, attempt),
    options,
  );
}

async function unlessMerged<V, R>(
  tx: Tx,
  id: PatientId,
  attempt: (tx: Tx) => Promise<Result<V, R>>,
): Promise<Result<V, R | MergedAway>> {
  const keptId = (await listKeptOf(tx, [id])).get(id);
  return keptId === undefined ? attempt(tx) : refuse({ kind: "merged-away", keptId });
}
