import "server-only";
import { Allergy, type PatientDraft, PatientRecord } from "@/lib/domain/patient/patient";
import { joinAllergyStates } from "@/lib/domain/patient/patient-merge";
import { toSearchWords } from "@/lib/domain/patient/search-words";
import type { OrganisationId, PatientId } from "@/lib/domain/shared/ids";
import type { Tx } from "./client";
import type { PatientAllergyModel, PatientIdentifierModel, PatientModel } from "./generated/models";
import { listMergesInto, listPatientsOfRecord } from "./patient-merges";

/**
 * The patient, or undefined: not there and not of this organisation look the same. Who is merged into
 * another one is that one; who others are merged into has their allergies as well.
 */
export async function findPatient(tx: Tx, id: PatientId): Promise<PatientRecord | undefined> {
  const [keptId] = await listPatientsOfRecord(tx, id);
  const [found] = await listPatients(tx, [keptId]);
  return found;
}

/** The patient as their own rows say, whoever they are merged with: an import knows only these. */
export async function findPatientApart(tx: Tx, id: PatientId): Promise<PatientRecord | undefined> {
  const row = await tx.patient.findFirst({ where: { patientId: id } });
  if (!row) return undefined;
  const where = { patientId: id };
  const identifiers = await tx.patientIdentifier.findMany({ where, orderBy: { system: "asc" } });
  const allergies = await tx.patientAllergy.findMany({ where, orderBy: { recordedAt: "asc" } });
  return toPatient(row, identifiers, allergies);
}

/**
 * Several patients at once, in the order of the ids; ids that are not there are left out. Each has the
 * allergies of whoever is merged into them.
 */
export async function listPatients(
  tx: Tx,
  ids: readonly PatientId[],
): Promise<readonly PatientRecord[]> {
  const merges = await listMergesInto(tx, ids);
  const all = await listApart(tx, [...ids, ...merges.map(({ mergedId }) => mergedId)]);
  return ids.flatMap((id) => {
    const patient = all.get(id);
    if (!patient) return [];
    const others = merges.filter(({ keptId }) => keptId === id).map(({ mergedId }) => mergedId);
    return [
      withAllergiesOf(
        patient,
        others.flatMap((other) => all.get(other) ?? []),
      ),
    ];
  });
}

function withAllergiesOf(patient: PatientRecord, merged: readonly PatientRecord[]): PatientRecord {
  if (merged.length === 0) return patient;
  const records = [patient, ...merged];
  return {
    ...patient,
    allergyState: joinAllergyStates(records),
    allergies: records.flatMap(({ allergies }) => allergies),
  };
}

async function listApart(
  tx: Tx,
  ids: readonly PatientId[],
): Promise<ReadonlyMap<PatientId, PatientRecord>> {
  const where = { patientId: { in: [...ids] } };
  const rows = await tx.patient.findMany({ where });
  const identifiers = await tx.patientIdentifier.findMany({ where, orderBy: { system: "asc" } });
  const allergies = await tx.patientAllergy.findMany({ where, orderBy: { recordedAt: "asc" } });
  const patients = rows.map((row) =>
    toPatient(
      row,
      identifiers.filter(({ patientId }) => patientId === row.patientId),
      allergies.filter(({ patientId }) => patientId === row.patientId),
    ),
  );
  return new Map(patients.map((patient) => [patient.id, patient]));
}

/** The patients whose record changed last, without those who are merged into another one. */
export async function listRecentPatients(tx: Tx, limit: number): Promise<readonly PatientRecord[]> {
  const rows = await tx.$queryRaw<{ patient_id: string }[]>`
    select p.patient_id from patient p
    where not is_merged(p.organisation_id, p.patient_id)
    order by p.updated_at desc, p.patient_id limit ${limit}`;
  return listPatients(
    tx,
    rows.map(({ patient_id }) => PatientRecord.unwrap().shape.id.parse(patient_id)),
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

/**
 * Every change of evidence counts the patient's evidence revision up, and that of whom they are merged
 * into: that one's verdicts read it as well.
 */
export async function raiseEvidenceRevision(tx: Tx, id: PatientId, at: Date): Promise<void> {
  const [keptId] = await listPatientsOfRecord(tx, id);
  const { count } = await tx.patient.updateMany({
    where: { patientId: { in: [id, keptId] } },
    data: { evidenceRevision: { increment: 1 }, updatedAt: at },
  });
  if (count === 0) throw new Error("the patient whose evidence changed is not there");
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
