import "server-only";
import { Allergy, type PatientDraft, PatientRecord } from "@/lib/domain/patient/patient";
import { toSearchWords } from "@/lib/domain/patient/search-words";
import type { OrganisationId, PatientId } from "@/lib/domain/shared/ids";
import type { Tx } from "./client";
import type { PatientAllergyModel, PatientIdentifierModel, PatientModel } from "./generated/models";

/** The patient, or undefined: not there and not of this organisation look the same. */
export async function findPatient(tx: Tx, id: PatientId): Promise<PatientRecord | undefined> {
  const row = await tx.patient.findFirst({ where: { patientId: id } });
  if (!row) return undefined;
  const where = { patientId: id };
  const identifiers = await tx.patientIdentifier.findMany({ where, orderBy: { system: "asc" } });
  const allergies = await tx.patientAllergy.findMany({ where, orderBy: { recordedAt: "asc" } });
  return toPatient(row, identifiers, allergies);
}

/** Several patients at once, in the order of the ids; ids that are not there are left out. */
export async function listPatients(
  tx: Tx,
  ids: readonly PatientId[],
): Promise<readonly PatientRecord[]> {
  const where = { patientId: { in: [...ids] } };
  const rows = await tx.patient.findMany({ where });
  const identifiers = await tx.patientIdentifier.findMany({ where, orderBy: { system: "asc" } });
  const allergies = await tx.patientAllergy.findMany({ where, orderBy: { recordedAt: "asc" } });
  const byId = new Map(
    rows.map((row) => [
      row.patientId,
      toPatient(
        row,
        identifiers.filter(({ patientId }) => patientId === row.patientId),
        allergies.filter(({ patientId }) => patientId === row.patientId),
      ),
    ]),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The patients whose record changed last. */
export async function listRecentPatients(tx: Tx, limit: number): Promise<readonly PatientRecord[]> {
  const rows = await tx.patient.findMany({
    orderBy: [{ updatedAt: "desc" }, { patientId: "asc" }],
    take: limit,
    select: { patientId: true },
  });
  return listPatients(
    tx,
    rows.map(({ patientId }) => PatientRecord.unwrap().shape.id.parse(patientId)),
  );
}

export type NewPatient = {
  readonly organisationId: OrganisationId;
  readonly id: PatientId;
  readonly draft: PatientDraft;
  readonly at: Date;
};

export async function savePatient(
  tx: Tx,
  { organisationId, id, draft, at }: NewPatient,
): Promise<void> {
  await tx.patient.create({
    data: {
      organisationId,
      patientId: id,
      ...toColumns(draft),
      createdAt: at,
      updatedAt: at,
    },
  });
  await saveIdentifiersAndWords(tx, organisationId, id, draft);
}

/** Stores changed demographics and says whether it landed: `false` means someone changed them first. */
export async function savePatientAmendment(
  tx: Tx,
  { organisationId, id, draft, at }: NewPatient,
  revision: number,
): Promise<boolean> {
  const { count } = await tx.patient.updateMany({
    where: { organisationId, patientId: id, revision },
    data: {
      ...toColumns(draft),
      revision: revision + 1,
      evidenceRevision: { increment: 1 },
      updatedAt: at,
    },
  });
  if (count !== 1) return false;
  await tx.patientIdentifier.deleteMany({ where: { organisationId, patientId: id } });
  await tx.patientWord.deleteMany({ where: { organisationId, patientId: id } });
  await saveIdentifiersAndWords(tx, organisationId, id, draft);
  return true;
}

/**
 * Holds the patient's row until the transaction ends, so that two writes of evidence follow each other.
 * Undefined: there is no such patient here.
 */
export async function lockPatient(
  tx: Tx,
  id: PatientId,
): Promise<{ readonly evidenceRevision: number } | undefined> {
  const rows = await tx.$queryRaw<{ evidence_revision: number }[]>`
    select evidence_revision from patient where patient_id = ${id}::uuid for update`;
  const [row] = rows;
  return row ? { evidenceRevision: row.evidence_revision } : undefined;
}

/** Every change of evidence counts the patient's evidence revision up; returns the new count. */
export async function raiseEvidenceRevision(tx: Tx, id: PatientId, at: Date): Promise<number> {
  const rows = await tx.$queryRaw<{ evidence_revision: number }[]>`
    update patient set evidence_revision = evidence_revision + 1, updated_at = ${at}
    where patient_id = ${id}::uuid returning evidence_revision`;
  const [row] = rows;
  if (!row) throw new Error("the patient whose evidence changed is not there");
  return row.evidence_revision;
}

/** The patient who has this number already; a number belongs to one patient of an organisation. */
export async function findIdentifierOwner(
  tx: Tx,
  { system, value }: PatientDraft["identifiers"][number],
): Promise<PatientId | undefined> {
  const row = await tx.patientIdentifier.findFirst({ where: { system, value } });
  return row ? PatientRecord.unwrap().shape.id.parse(row.patientId) : undefined;
}

function toColumns(draft: PatientDraft) {
  return {
    familyName: draft.familyName,
    givenName: draft.givenName,
    title: draft.title ?? null,
    preferredName: draft.preferredName ?? null,
    birthDate: draft.birthDate ?? null,
    recordedSex: draft.recordedSex ?? null,
    language: draft.language ?? null,
    interpreter: draft.interpreter ?? null,
    largePrint: draft.largePrint ?? null,
    deceasedOn: draft.deceasedOn ?? null,
  };
}

async function saveIdentifiersAndWords(
  tx: Tx,
  organisationId: OrganisationId,
  patientId: PatientId,
  draft: PatientDraft,
): Promise<void> {
  await tx.patientIdentifier.createMany({
    data: draft.identifiers.map((each) => ({ organisationId, patientId, ...each })),
  });
  await tx.patientWord.createMany({
    data: toSearchWords(draft).map((word) => ({ organisationId, patientId, word })),
  });
}

function toPatient(
  row: PatientModel,
  identifiers: readonly PatientIdentifierModel[],
  allergies: readonly PatientAllergyModel[],
): PatientRecord {
  return PatientRecord.parse({
    ...withoutNulls(row),
    id: row.patientId,
    identifiers: identifiers.map(({ system, value }) => ({ system, value })),
    allergies: allergies.map((each) => toAllergy(each)),
  });
}

function toAllergy(row: PatientAllergyModel): Allergy {
  return Allergy.parse({ ...withoutNulls(row), id: row.allergyId });
}

function withoutNulls(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}
