import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { findOpenEpisode, saveEpisode } from "@/lib/db/episodes";
import { newId } from "@/lib/db/new-id";
import { getOrganisation } from "@/lib/db/organisations";
import { lockPatient, raiseEvidenceRevision } from "@/lib/db/patients";
import type { Actor } from "@/lib/domain/access/actor";
import type { EpisodeRecord } from "@/lib/domain/patient/episode";
import { ClinicianId, EpisodeId, PatientId } from "@/lib/domain/shared/ids";
import { dayIn, PlainDate } from "@/lib/domain/shared/plain-date";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { writtenText } from "@/lib/domain/shared/written-text";
import { carryOutOnPatient, type MergedAway } from "./on-patient";
import type { Forbidden } from "./use-case";

export const OpenEpisode = z
  .object({
    patientId: PatientId,
    /** Absent: today. */
    openedOn: PlainDate.optional(),
    consultantId: ClinicianId.optional(),
    reason: writtenText(1000).optional(),
  })
  .readonly();
export type OpenEpisode = z.infer<typeof OpenEpisode>;

export type OpenEpisodeRefusal =
  | { readonly kind: "not-found" }
  | { readonly kind: "already-open"; readonly episodeId: EpisodeId }
  | { readonly kind: "after-today" };

/** Opens an episode of care. A patient has one open episode at a time. */
export function openEpisode(
  actor: Actor,
  command: OpenEpisode,
  now = new Date(),
): Promise<Result<EpisodeRecord, OpenEpisodeRefusal | Forbidden | MergedAway>> {
  const id = newId(EpisodeId);
  const { patientId } = command;
  return carryOutOnPatient(
    actor,
    { action: "episode:open", subject: "episode", subjectId: id, patientId },
    (tx) => attempt(tx, { actor, command, id, now }),
    { now },
  );
}

type Attempt = {
  readonly actor: Actor;
  readonly command: OpenEpisode;
  readonly id: EpisodeId;
  readonly now: Date;
};

async function attempt(
  tx: Tx,
  { actor, command, id, now }: Attempt,
): Promise<Result<EpisodeRecord, OpenEpisodeRefusal>> {
  const { patientId, consultantId, reason } = command;
  if (!(await lockPatient(tx, patientId))) return refuse({ kind: "not-found" });
  const open = await findOpenEpisode(tx, patientId);
  if (open) return refuse({ kind: "already-open", episodeId: open.id });

  const { timeZone } = await getOrganisation(tx, actor.organisationId);
  const today = dayIn(timeZone, now);
  const openedOn = command.openedOn ?? today;
  if (openedOn > today) return refuse({ kind: "after-today" });

  const episode: EpisodeRecord = { id, patientId, consultantId, openedOn, reason, revision: 1 };
  await saveEpisode(tx, actor.organisationId, episode);
  await raiseEvidenceRevision(tx, patientId, now);
  return accept(episode);
}
