import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { getOrganisation } from "@/lib/db/organisations";
import { appendPatientVersion } from "@/lib/db/patient-versions";
import { findIdentifierOwner, findPatient, savePatientAmendment } from "@/lib/db/patients";
import type { Actor } from "@/lib/domain/access/actor";
import { checkDemographics, type DemographicsRefusal } from "@/lib/domain/patient/demographics";
import { PatientDraft } from "@/lib/domain/patient/patient";
import { PatientId } from "@/lib/domain/shared/ids";
import { dayIn } from "@/lib/domain/shared/plain-date";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { carryOutOnPatient, type MergedAway } from "./on-patient";
import type { Forbidden } from "./use-case";

export const AmendPatient = z
  .object({
    patientId: PatientId,
    /** The revision the clinician was looking at. */
    revision: z.int().positive(),
    draft: PatientDraft,
  })
  .readonly();
export type AmendPatient = z.infer<typeof AmendPatient>;

export type AmendPatientRefusal =
  | DemographicsRefusal
  | { readonly kind: "not-found" }
  | { readonly kind: "changed-meanwhile" }
  | { readonly kind: "identifier-in-use"; readonly owner: PatientId };

/** Changes name, birth date, sex, identifiers, language and needs; what stood before is kept. */
export function amendPatient(
  actor: Actor,
  command: AmendPatient,
  now = new Date(),
): Promise<Result<PatientId, AmendPatientRefusal | Forbidden | MergedAway>> {
  const { patientId, revision } = command;
  return carryOutOnPatient(
    actor,
    {
      action: "patient:amend",
      subject: "patient",
      subjectId: patientId,
      patientId,
      detail: { revision },
    },
    (tx) => attempt(tx, actor, command, now),
    { now },
  );
}

async function attempt(
  tx: Tx,
  actor: Actor,
  { patientId, revision, draft }: AmendPatient,
  now: Date,
): Promise<Result<PatientId, AmendPatientRefusal>> {
  const patient = await findPatient(tx, patientId);
  if (!patient) return refuse({ kind: "not-found" });
  if (patient.revision !== revision) return refuse({ kind: "changed-meanwhile" });

  const { timeZone } = await getOrganisation(tx, actor.organisationId);
  const checked = checkDemographics(draft, dayIn(timeZone, now));
  if (!checked.ok) return checked;
  for (const identifier of draft.identifiers) {
    const owner = await findIdentifierOwner(tx, identifier);
    if (owner && owner !== patientId) return refuse({ kind: "identifier-in-use", owner });
  }

  const row = { organisationId: actor.organisationId, id: patientId, draft, at: now };
  const saved = await savePatientAmendment(tx, row, revision);
  if (!saved) return refuse({ kind: "changed-meanwhile" });
  await appendPatientVersion(tx, patient, { ...row, by: actor.id });
  return accept(patientId);
}
