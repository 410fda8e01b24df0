import { v7 } from "uuid";
import { PatientDraft } from "@/lib/domain/patient/patient";
import type { EvidenceDraft } from "@/lib/domain/picture/new-evidence";
import type { EvidenceId, OrganisationId, PainProblemId, PatientId } from "@/lib/domain/shared/ids";
import type { Result } from "@/lib/domain/shared/result";
import { openEpisode } from "@/lib/usecases/open-episode";
import { recordEvidence } from "@/lib/usecases/record-evidence";
import { registerPatient } from "@/lib/usecases/register-patient";
import { savePainProblem } from "@/lib/usecases/save-pain-problem";
import { anActor } from "./actors";

/** What the arranging part of a test asks for and cannot do without. */
export function insist<Value, Refusal>(result: Result<Value, Refusal>): Value {
  if (result.ok) return result.value;
  throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
}

/** A registered patient, without an episode. */
export async function aPatient(
  organisation: OrganisationId,
  draft: Readonly<Record<string, unknown>> = {},
): Promise<PatientId> {
  const parsed = PatientDraft.parse({
    familyName: "Fenwick",
    givenName: "Margaret",
    identifiers: [],
    ...draft,
  });
  return insist(
    await registerPatient(anActor("secretary", organisation), {
      draft: parsed,
      anotherPerson: true,
    }),
  );
}

/** A registered patient with an open episode and one pain problem: the left leg. */
export async function aPatientWithPain(
  organisation: OrganisationId,
  draft: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly patientId: PatientId; readonly problemId: PainProblemId }> {
  const patientId = await aPatient(organisation, draft);
  const consultant = anActor("consultant", organisation);
  insist(await openEpisode(consultant, { patientId, consultantId: consultant.id }));
  const problem = { label: "left leg", region: "leg", side: "left" } as const;
  const problemId = insist(await savePainProblem(consultant, { patientId, problem }));
  return { patientId, problemId };
}

/** Evidence of today, seen in a letter, as a consultant records it. */
export async function anEvidence(
  organisation: OrganisationId,
  patientId: PatientId,
  evidence: EvidenceDraft,
): Promise<EvidenceId> {
  const provenance = { howKnown: "document-seen" };
  return insist(
    await recordEvidence(anActor("consultant", organisation), {
      patientId,
      submission: v7(),
      evidence: { provenance, ...evidence },
    }),
  );
}
