import "server-only";
import type { Tx } from "@/lib/db/client";
import { listOpenEpisodes } from "@/lib/db/episodes";
import { listEvidenceOfPatients } from "@/lib/db/evidence";
import { listPainProblemsOfPatients } from "@/lib/db/pain-problems";
import type { PatientRecord } from "@/lib/domain/patient/patient";
import type { ClinicalPicture } from "@/lib/domain/picture/clinical-picture";
import { toPicture } from "@/lib/domain/picture/to-picture";
import type { PatientId } from "@/lib/domain/shared/ids";
import type { PlainDate } from "@/lib/domain/shared/plain-date";

/** The clinical pictures of a handful of patients in three queries. Who has no open episode has none. */
export async function loadPictures(
  tx: Tx,
  patients: readonly PatientRecord[],
  asOf: PlainDate,
): Promise<ReadonlyMap<PatientId, ClinicalPicture>> {
  const ids = patients.map(({ id }) => id);
  const episodes = await listOpenEpisodes(tx, ids);
  const problems = await listPainProblemsOfPatients(tx, ids);
  const allEvidence = await listEvidenceOfPatients(tx, ids);
  const entries = patients.flatMap((patient) => {
    const episode = episodes.get(patient.id);
    if (!episode) return [];
    const evidence = allEvidence.filter(({ patientId }) => patientId === patient.id);
    const source = { patient, episodeId: episode.id, problems, evidence, asOf };
    return [[patient.id, toPicture(source)] as const];
  });
  return new Map(entries);
}
