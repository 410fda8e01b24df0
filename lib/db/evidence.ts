import "server-only";
import { z } from "zod";
import { Evidence } from "@/lib/domain/picture/evidence";
import {
  type EvidenceRecord,
  type EvidenceStatus,
  evidenceStatuses,
} from "@/lib/domain/picture/evidence-record";
import { Provenance } from "@/lib/domain/picture/origin";
import type { OrganisationId } from "@/lib/domain/shared/ids";
import { ClinicianId, EpisodeId, EvidenceId, PatientId } from "@/lib/domain/shared/ids";
import type { Tx } from "./client";
import type { Prisma } from "./generated/client";
import type { EvidenceModel } from "./generated/models";
import { listPatientsOfRecord } from "./patient-merges";

/** All evidence of a patient's record, whatever became of it; the newest event first. */
export async function listEvidence(
  tx: Tx,
  patientId: PatientId,
): Promise<readonly EvidenceRecord[]> {
  const rows = await tx.evidence.findMany({
    where: { patientId: { in: [...(await listPatientsOfRecord(tx, patientId))] } },
    orderBy: [{ eventDate: "desc" }, { recordedAt: "desc" }, { evidenceId: "desc" }],
  });
  return rows.map(toEvidenceRecord);
}

/** All evidence of several patients, in one query. */
export async function listEvidenceOfPatients(
  tx: Tx,
  ids: readonly PatientId[],
): Promise<readonly EvidenceRecord[]> {
  const rows = await tx.evidence.findMany({ where: { patientId: { in: [...ids] } } });
  return rows.map(toEvidenceRecord);
}

/** A piece of evidence of a patient's record; undefined: it is not there, or another patient's. */
export async function findEvidenceOfRecord(
  tx: Tx,
  patientId: PatientId,
  id: EvidenceId,
): Promise<EvidenceRecord | undefined> {
  const found = await findEvidence(tx, id);
  if (!found || found.patientId === patientId) return found;
  return (await listPatientsOfRecord(tx, patientId)).includes(found.patientId) ? found : undefined;
}

export async function findEvidence(tx: Tx, id: EvidenceId): Promise<EvidenceRecord | undefined> {
  const row = await tx.evidence.findFirst({ where: { evidenceId: id } });
  return row ? toEvidenceRecord(row) : undefined;
}

/** What an earlier submission or import of the same entry left, if anything. */
export async function findEvidenceByEntry(
  tx: Tx,
  entryKey: string,
): Promise<EvidenceRecord | undefined> {
  const row = await tx.evidence.findFirst({ where: { entryKey } });
  return row ? toEvidenceRecord(row) : undefined;
}

export type NewEvidence = {
  readonly organisationId: OrganisationId;
  readonly patientId: PatientId;
  /** Undefined: lifetime evidence. */
  readonly episodeId: EpisodeId | undefined;
  /** Its `id` becomes the id of the row. */
  readonly evidence: Evidence;
  readonly recordedAt: Date;
  readonly recordedBy: ClinicianId;
  /** Identity of the submission or of the imported entry: the same key is stored once. */
  readonly entryKey: string | undefined;
};

export async function saveEvidence(tx: Tx, row: NewEvidence): Promise<void> {
  await tx.evidence.create({ data: toColumns(row) });
}

/** Many pieces at once, as an import brings them. */
export async function saveManyEvidence(tx: Tx, rows: readonly NewEvidence[]): Promise<void> {
  await tx.evidence.createMany({ data: rows.map(toColumns) });
}

function toColumns(row: NewEvidence) {
  const { id, on, problem, provenance, disputed: _, ...payload } = row.evidence;
  return {
    organisationId: row.organisationId,
    evidenceId: id,
    patientId: row.patientId,
    episodeId: row.episodeId ?? null,
    problemId: problem ?? null,
    kind: payload.kind,
    eventDate: on,
    payload: toJson(payload),
    provenance: provenance === undefined ? {} : toJson(provenance),
    recordedAt: row.recordedAt,
    recordedBy: row.recordedBy,
    entryKey: row.entryKey ?? null,
  };
}

export type EvidenceChange = {
  readonly id: EvidenceId;
  readonly from: readonly EvidenceStatus[];
  readonly to: EvidenceStatus;
  readonly reason: string;
  readonly by: ClinicianId;
  readonly at: Date;
  readonly supersededBy: EvidenceId | undefined;
};

/**
 * Moves evidence to another status and says whether it landed: `false` means it had moved already.
 * The database appends the change to what evidence-statuses.ts lists, in the same statement.
 */
export async function saveEvidenceStatus(tx: Tx, change: EvidenceChange): Promise<boolean> {
  const { count } = await tx.evidence.updateMany({
    where: { evidenceId: change.id, status: { in: [...change.from] } },
    data: {
      status: change.to,
      statusReason: change.reason,
      statusBy: change.by,
      statusAt: change.at,
      supersededBy: change.supersededBy ?? null,
    },
  });
  return count === 1;
}

const Stored = z.record(z.string(), z.unknown());

/** Rows are parsed rather than trusted: the payload is JSON and outlives the code that wrote it. */
function toEvidenceRecord(row: EvidenceModel): EvidenceRecord {
  const status = z.enum(evidenceStatuses).parse(row.status);
  return {
    id: EvidenceId.parse(row.evidenceId),
    patientId: PatientId.parse(row.patientId),
    episodeId: row.episodeId === null ? undefined : EpisodeId.parse(row.episodeId),
    evidence: Evidence.parse({
      ...Stored.parse(row.payload),
      kind: row.kind,
      id: row.evidenceId,
      on: row.eventDate,
      problem: row.problemId ?? undefined,
      provenance: toProvenance(row.provenance),
      disputed: status === "disputed" ? (row.statusReason ?? "disputed") : undefined,
    }),
    recordedAt: row.recordedAt,
    recordedBy: ClinicianId.parse(row.recordedBy),
    status,
    statusReason: row.statusReason ?? undefined,
    statusAt: row.statusAt ?? undefined,
    supersededBy: row.supersededBy === null ? undefined : EvidenceId.parse(row.supersededBy),
  };
}

/** An empty object: nobody said where it came from. */
function toProvenance(stored: unknown): Provenance | undefined {
  const origin = Stored.parse(stored);
  return Object.keys(origin).length === 0 ? undefined : Provenance.parse(origin);
}

/** What JSON keeps of a value: no undefined and no branded type. */
function toJson(value: unknown): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(value));
}
