import "server-only";
import { z } from "zod";
import { findAccount } from "@/lib/db/accounts";
import type { Tx } from "@/lib/db/client";
import { findOpenEpisode, saveEpisodeConsultant } from "@/lib/db/episodes";
import { findPatient } from "@/lib/db/patients";
import type { Actor } from "@/lib/domain/access/actor";
import { ClinicianId, type EpisodeId, PatientId } from "@/lib/domain/shared/ids";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { carryOutOnPatient, type MergedAway } from "./on-patient";
import type { Forbidden } from "./use-case";

export const AssignConsultant = z
  .object({
    patientId: PatientId,
    /** The revision of the open episode that the clinician was looking at. */
    revision: z.coerce.number().int().positive(),
    consultantId: ClinicianId,
  })
  .readonly();
export type AssignConsultant = z.infer<typeof AssignConsultant>;

export type AssignConsultantRefusal =
  | { readonly kind: "not-found" }
  | { readonly kind: "no-episode" }
  | { readonly kind: "not-a-consultant" }
  | { readonly kind: "changed-meanwhile" };

/** Names the consultant who treats the patient in the open episode, and so may read what the psychologist wrote (decisions, G57). */
export function assignConsultant(
  actor: Actor,
  command: AssignConsultant,
  now = new Date(),
): Promise<Result<EpisodeId, AssignConsultantRefusal | Forbidden | MergedAway>> {
  const { patientId, consultantId, revision } = command;
  return carryOutOnPatient<EpisodeId, AssignConsultantRefusal>(
    actor,
    {
      action: "episode:open",
      subject: "episode",
      patientId,
      detail: { change: "consultant", consultantId, revision },
    },
    (tx) => attempt(tx, actor, command),
    { now, toDone: (episodeId) => ({ subjectId: episodeId }) },
  );
}

async function attempt(
  tx: Tx,
  { organisationId }: Actor,
  { patientId, consultantId, revision }: AssignConsultant,
): Promise<Result<EpisodeId, AssignConsultantRefusal>> {
  if (!(await findPatient(tx, patientId))) return refuse({ kind: "not-found" });
  const episode = await findOpenEpisode(tx, patientId);
  if (!episode) return refuse({ kind: "no-episode" });
  if (episode.revision !== revision) return refuse({ kind: "changed-meanwhile" });

  const account = await findAccount(tx, organisationId, consultantId);
  if (!account || account.disabledAt || !account.roles.includes("consultant"))
    return refuse({ kind: "not-a-consultant" });

  if (!(await saveEpisodeConsultant(tx, episode, consultantId)))
    return refuse({ kind: "changed-meanwhile" });
  return accept(episode.id);
}
