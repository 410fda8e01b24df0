import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { saveConsent } from "@/lib/db/consents";
import { newId } from "@/lib/db/new-id";
import { raisePlanRevision } from "@/lib/db/plans";
import type { Actor } from "@/lib/domain/access/actor";
import { ConsentAnswer } from "@/lib/domain/plan/consent";
import type { PlanRefusalOf } from "@/lib/domain/plan/refusal";
import { ConsentId, PlanId } from "@/lib/domain/shared/ids";
import { PlainDate } from "@/lib/domain/shared/plain-date";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { writtenText } from "@/lib/domain/shared/written-text";
import { carryOutOnPlan, findChangeMeanwhile, type PlanWork, refuseLostRace } from "./on-plan";

export const RecordConsent = z
  .object({
    planId: PlanId,
    revision: z.coerce.number().int().positive(),
    answer: ConsentAnswer,
    givenOn: PlainDate,
    /** The patient's words. */
    words: writtenText(1000).optional(),
  })
  .readonly();
export type RecordConsent = z.infer<typeof RecordConsent>;

export type RecordConsentRefusal = PlanRefusalOf<
  "forbidden" | "not-found" | "changed-meanwhile" | "no-approved-version" | "date-not-possible"
>;

/** Records what the patient said to the version in force: yes, no, or time to think (decisions, G56). */
export function recordConsent(
  actor: Actor,
  command: RecordConsent,
  now = new Date(),
): Promise<Result<ConsentId, RecordConsentRefusal>> {
  const { planId, revision, answer } = command;
  return carryOutOnPlan(
    actor,
    { action: "consent:record", planId, detail: { revision, answer } },
    (tx, work) => attempt(tx, work, command),
    { now },
  );
}

async function attempt(
  tx: Tx,
  work: PlanWork,
  { revision, answer, givenOn, words }: RecordConsent,
): Promise<Result<ConsentId, RecordConsentRefusal>> {
  const changed = await findChangeMeanwhile(tx, work, revision);
  if (changed) return refuse(changed);

  const { plan, actor, now, today } = work;
  if (plan.status !== "approved") return refuse({ kind: "no-approved-version" });
  if (givenOn > today)
    return refuse({ kind: "date-not-possible", why: "The patient's answer lies in the future." });

  const written = { by: actor.id, at: now };
  if (!(await raisePlanRevision(tx, plan, written))) return refuseLostRace(tx, work);
  const id = newId(ConsentId);
  await saveConsent(tx, {
    organisationId: actor.organisationId,
    planId: plan.id,
    patientId: plan.patientId,
    consent: { id, version: plan.currentVersion, answer, givenOn, words },
    by: actor.id,
    at: now,
  });
  return accept(id);
}
