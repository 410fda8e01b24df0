import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { getOrganisation } from "@/lib/db/organisations";
import { findNamesakes } from "@/lib/db/patient-search";
import { findIdentifierOwner, savePatient } from "@/lib/db/patients";
import type { Actor } from "@/lib/domain/access/actor";
import { checkDemographics, type DemographicsRefusal } from "@/lib/domain/patient/demographics";
import { PatientDraft } from "@/lib/domain/patient/patient";
import { PatientId } from "@/lib/domain/shared/ids";
import { dayIn } from "@/lib/domain/shared/plain-date";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { carryOut, type Forbidden } from "./use-case";

export const RegisterPatient = z
  .object({
    draft: PatientDraft,
    /** Someone with this name and birth date is on record, and the clinician says it is another person. */
    anotherPerson: z.boolean(),
  })
  .readonly();
export type RegisterPatient = z.infer<typeof RegisterPatient>;

export type RegisterPatientRefusal =
  | DemographicsRefusal
  | { readonly kind: "identifier-in-use"; readonly owner: PatientId }
  | { readonly kind: "possible-duplicate"; readonly patients: readonly PatientId[] };

/** Registers a patient. A second press of the button finds the first one's patient and asks. */
export function registerPatient(
  actor: Actor,
  command: RegisterPatient,
  now = new Date(),
): Promise<Result<PatientId, RegisterPatientRefusal | Forbidden>> {
  const id = newId(PatientId);
  return carryOut(
    actor,
    { action: "patient:register", subject: "patient" },
    (tx) => attempt(tx, { actor, command, id, now }),
    // A refused registration made no patient: its entry names none.
    { now, serializable: true, toDone: () => ({ subjectId: id, patientId: id }) },
  );
}

type Attempt = {
  readonly actor: Actor;
  readonly command: RegisterPatient;
  readonly id: PatientId;
  readonly now: Date;
};

async function attempt(
  tx: Tx,
  { actor, command: { draft, anotherPerson }, id, now }: Attempt,
): Promise<Result<PatientId, RegisterPatientRefusal>> {
  const { timeZone } = await getOrganisation(tx, actor.organisationId);
  const checked = checkDemographics(draft, dayIn(timeZone, now));
  if (!checked.ok) return checked;

  for (const identifier of draft.identifiers) {
    const owner = await findIdentifierOwner(tx, identifier);
    if (owner) return refuse({ kind: "identifier-in-use", owner });
  }
  const patients = anotherPerson ? [] : await findNamesakes(tx, draft);
  if (patients.length > 0) return refuse({ kind: "possible-duplicate", patients });

  await savePatient(tx, { organisationId: actor.organisationId, id, draft, at: now });
  return accept(id);
}
