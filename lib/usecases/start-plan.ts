import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { findOpenEpisode } from "@/lib/db/episodes";
import { findPackHash } from "@/lib/db/guideline-packs";
import { newId } from "@/lib/db/new-id";
import { getOrganisation } from "@/lib/db/organisations";
import { listPainProblems } from "@/lib/db/pain-problems";
import { lockPatient } from "@/lib/db/patients";
import { findOpenPlan, savePlan } from "@/lib/db/plans";
import type { Actor } from "@/lib/domain/access/actor";
import type { DraftPlan, PackPin } from "@/lib/domain/plan/plan";
import type { PlanRefusalOf } from "@/lib/domain/plan/refusal";
import { type EpisodeId, PatientId, PlanId } from "@/lib/domain/shared/ids";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { getPack } from "@/lib/guidelines/registry";
import { carryOutOnPatient } from "./on-patient";
import { appendEvent } from "./on-plan";

export const StartPlan = z.object({ patientId: PatientId }).readonly();
export type StartPlan = z.infer<typeof StartPlan>;

export type StartPlanRefusal = PlanRefusalOf<
  "forbidden" | "not-found" | "no-episode" | "open-plan-exists" | "merged-away"
>;

/** Starts the one plan of the patient's open episode, pinned to the organisation's pack of today. */
export function startPlan(
  actor: Actor,
  { patientId }: StartPlan,
  now = new Date(),
): Promise<Result<PlanId, StartPlanRefusal>> {
  const id = newId(PlanId);
  return carryOutOnPatient(
    actor,
    { action: "plan:draft", subject: "plan", subjectId: id, patientId },
    (tx) => attempt(tx, actor, { id, patientId, now }),
    { now },
  );
}

type Start = { readonly id: PlanId; readonly patientId: PatientId; readonly now: Date };

async function attempt(
  tx: Tx,
  actor: Actor,
  { id, patientId, now }: Start,
): Promise<Result<PlanId, StartPlanRefusal>> {
  // Held, so that the episode is not closed between this look and the plan.
  if (!(await lockPatient(tx, patientId))) return refuse({ kind: "not-found" });
  const episode = await findOpenEpisode(tx, patientId);
  if (!episode) return refuse({ kind: "no-episode" });

  const plan: DraftPlan = {
    id,
    patientId,
    episodeId: episode.id,
    authorId: actor.id,
    revision: 1,
    status: "draft",
    currentVersion: undefined,
    pack: await getPin(tx, actor),
    content: {
      goal: await getGoal(tx, patientId, episode.id),
      rehabilitation: "",
      steps: [],
    },
  };
  const landed = await savePlan(tx, actor.organisationId, plan, { by: actor.id, at: now });
  if (!landed) return refuseSecond(tx, episode.id);

  await appendEvent(tx, { actor, now, plan }, { kind: "drafted", revision: 1, changedSteps: [] });
  return accept(id);
}

/** The version of the organisation's pack that ships today; it has to be published to be pinned. */
async function getPin(tx: Tx, { organisationId }: Actor): Promise<PackPin> {
  const { packId } = await getOrganisation(tx, organisationId);
  const pack = getPack(packId);
  if (!pack) throw new Error(`the organisation's pack ${packId} does not ship`);
  if ((await findPackHash(tx, pack)) === undefined)
    throw new Error(`pack ${pack.id} ${pack.version} has not been published`);
  return { id: pack.id, version: pack.version };
}

/** The goals of the episode's pain problems, in the patient's words; empty: none is recorded. */
async function getGoal(tx: Tx, patientId: PatientId, episodeId: EpisodeId): Promise<string> {
  const rows = await listPainProblems(tx, patientId);
  const goals = rows
    .filter((row) => row.episodeId === episodeId)
    .flatMap(({ problem }) => problem.goal ?? []);
  return [...new Set(goals)].join(" ").slice(0, 1000);
}

async function refuseSecond(
  tx: Tx,
  episodeId: EpisodeId,
): Promise<{ readonly ok: false; readonly refusal: PlanRefusalOf<"open-plan-exists"> }> {
  const open = await findOpenPlan(tx, episodeId);
  if (!open) throw new Error("the open plan of the episode is not there");
  return refuse({ kind: "open-plan-exists", planId: open.plan.id });
}
