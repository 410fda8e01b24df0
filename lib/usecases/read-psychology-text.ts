import "server-only";
import { z } from "zod";
import { findEpisode, findOpenEpisode } from "@/lib/db/episodes";
import { findEvidence, findEvidenceOfRecord } from "@/lib/db/evidence";
import { inOrganisation } from "@/lib/db/in-organisation";
import { listPatientsOfRecord } from "@/lib/db/patient-merges";
import { findPsychologyText } from "@/lib/db/psychology-texts";
import type { Actor } from "@/lib/domain/access/actor";
import { EvidenceId, PatientId } from "@/lib/domain/shared/ids";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { type MergedAway, readOnPatient } from "./on-patient";
import type { Forbidden } from "./use-case";

export const ReadPsychologyText = z
  .object({ patientId: PatientId, evidenceId: EvidenceId })
  .readonly();
export type ReadPsychologyText = z.infer<typeof ReadPsychologyText>;

/** The psychologist's text, for the psychologist and the treating consultant only (decisions, G57). */
export async function readPsychologyText(
  actor: Actor,
  { patientId, evidenceId }: ReadPsychologyText,
  now = new Date(),
): Promise<Result<string, { readonly kind: "not-found" } | Forbidden | MergedAway>> {
  const consultantId = await findTreatingConsultant(actor, evidenceId);
  return readOnPatient(
    actor,
    {
      action: "psychology-text:read",
      subject: "psychology-text",
      subjectId: evidenceId,
      patientId,
      policySubject: { episode: { consultantId } },
    },
    async (tx) => {
      const found = await findEvidenceOfRecord(tx, patientId, evidenceId);
      const text = await findPsychologyText(tx, evidenceId);
      if (!found || text === undefined) return refuse({ kind: "not-found" });
      return accept(text);
    },
    { now },
  );
}

/** The policy asks who treats, which of a merged record is whoever treats the kept patient now. */
function findTreatingConsultant(actor: Actor, id: EvidenceId): Promise<string | undefined> {
  return inOrganisation(actor.organisationId, async (tx) => {
    const found = await findEvidence(tx, id);
    if (!found) return undefined;
    const [keptId] = await listPatientsOfRecord(tx, found.patientId);
    const isApart = keptId === found.patientId && found.episodeId !== undefined;
    const episode = isApart
      ? await findEpisode(tx, found.episodeId)
      : await findOpenEpisode(tx, keptId);
    return episode?.consultantId;
  });
}
