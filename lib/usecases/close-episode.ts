import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { findOpenEpisode, saveEpisodeClosing } from "@/lib/db/episodes";
import { getOrganisation } from "@/lib/db/organisations";
import { lockPatient, raiseEvidenceRevision } from "@/lib/db/patients";
import { findOpenPlan } from "@/lib/db/plans";
import type { Actor } from "@/lib/domain/access/actor";
import { PlanEnding } from "@/lib/domain/plan/plan";
import { type EpisodeId, PatientId, type PlanId } from "@/lib/domain/shared/ids";
import { dayIn, PlainDate } from "@/lib/domain/shared/plain-date";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { carryOutOnPatient, type MergedAway } from "./on-patient";
import type { Forbidden } from "./use-case";

export const CloseEpisode = z
  .object({
    patientId: PatientId,
    /** The revision of the episode that the clinician was looking at. */
    revision: z.coerce.number().int().positive(),
    ending: PlanEnding,
    /** Absent: today. */
    closedOn: PlainDate.optional(),
  })
  .readonly();
export type CloseEpisode = z.infer<typeof CloseEpisode>;

export type CloseEpisodeRefusal =
  | { readonly kind: "not-found" }
  | { readonly kind: "no-episode" }
  | { readonly kind: "changed-meanwhile" }
  | { readonly kind: "after-today" }
  | { readonly kind: "before-opening" }
  | { readonly kind: "plan-open"; readonly planId: PlanId };

/**
 * Closes the open episode of care, so that the patient can be referred again.
 *
 * Its evidence stays; what is true for life is read by every later episode (decisions, B13).
 */
export function closeEpisode(
  actor: Actor,
  command: CloseEpisode,
  now = new Date(),
): Promise<Result<EpisodeId, CloseEpisodeRefusal | Forbidden | MergedAway>> {
  const { patientId, revision, ending } = command;
  return carryOutOnPatient(
    actor,
    { action: "episode:close", subject: "episode", patientId, detail: { revision, ending } },
    (tx) => attempt(tx, actor, command, now),
    { now, toDone: (id) => ({ subjectId: id }) },
  );
}

async function attempt(
  tx: Tx,
  actor: Actor,
  { patientId, revision, ending, closedOn }: CloseEpisode,
  now: Date,
): Promise<Result<EpisodeId, CloseEpisodeRefusal>> {
  if (!(await lockPatient(tx, patientId))) return refuse({ kind: "not-found" });
  const episode = await findOpenEpisode(tx, patientId);
  if (!episode) return refuse({ kind: "no-episode" });
  if (episode.revision !== revision) return refuse({ kind: "changed-meanwhile" });

  const { timeZone } = await getOrganisation(tx, actor.organisationId);
  const today = dayIn(timeZone, now);
  const day = closedOn ?? today;
  if (day > today) return refuse({ kind: "after-today" });
  if (day < episode.openedOn) return refuse({ kind: "before-opening" });
  const open = await findOpenPlan(tx, episode.id);
  if (open) return refuse({ kind: "plan-open", planId: open.plan.id });

  const saved = await saveEpisodeClosing(tx, episode, { ending, closedOn: day, by: actor.id });
  if (!saved) return refuse({ kind: "changed-meanwhile" });
  await raiseEvidenceRevision(tx, patientId, now);
  return accept(episode.id);
}
