import "server-only";
import type { Tx } from "@/lib/db/client";
import { listEpisodesOfPatients } from "@/lib/db/episodes";
import { listEvidenceOfPatients } from "@/lib/db/evidence";
import { listPainProblemsOfPatients } from "@/lib/db/pain-problems";
import { listMergesInto } from "@/lib/db/patient-merges";
import type { PatientRecord } from "@/lib/domain/patient/patient";
import type { ClinicalPicture } from "@/lib/domain/picture/clinical-picture";
import { listAlongside, toPicture } from "@/lib/domain/picture/to-picture";
import type { PatientId } from "@/lib/domain/shared/ids";
import type { PlainDate } from "@/lib/domain/shared/plain-date";

/**
 * The clinical pictures of a handful of patients in a few queries, each with what is merged into them.
 * Who has no open episode has none.
 */
export async function loadPictures(
  tx: Tx,
  patients: readonly PatientRecord[],
  asOf: PlainDate,
): Promise<ReadonlyMap<PatientId, ClinicalPicture>> {
  const merges = await listMergesInto(
    tx,
    patients.map(({ id }) => id),
  );
  const ids = [...patients.map(({ id }) => id), ...merges.map(({ mergedId }) => mergedId)];
  const episodes = await listEpisodesOfPatients(tx, ids);
  const problems = await listPainProblemsOfPatients(tx, ids);
  const allEvidence = await listEvidenceOfPatients(tx, ids);
  const entries = patients.flatMap((patient) => {
    const here = merges.filter(({ keptId }) => keptId === patient.id);
    const own = new Set([patient.id, ...here.map(({ mergedId }) => mergedId)]);
    const ran = episodes.filter(({ patientId }) => own.has(patientId));
    const open = ran.find((each) => each.patientId === patient.id && each.closedOn === undefined);
    if (!open) return [];
    const alongside = listAlongside(ran, open.id);
    const evidence = allEvidence.filter(({ patientId }) => own.has(patientId));
    const source = { patient, episodeId: open.id, alongside, problems, evidence, asOf };
    return [[patient.id, toPicture(source)] as const];
  });
  return new Map(entries);
}
