import "server-only";
import type { Tx } from "@/lib/db/client";
import { saveEvidence } from "@/lib/db/evidence";
import { newId } from "@/lib/db/new-id";
import { lockPatient, raiseEvidenceRevision } from "@/lib/db/patients";
import type { Completion } from "@/lib/domain/plan/completion";
import { toCompletionEvidence } from "@/lib/domain/plan/completion-evidence";
import { isPlaced } from "@/lib/domain/plan/device-placing";
import type { PlanStep } from "@/lib/domain/plan/plan";
import type { StepDown } from "@/lib/domain/plan/step-down";
import { EvidenceId } from "@/lib/domain/shared/ids";
import type { PlanWork } from "./on-plan";
import { toStartedOn } from "./treatment-views";

/** Puts the ending of a planned treatment on the patient's record, as evidence seen here. */
export async function saveCompletionEvidence(
  tx: Tx,
  work: PlanWork,
  step: PlanStep,
  ended: { readonly completion: Completion; readonly how: StepDown | undefined },
): Promise<void> {
  const { plan, actor, now, today } = work;
  await lockPatient(tx, plan.patientId);
  const pieces = toCompletionEvidence(step, ended.completion, {
    startedOn: toStartedOn(work, step.id),
    how: ended.how,
    isPlaced: isPlaced(
      work.events.map(({ event }) => event),
      step.id,
    ),
    today,
    by: actor.name,
    ids: {
      treatment: newId(EvidenceId),
      operation: newId(EvidenceId),
      device: newId(EvidenceId),
    },
  });
  for (const evidence of pieces)
    await saveEvidence(tx, {
      organisationId: actor.organisationId,
      patientId: plan.patientId,
      episodeId: plan.episodeId,
      recordedAt: now,
      recordedBy: actor.id,
      entryKey: undefined,
      evidence,
    });
  await raiseEvidenceRevision(tx, plan.patientId, now);
}
