import "server-only";
import { type PackPin, PlanContent } from "@/lib/domain/plan/plan";
import {
  ClinicianId,
  type OrganisationId,
  type PatientId,
  type PlanId,
} from "@/lib/domain/shared/ids";
import type { Tx } from "./client";
import { toContentHash } from "./content-hash";
import type { PlanVersionModel } from "./generated/models";

/** A plan as it stood when it was approved; immutable. */
export type PlanVersionRecord = {
  readonly version: number;
  readonly pack: PackPin;
  readonly content: PlanContent;
  /** SHA-256 of the content, in hexadecimal. */
  readonly contentHash: string;
  readonly authorId: ClinicianId;
  readonly approvedBy: ClinicianId;
  readonly approvedAt: Date;
};

/** All versions of a plan, the newest first. */
export async function listPlanVersions(
  tx: Tx,
  planId: PlanId,
): Promise<readonly PlanVersionRecord[]> {
  const rows = await tx.planVersion.findMany({
    where: { planId },
    orderBy: { version: "desc" },
  });
  return rows.map(toPlanVersion);
}

export async function findPlanVersion(
  tx: Tx,
  planId: PlanId,
  version: number,
): Promise<PlanVersionRecord | undefined> {
  const row = await tx.planVersion.findFirst({ where: { planId, version } });
  return row ? toPlanVersion(row) : undefined;
}

export type NewPlanVersion = Omit<PlanVersionRecord, "contentHash"> & {
  readonly organisationId: OrganisationId;
  readonly planId: PlanId;
  readonly patientId: PatientId;
};

export async function savePlanVersion(tx: Tx, draft: NewPlanVersion): Promise<void> {
  const content = JSON.parse(JSON.stringify(draft.content));
  await tx.planVersion.create({
    data: {
      organisationId: draft.organisationId,
      planId: draft.planId,
      version: draft.version,
      patientId: draft.patientId,
      packId: draft.pack.id,
      packVersion: draft.pack.version,
      content,
      contentHash: toContentHash(content),
      authorId: draft.authorId,
      approvedBy: draft.approvedBy,
      approvedAt: draft.approvedAt,
    },
  });
}

/** A version whose content no longer matches its hash is not one that anybody approved. */
function toPlanVersion(row: PlanVersionModel): PlanVersionRecord {
  if (toContentHash(row.content) !== row.contentHash)
    throw new Error(`version ${row.version} of plan ${row.planId} does not match its hash`);
  return {
    version: row.version,
    pack: { id: row.packId, version: row.packVersion },
    content: PlanContent.parse(row.content),
    contentHash: row.contentHash,
    authorId: ClinicianId.parse(row.authorId),
    approvedBy: ClinicianId.parse(row.approvedBy),
    approvedAt: row.approvedAt,
  };
}
