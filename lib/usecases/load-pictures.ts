import "server-only";
import type { Tx } from "@/lib/db/client";
import { listEpisodesOfPatients } from "@/lib/db/episodes";
import { listEvidenceOfPatients } from "@/lib/db/evidence";
import { listPainProblemsOfPatients } from "@/lib/db/pain-problems";
import { listMergesInto } from "@/lib/db/patient-merges";
import type { PatientRecord } from "@/lib/domain/patient/patient";
import type { ClinicalPicture } from "@/lib/domain/picture/clinical-picture";
import { listAlongside, toPicture } from "@/lib/domain/picture/to-picture";
import type { EpisodeId, PatientId } from "@/lib/domain/shared/ids";
import type { PlainDate } from "@/lib/domain/shared/plain-date";

/** A picture, and whether it is of care that goes on. */
export type LoadedPicture = { readonly picture: ClinicalPicture; readonly isInCare: boolean };

/** The clinical pictures of a handful of patients; who has no open episode has none. */
export async function loadPictures(
  tx: Tx,
  patients: readonly PatientRecord[],
  asOf: PlainDate,
): Promise<ReadonlyMap<PatientId, ClinicalPicture>> {
  const loaded = await loadLatestPictures(tx, patients, asOf);
  return new Map(
    [...loaded].flatMap(([id, { picture, isInCare }]) => (isInCare ? [[id, picture]] : [])),
  );
}

/**
 * The clinical pictures of a handful of patients in a few queries, each with what is merged into them:
 * of the open episode, or else of the last one, or of no episode.
 */
export async function loadLatestPictures(
  tx: Tx,
  patients: readonly PatientRecord[],
  asOf: PlainDate,
): Promise<ReadonlyMap<PatientId, LoadedPicture>> {
  const merges = await listMergesInto(
    tx,
    patients.map(({ id }) => id),
  );
  const ids = [...patients.map(({ id }) => id), ...merges.map(({ mergedId }) => mergedId)];
  const episodes = await listEpisodesOfPatients(tx, ids);
  const problems = await listPainProblemsOfPatients(tx, ids);
  const allEvidence = await listEvidenceOfPatients(tx, ids);
  const entries = patients.map((patient) => {
    const here = merges.filter(({ keptId }) => keptId === patient.id);
    const own = new Set([patient.id, ...here.map(({ mergedId }) => mergedId)]);
    const ran = episodes.filter(({ patientId }) => own.has(patientId));
    const mine = ran.filter((each) => each.patientId === patient.id);
    const open = mine.find(({ closedOn }) => closedOn === undefined);
    const episodeId = (open ?? mine[0])?.id;
    const alongside = episodeId ? listAlongside(ran, episodeId) : new Set<EpisodeId>();
    const evidence = allEvidence.filter(({ patientId }) => own.has(patientId));
    const source = { patient, episodeId, alongside, problems, evidence, asOf };
    const picture = toPicture(source);
    return [patient.id, { picture, isInCare: open !== undefined }] as const;
  });
  return new Map(entries);
}
