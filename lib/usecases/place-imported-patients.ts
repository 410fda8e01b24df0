import "server-only";
import type { Tx } from "@/lib/db/client";
import { saveImportedPatient } from "@/lib/db/imports";
import { newId } from "@/lib/db/new-id";
import { listKeptOf } from "@/lib/db/patient-merges";
import { findIdentifierOwner, findPatientApart, savePatient } from "@/lib/db/patients";
import type { Actor } from "@/lib/domain/access/actor";
import { listDifferences, mayBeAnotherPerson } from "@/lib/domain/import/same-person";
import type { PatientDraft } from "@/lib/domain/patient/patient";
import { PatientId } from "@/lib/domain/shared/ids";
import { type PlainDate, toInterval } from "@/lib/domain/shared/plain-date";
import type { BundleRead, EntryRead } from "@/lib/fhir/bundle";
import { refusePatient, withNote } from "@/lib/fhir/set-aside";

/** By whom, from where and when a file is imported. */
export type ImportSetting = {
  readonly actor: Actor;
  readonly source: string;
  readonly now: Date;
  /** In the organisation's time zone. */
  readonly today: PlainDate;
};

export type PlacedPatient = {
  readonly sourceId: string;
  readonly patientId: PatientId;
  readonly isNew: boolean;
};

export type PlacedBundle = BundleRead & { readonly patients: readonly PlacedPatient[] };

/** Finds or registers the patients of a file: by the source's own id, never by name. */
export async function placeImportedPatients(
  tx: Tx,
  setting: ImportSetting,
  read: BundleRead,
  earlier: ReadonlyMap<string, PatientId>,
): Promise<PlacedBundle> {
  let placed: PlacedBundle = { ...read, patients: [] };
  for (const { index } of read.entries) {
    const entry = placed.entries[index];
    const draft = entry && toPatientDraft(entry);
    if (entry?.patient !== undefined && draft)
      placed = await placePatient(tx, setting, placed, {
        entry,
        draft,
        sourceId: entry.patient,
        patientId: earlier.get(entry.patient),
      });
  }
  return { ...placed, patients: [...placed.patients, ...toReferredTo(placed, earlier)] };
}

type Placing = {
  readonly entry: EntryRead;
  readonly draft: PatientDraft;
  readonly sourceId: string;
  /** Whom an earlier import made of this id. */
  readonly patientId: PatientId | undefined;
};

async function placePatient(
  tx: Tx,
  setting: ImportSetting,
  placed: PlacedBundle,
  { entry, draft, sourceId, patientId }: Placing,
): Promise<PlacedBundle> {
  if (draft.birthDate !== undefined && toInterval(draft.birthDate).first > setting.today)
    return refused(placed, sourceId, "The birth date lies after today.");
  if (patientId === undefined) {
    const fresh = await register(tx, setting, sourceId, draft);
    return {
      ...withEntry(placed, fresh.words.reduce(withNote, entry)),
      patients: [...placed.patients, { sourceId, patientId: fresh.patientId, isNew: true }],
    };
  }
  const onRecord = await findPatientApart(tx, patientId);
  if (!onRecord) throw new Error("an imported patient is not there");
  if (mayBeAnotherPerson(onRecord, draft))
    return refused(
      placed,
      sourceId,
      "This source used the same id for a patient of another name, and no birth date shows that it is the same person. Nothing was added to either.",
    );
  const differences = listDifferences(onRecord, draft);
  const noted =
    differences.length === 0
      ? entry
      : withNote(
          entry,
          `Already on record; an import changes no demographics. These differ: ${differences.join(", ")}.`,
        );
  const isMerged = (await listKeptOf(tx, [patientId])).size > 0;
  return {
    ...withEntry(placed, isMerged ? withNote(noted, mergedNote) : noted),
    patients: [...placed.patients, { sourceId, patientId, isNew: false }],
  };
}

const mergedNote =
  "This patient was merged into another record here. What the file holds is kept under the number that its source knows, and is read with that record.";

/** A number that belongs to another patient stays with that patient, and a person has to look. */
async function register(
  tx: Tx,
  { actor: { organisationId }, source, now }: ImportSetting,
  sourceId: string,
  draft: PatientDraft,
): Promise<{ readonly patientId: PatientId; readonly words: readonly string[] }> {
  const patientId = newId(PatientId);
  const identifiers: PatientDraft["identifiers"][number][] = [];
  const words: string[] = [];
  for (const identifier of draft.identifiers) {
    const owner = await findIdentifierOwner(tx, identifier);
    if (owner)
      words.push(
        "One of the numbers belongs to another patient here and was not added: perhaps it is the same person. Nobody was matched; a person has to look.",
      );
    else identifiers.push(identifier);
  }
  await savePatient(tx, {
    organisationId,
    id: patientId,
    draft: { ...draft, identifiers },
    at: now,
  });
  await saveImportedPatient(tx, { organisationId, source, sourceId, patientId });
  return { patientId, words };
}

/** Patients of an earlier import that entries point at without the file holding them. */
function toReferredTo(
  { entries, patients }: PlacedBundle,
  earlier: ReadonlyMap<string, PatientId>,
): readonly PlacedPatient[] {
  const here = new Set(patients.map(({ sourceId }) => sourceId));
  const named = new Set(
    entries
      .filter(({ outcome }) => outcome.kind !== "refused")
      .flatMap(({ patient }) => patient ?? []),
  );
  return [...named].flatMap((sourceId) => {
    const patientId = earlier.get(sourceId);
    return patientId === undefined || here.has(sourceId)
      ? []
      : [{ sourceId, patientId, isNew: false }];
  });
}

function toPatientDraft({ outcome }: EntryRead): PatientDraft | undefined {
  if (outcome.kind !== "taken") return undefined;
  const became = outcome.as.find(({ what }) => what === "patient");
  return became?.what === "patient" ? became.draft : undefined;
}

function refused(placed: PlacedBundle, sourceId: string, reason: string): PlacedBundle {
  return { ...placed, ...refusePatient(placed, sourceId, reason) };
}

function withEntry(placed: PlacedBundle, entry: EntryRead): PlacedBundle {
  return {
    ...placed,
    entries: placed.entries.map((each) => (each.index === entry.index ? entry : each)),
  };
}
