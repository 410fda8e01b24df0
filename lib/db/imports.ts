import "server-only";
import { z } from "zod";
import type { KeptEntry } from "@/lib/domain/import/import-report";
import type { ClinicianId, ImportId, OrganisationId } from "@/lib/domain/shared/ids";
import { EvidenceId, PatientId } from "@/lib/domain/shared/ids";
import type { Tx } from "./client";
import type { Prisma } from "./generated/client";
import { listPatientsOfRecord } from "./patient-merges";

/**
 * Holds one source until the transaction ends, so that the same file sent twice is read twice and
 * added once. `false`: another import from it is under way.
 */
export async function holdSource(
  tx: Tx,
  organisationId: OrganisationId,
  source: string,
): Promise<boolean> {
  const rows = await tx.$queryRaw<{ held: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtextextended(${`${organisationId} ${source}`}, 0)) as held`;
  return rows[0]?.held === true;
}

/** The patients that a source has brought, by the ids it gives them. */
export async function listImportedPatients(
  tx: Tx,
  source: string,
): Promise<ReadonlyMap<string, PatientId>> {
  const rows = await tx.importedPatient.findMany({ where: { source } });
  return new Map(rows.map(({ sourceId, patientId }) => [sourceId, PatientId.parse(patientId)]));
}

export async function saveImportedPatient(
  tx: Tx,
  row: {
    readonly organisationId: OrganisationId;
    readonly source: string;
    readonly sourceId: string;
    readonly patientId: PatientId;
  },
): Promise<void> {
  await tx.importedPatient.create({ data: row });
}

export type ImportRun = {
  readonly organisationId: OrganisationId;
  readonly importId: ImportId;
  readonly patientId: PatientId | undefined;
  readonly source: string;
  readonly fileHash: string;
  readonly importedAt: Date;
  readonly importedBy: ClinicianId;
  readonly taken: number;
  readonly kept: number;
  readonly refused: number;
  readonly known: number;
};

export async function saveImportRun(tx: Tx, run: ImportRun): Promise<void> {
  await tx.importRun.create({ data: { ...run, patientId: run.patientId ?? null } });
}

export type NewImportEntry = {
  readonly entryKey: string;
  readonly patientId: PatientId | undefined;
  /** Place in the file, counted from 0. */
  readonly ordinal: number;
  readonly resourceType: string;
  readonly resourceId: string | undefined;
  readonly outcome: "taken" | "kept" | "refused";
  readonly reason: string | undefined;
  readonly path: string | undefined;
  /** As it came; empty where the entry was refused, which stores nothing of it. */
  readonly resource: Readonly<Record<string, unknown>>;
};

export async function saveImportEntries(
  tx: Tx,
  { organisationId, importId }: Pick<ImportRun, "organisationId" | "importId">,
  entries: readonly NewImportEntry[],
): Promise<void> {
  await tx.importEntry.createMany({
    data: entries.map((entry) => ({
      ...entry,
      organisationId,
      importId,
      patientId: entry.patientId ?? null,
      resourceId: entry.resourceId ?? null,
      reason: entry.reason ?? null,
      path: entry.path ?? null,
      resource: toJson(entry.resource),
    })),
  });
}

/** Which of these entries are there from an earlier import. */
export async function listKnownKeys(tx: Tx, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.importEntry.findMany({
    where: { entryKey: { in: [...keys] } },
    select: { entryKey: true },
  });
  return new Set(rows.map(({ entryKey }) => entryKey));
}

/** An entry that was taken before, by the name its source gives it. */
export type EarlierEntry = {
  readonly entryKey: string;
  readonly resourceType: string;
  readonly resourceId: string;
};

/** What a source brought about some patients before, so that a changed entry is known as such. */
export async function listEarlierEntries(
  tx: Tx,
  source: string,
  patientIds: readonly PatientId[],
): Promise<readonly EarlierEntry[]> {
  const runs = await tx.importRun.findMany({ where: { source }, select: { importId: true } });
  const rows = await tx.importEntry.findMany({
    where: {
      importId: { in: runs.map(({ importId }) => importId) },
      patientId: { in: [...patientIds] },
      outcome: "taken",
      resourceId: { not: null },
    },
    select: { entryKey: true, resourceType: true, resourceId: true },
  });
  return rows.map((row) => ({ ...row, resourceId: z.string().parse(row.resourceId) }));
}

/** Evidence of some patients that came from an import and still stands, with the key of its entry. */
export async function listImportedEvidence(
  tx: Tx,
  patientIds: readonly PatientId[],
): Promise<readonly { readonly id: EvidenceId; readonly entryKey: string }[]> {
  const rows = await tx.evidence.findMany({
    where: {
      patientId: { in: [...patientIds] },
      entryKey: { startsWith: importKeyPrefix },
      status: { in: ["current", "disputed"] },
    },
    select: { evidenceId: true, entryKey: true },
  });
  return rows.map(({ evidenceId, entryKey }) => ({
    id: EvidenceId.parse(evidenceId),
    entryKey: z.string().parse(entryKey),
  }));
}

/** Keys of imported evidence begin so; those of a form begin otherwise. */
export const importKeyPrefix = "import:";

/** What imports brought about a patient and no rule reads, the newest first. */
export async function listKeptEntries(tx: Tx, patientId: PatientId): Promise<readonly KeptEntry[]> {
  const rows = await tx.importEntry.findMany({
    where: {
      patientId: { in: [...(await listPatientsOfRecord(tx, patientId))] },
      outcome: "kept",
    },
    orderBy: [{ importId: "desc" }, { ordinal: "asc" }],
  });
  const runs = await tx.importRun.findMany({
    where: { importId: { in: [...new Set(rows.map(({ importId }) => importId))] } },
  });
  return rows.flatMap((row) => {
    const run = runs.find(({ importId }) => importId === row.importId);
    if (!run) return [];
    return {
      source: run.source,
      importedAt: run.importedAt,
      resourceType: row.resourceType,
      resourceId: row.resourceId ?? undefined,
      reason: row.reason ?? undefined,
      path: row.path ?? undefined,
      resource: row.resource,
    };
  });
}

function toJson(value: unknown): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(value));
}
