import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { saveEvidence } from "@/lib/db/evidence";
import { newId } from "@/lib/db/new-id";
import { lockPatient, raiseEvidenceRevision } from "@/lib/db/patients";
import { raisePlanRevision } from "@/lib/db/plans";
import type { Actor } from "@/lib/domain/access/actor";
import {
  decidePlacing,
  PlacedDevice,
  type PlacingRefusal,
  toPlacedImplant,
} from "@/lib/domain/plan/device-placing";
import { planned } from "@/lib/domain/plan/fold-events";
import type { PlanStep } from "@/lib/domain/plan/plan";
import type { PlanRefusalOf } from "@/lib/domain/plan/refusal";
import { EvidenceId, PlanId, PlanStepId } from "@/lib/domain/shared/ids";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import {
  appendEvent,
  carryOutOnPlan,
  findChangeMeanwhile,
  type PlanWork,
  refuseLostRace,
} from "./on-plan";
import { findStepOfOpenPlan } from "./step-in-force";
import { toStartedOn } from "./treatment-views";

export const PlaceDevice = z
  .object({
    planId: PlanId,
    stepId: PlanStepId,
    revision: z.coerce.number().int().positive(),
    device: PlacedDevice,
  })
  .readonly();
export type PlaceDevice = z.infer<typeof PlaceDevice>;

export type PlaceDeviceRefusal =
  | PlacingRefusal
  | PlanRefusalOf<
      | "forbidden"
      | "not-found"
      | "changed-meanwhile"
      | "wrong-status"
      | "no-approved-version"
      | "step-not-found"
    >;

/**
 * Records that the device of a treatment under way is in, so that reprogramming, revision and explant
 * open without waiting for the treatment to end (decisions, B19). Starting it does not say so: an
 * operation that was started may have put nothing in.
 */
export function placeDevice(
  actor: Actor,
  command: PlaceDevice,
  now = new Date(),
): Promise<Result<{ readonly revision: number }, PlaceDeviceRefusal>> {
  const { planId, stepId, revision } = command;
  return carryOutOnPlan(
    actor,
    { action: "treatment:complete", planId, detail: { revision, stepId, event: "device-placed" } },
    (tx, work) => attempt(tx, work, command),
    { now },
  );
}

async function attempt(
  tx: Tx,
  work: PlanWork,
  { stepId, revision, device }: PlaceDevice,
): Promise<Result<{ readonly revision: number }, PlaceDeviceRefusal>> {
  const step = findStepOfOpenPlan(work, stepId);
  if (!step.ok) return step;
  const changed = await findChangeMeanwhile(tx, work, revision);
  if (changed) return refuse(changed);
  const { plan, actor, now, today, states } = work;
  const decided = decidePlacing(step.value, {
    ...{ device, today },
    state: states.get(stepId) ?? planned,
    events: work.events.map(({ event }) => event),
    startedOn: toStartedOn(work, stepId),
  });
  if (!decided.ok) return decided;
  if (!(await raisePlanRevision(tx, plan, { by: actor.id, at: now })))
    return refuseLostRace(tx, work);
  const evidenceId = await saveImplant(tx, work, step.value, device);
  await appendEvent(tx, work, { kind: "device-placed", stepId, evidenceId });
  return accept({ revision: plan.revision + 1 });
}

async function saveImplant(
  tx: Tx,
  { plan, actor, now, today }: PlanWork,
  step: PlanStep,
  device: PlacedDevice,
): Promise<EvidenceId> {
  const id = newId(EvidenceId);
  await lockPatient(tx, plan.patientId);
  await saveEvidence(tx, {
    organisationId: actor.organisationId,
    patientId: plan.patientId,
    episodeId: plan.episodeId,
    evidence: toPlacedImplant(step, device, { id, by: actor.name, today }),
    recordedAt: now,
    recordedBy: actor.id,
    entryKey: undefined,
  });
  await raiseEvidenceRevision(tx, plan.patientId, now);
  return id;
}
