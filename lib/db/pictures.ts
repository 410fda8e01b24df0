import "server-only";
import type { ClinicalPicture } from "@/lib/domain/picture/clinical-picture";
import { listAlongside, toPicture } from "@/lib/domain/picture/to-picture";
import type { EpisodeId, PatientId } from "@/lib/domain/shared/ids";
import type { PlainDate } from "@/lib/domain/shared/plain-date";
import type { Tx } from "./client";
import { listEpisodes } from "./episodes";
import { listEvidence } from "./evidence";
import { listPainProblems } from "./pain-problems";
import { findPatient } from "./patients";

export type PictureAtRevision = {
  readonly picture: ClinicalPicture;
  /** The count of evidence changes that the picture was made at; a stored verdict names it. */
  readonly evidenceRevision: number;
};

/** The clinical picture of an episode as of a day. The caller has made sure that the patient is there. */
export async function getPicture(
  tx: Tx,
  patientId: PatientId,
  episodeId: EpisodeId,
  asOf: PlainDate,
): Promise<PictureAtRevision> {
  const patient = await findPatient(tx, patientId);
  if (!patient) throw new Error("the patient of the picture is not there");
  const alongside = listAlongside(await listEpisodes(tx, patientId), episodeId);
  const problems = await listPainProblems(tx, patientId);
  const evidence = await listEvidence(tx, patientId);
  const picture = toPicture({ patient, episodeId, alongside, problems, evidence, asOf });
  return { picture, evidenceRevision: patient.evidenceRevision };
}
