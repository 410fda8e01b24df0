import "server-only";
import type { Tx } from "@/lib/db/client";
import { findOpenEpisode } from "@/lib/db/episodes";
import type { NewEvidence } from "@/lib/db/evidence";
import { getOrganisation } from "@/lib/db/organisations";
import { listPainProblems } from "@/lib/db/pain-problems";
import { findPatient, lockPatient } from "@/lib/db/patients";
import type { Actor } from "@/lib/domain/access/actor";
import type { EvidenceContext } from "@/lib/domain/picture/new-evidence";
import type { PatientId } from "@/lib/domain/shared/ids";
import { dayIn } from "@/lib/domain/shared/plain-date";

/** Where and by whom evidence is being entered, with the patient's row held until the end. */
export type EvidenceSetting = Omit<EvidenceContext, "id"> & {
  readonly now: Date;
  readonly place: Omit<NewEvidence, "evidence" | "entryKey">;
};

/** Undefined: there is no such patient here. */
export async function loadEvidenceSetting(
  tx: Tx,
  actor: Actor,
  patientId: PatientId,
  now: Date,
): Promise<EvidenceSetting | undefined> {
  if (!(await lockPatient(tx, patientId))) return undefined;
  const patient = await findPatient(tx, patientId);
  if (!patient) return undefined;
  const episode = await findOpenEpisode(tx, patientId);
  const problems = await listPainProblems(tx, patientId);
  const { timeZone } = await getOrganisation(tx, actor.organisationId);
  return {
    by: actor.name,
    today: dayIn(timeZone, now),
    patient,
    problems: problems
      .filter(({ episodeId }) => episodeId === episode?.id)
      .map(({ problem }) => problem),
    now,
    place: {
      organisationId: actor.organisationId,
      patientId,
      episodeId: episode?.id,
      recordedAt: now,
      recordedBy: actor.id,
    },
  };
}
