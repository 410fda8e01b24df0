import "server-only";
import { EpisodeRecord } from "@/lib/domain/patient/episode";
import type { PlanEnding } from "@/lib/domain/plan/plan";
import type { ClinicianId, EpisodeId, OrganisationId, PatientId } from "@/lib/domain/shared/ids";
import type { PlainDate } from "@/lib/domain/shared/plain-date";
import type { Tx } from "./client";
import type { EpisodeModel } from "./generated/models";
import { listPatientsOfRecord } from "./patient-merges";

/** All episodes of a patient's record, the newest first. */
export async function listEpisodes(
  tx: Tx,
  patientId: PatientId,
): Promise<readonly EpisodeRecord[]> {
  const rows = await tx.episode.findMany({
    where: { patientId: { in: [...(await listPatientsOfRecord(tx, patientId))] } },
    orderBy: [{ openedOn: "desc" }, { episodeId: "desc" }],
  });
  return rows.map(toEpisode);
}

/** The episode that is open now; a patient has at most one. What is merged into them opens none. */
export async function findOpenEpisode(
  tx: Tx,
  patientId: PatientId,
): Promise<EpisodeRecord | undefined> {
  const row = await tx.episode.findFirst({
    where: { patientId, closedOn: null },
    orderBy: [{ openedOn: "desc" }, { episodeId: "desc" }],
  });
  return row ? toEpisode(row) : undefined;
}

/** The episodes of several patients, in one query. */
export async function listEpisodesOfPatients(
  tx: Tx,
  ids: readonly PatientId[],
): Promise<readonly EpisodeRecord[]> {
  const rows = await tx.episode.findMany({
    where: { patientId: { in: [...ids] } },
    orderBy: [{ openedOn: "desc" }, { episodeId: "desc" }],
  });
  return rows.map(toEpisode);
}

export async function findEpisode(tx: Tx, id: EpisodeId): Promise<EpisodeRecord | undefined> {
  const row = await tx.episode.findFirst({ where: { episodeId: id } });
  return row ? toEpisode(row) : undefined;
}

export async function saveEpisode(
  tx: Tx,
  organisationId: OrganisationId,
  episode: EpisodeRecord,
): Promise<void> {
  await tx.episode.create({
    data: {
      organisationId,
      episodeId: episode.id,
      patientId: episode.patientId,
      consultantId: episode.consultantId ?? null,
      openedOn: episode.openedOn,
      closedOn: episode.closedOn ?? null,
      reason: episode.reason ?? null,
      revision: episode.revision,
    },
  });
}

/** Names the treating consultant and says whether it landed: `false` means someone was first. */
export async function saveEpisodeConsultant(
  tx: Tx,
  { id, revision }: Pick<EpisodeRecord, "id" | "revision">,
  consultantId: ClinicianId,
): Promise<boolean> {
  const { count } = await tx.episode.updateMany({
    where: { episodeId: id, revision, closedOn: null },
    data: { consultantId, revision: revision + 1 },
  });
  return count === 1;
}

export type EpisodeClosing = {
  readonly ending: PlanEnding;
  readonly closedOn: PlainDate;
  readonly by: ClinicianId;
};

/** Closes an open episode and says whether it landed: `false` means someone was first. */
export async function saveEpisodeClosing(
  tx: Tx,
  { id, revision }: Pick<EpisodeRecord, "id" | "revision">,
  { ending, closedOn, by }: EpisodeClosing,
): Promise<boolean> {
  const { count } = await tx.episode.updateMany({
    where: { episodeId: id, revision, closedOn: null },
    data: { ending, closedOn, closedBy: by, revision: revision + 1 },
  });
  return count === 1;
}

function toEpisode(row: EpisodeModel): EpisodeRecord {
  return EpisodeRecord.parse({
    id: row.episodeId,
    patientId: row.patientId,
    consultantId: row.consultantId ?? undefined,
    openedOn: row.openedOn,
    closedOn: row.closedOn ?? undefined,
    ending: row.ending ?? undefined,
    reason: row.reason ?? undefined,
    revision: row.revision,
  });
}
