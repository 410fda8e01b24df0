import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { toContentHash } from "@/lib/db/content-hash";
import { holdSource, listImportedPatients, saveImportRun } from "@/lib/db/imports";
import { newId } from "@/lib/db/new-id";
import { getOrganisation } from "@/lib/db/organisations";
import type { Actor } from "@/lib/domain/access/actor";
import { type ImportReport, toCounts } from "@/lib/domain/import/import-report";
import { ImportId } from "@/lib/domain/shared/ids";
import { dayIn } from "@/lib/domain/shared/plain-date";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { writtenText } from "@/lib/domain/shared/written-text";
import { findSource, type NotABundle, readBundle } from "@/lib/fhir/bundle";
import { type NotJson, readText } from "@/lib/fhir/read-text";
import { addImportedEvidence } from "./add-imported-evidence";
import { toKeyedEntries, toReportLine } from "./imported-entry";
import { placeImportedPatients } from "./place-imported-patients";
import { settleImportedEntries } from "./settle-imported-entries";
import { storeImportedEntries } from "./store-imported-entries";
import { carryOut, type Forbidden } from "./use-case";

export const ImportBundle = z
  .object({
    /** What the source is called where the bundle does not say: the same name means the same source. */
    source: writtenText(200).min(1, "Say where the file is from."),
    fileName: writtenText(255),
    content: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  })
  .readonly();
export type ImportBundle = z.infer<typeof ImportBundle>;

export type ImportBundleRefusal =
  | NotJson
  | NotABundle
  /** Another import from this source is under way. */
  | { readonly kind: "busy" };

/**
 * Imports a FHIR R4 bundle: every entry is taken, kept as it came or refused, and each is reported.
 *
 * An entry is known by its source, type, id and content, so a second import of the same file adds
 * nothing. Patients are known by the source's own id, never by name (decisions, G58).
 */
export function importBundle(
  actor: Actor,
  command: ImportBundle,
  now = new Date(),
): Promise<Result<ImportReport, ImportBundleRefusal | Forbidden>> {
  const importId = newId(ImportId);
  return carryOut(
    actor,
    { action: "record:import", subject: "import", subjectId: importId },
    (tx) => attempt(tx, { actor, command, importId, now }),
    { now, timeout: 120_000, toDone: toAudited },
  );
}

type Attempt = {
  readonly actor: Actor;
  readonly command: ImportBundle;
  readonly importId: ImportId;
  readonly now: Date;
};

async function attempt(
  tx: Tx,
  { actor, command, importId, now }: Attempt,
): Promise<Result<ImportReport, ImportBundleRefusal>> {
  const json = readText(command.content);
  if (!json.ok) return json;
  const { organisationId } = actor;
  const source = findSource(json.value) ?? command.source;
  if (!(await holdSource(tx, organisationId, source))) return refuse({ kind: "busy" });
  const earlier = await listImportedPatients(tx, source);
  const read = readBundle(json.value, command.source, new Set(earlier.keys()));
  if (!read.ok) return read;

  const { timeZone } = await getOrganisation(tx, organisationId);
  const setting = { actor, source, now, today: dayIn(timeZone, now) };
  const placed = await placeImportedPatients(tx, setting, read.value, earlier);
  const settled = await settleImportedEntries(tx, setting, placed);
  const entries = await toKeyedEntries(tx, source, settled);

  const lines = entries.map(toReportLine);
  const kept = entries.filter(({ isKnown, outcome }) => !isKnown && outcome.kind === "kept").length;
  const fresh = placed.patients.filter(({ isNew }) => isNew).length;
  const facts = await addImportedEvidence(tx, setting, entries, placed.patients);
  const counts = toCounts(lines, { added: fresh + facts + kept, facts });
  const [only] = placed.patients;
  await saveImportRun(tx, {
    organisationId,
    importId,
    patientId: placed.patients.length === 1 ? only?.patientId : undefined,
    source,
    fileHash: toContentHash(json.value),
    importedAt: now,
    importedBy: actor.id,
    taken: counts.taken,
    kept: counts.kept,
    refused: counts.refused,
    known: counts.alreadyKnown,
  });
  await storeImportedEntries(tx, { organisationId, importId }, entries);
  const { fileName } = command;
  const patients = placed.patients.map(({ patientId, sourceId, isNew }) => ({
    patientId,
    sourceId,
    isNew,
  }));
  return accept({ importId, fileName, source, patients, counts, lines });
}

/** The trail says whom it was about; several patients are listed. */
function toAudited({ patients, counts }: ImportReport) {
  const [only] = patients;
  return {
    patientId: patients.length === 1 ? only?.patientId : undefined,
    detail: { ...counts, patients: patients.map(({ patientId }) => patientId) },
  };
}
