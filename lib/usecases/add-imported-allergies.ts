import "server-only";
import { saveAllergies } from "@/lib/db/allergies";
import type { Tx } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { findPatientApart } from "@/lib/db/patients";
import { Allergy, type AllergyState, type PatientRecord } from "@/lib/domain/patient/patient";
import type { PatientId } from "@/lib/domain/shared/ids";
import type { Becomes } from "@/lib/fhir/outcome";
import type { ImportedEntry } from "./imported-entry";
import type { ImportSetting } from "./place-imported-patients";

/** Adds allergies to the banner and never takes one away; says how many statements were added. */
export async function addImportedAllergies(
  tx: Tx,
  { actor, now }: ImportSetting,
  patientId: PatientId,
  fresh: readonly ImportedEntry[],
): Promise<number> {
  const statements = fresh.flatMap(({ outcome }) =>
    outcome.kind === "taken" ? outcome.as.filter(isAboutAllergy) : [],
  );
  if (statements.length === 0) return 0;
  const patient = await findPatientApart(tx, patientId);
  if (!patient) throw new Error("the patient of an imported allergy is not there");

  const added = statements.flatMap((each): Allergy[] => {
    if (each.what !== "allergy" || isOnRecord(patient, each.allergy)) return [];
    return [{ ...each.allergy, id: newId(Allergy.unwrap().shape.id) }];
  });
  const saved = await saveAllergies(
    tx,
    {
      organisationId: actor.organisationId,
      patientId,
      state: toState(patient, added, statements),
      added,
      ended: [],
      by: actor.id,
      at: now,
    },
    patient.revision,
  );
  if (!saved) throw new Error("a patient changed while their row was held");
  return statements.length;
}

function isAboutAllergy({ what }: Becomes): boolean {
  return what === "allergy" || what === "no-known-allergy";
}

function isOnRecord({ allergies }: PatientRecord, { substance, status }: Omit<Allergy, "id">) {
  return allergies.some(
    (each) => each.status === status && each.substance.toLowerCase() === substance.toLowerCase(),
  );
}

/** "None known" is said by the source or not at all; an active allergy always wins. */
function toState(
  patient: PatientRecord,
  added: readonly Allergy[],
  statements: readonly Becomes[],
): AllergyState {
  const isAllergic = [...patient.allergies, ...added].some(({ status }) => status === "active");
  if (isAllergic) return "known";
  const isDenied = statements.some(({ what }) => what === "no-known-allergy");
  return isDenied ? "none-known" : patient.allergyState;
}
