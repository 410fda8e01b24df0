import "server-only";
import type { Verdict } from "@/lib/domain/guideline/verdict";
import type { ClinicalPicture } from "@/lib/domain/picture/clinical-picture";
import type { PackPin } from "@/lib/domain/plan/plan";
import {
  type ClinicianId,
  type EpisodeId,
  type OrganisationId,
  type PatientId,
  VerdictId,
} from "@/lib/domain/shared/ids";
import type { PlainDate } from "@/lib/domain/shared/plain-date";
import type { Tx } from "./client";
import { newId } from "./new-id";

/** A verdict as it was given, with what it read: an activation rests on it, and a replay repeats it. */
export type NewVerdict = {
  readonly organisationId: OrganisationId;
  readonly patientId: PatientId;
  readonly episodeId: EpisodeId;
  readonly pack: PackPin;
  readonly asOf: PlainDate;
  readonly evidenceRevision: number;
  readonly verdict: Verdict;
  readonly picture: ClinicalPicture;
  readonly at: Date;
  readonly by: ClinicianId;
};

export async function saveVerdict(tx: Tx, draft: NewVerdict): Promise<VerdictId> {
  const verdictId = newId(VerdictId);
  await tx.verdict.create({
    data: {
      organisationId: draft.organisationId,
      verdictId,
      patientId: draft.patientId,
      episodeId: draft.episodeId,
      problemId: draft.verdict.problem ?? null,
      treatment: draft.verdict.treatment,
      packId: draft.pack.id,
      packVersion: draft.pack.version,
      asOf: draft.asOf,
      evidenceRevision: draft.evidenceRevision,
      word: draft.verdict.word,
      content: JSON.parse(JSON.stringify(draft.verdict)),
      picture: JSON.parse(JSON.stringify(draft.picture)),
      createdAt: draft.at,
      createdBy: draft.by,
    },
  });
  return verdictId;
}
