import "server-only";
import {
  PatientDraft,
  type PatientRecord,
  type PatientVersion,
} from "@/lib/domain/patient/patient";
import { ClinicianId, type OrganisationId, type PatientId } from "@/lib/domain/shared/ids";
import type { Tx } from "./client";
import type { Prisma } from "./generated/client";

type Amended = {
  readonly organisationId: OrganisationId;
  readonly by: ClinicianId;
  readonly at: Date;
};

/** Appends what stood about a person until now; the database changes no version. */
export async function appendPatientVersion(
  tx: Tx,
  before: PatientRecord,
  { organisationId, by, at }: Amended,
): Promise<void> {
  const { id, revision } = before;
  await tx.patientVersion.create({
    data: {
      organisationId,
      patientId: id,
      revision,
      content: toJson(PatientDraft.parse(before)),
      amendedBy: by,
      amendedAt: at,
    },
  });
}

/** What stood about a person earlier, the oldest first. */
export async function listPatientVersions(
  tx: Tx,
  patientId: PatientId,
): Promise<readonly PatientVersion[]> {
  const rows = await tx.patientVersion.findMany({
    where: { patientId },
    orderBy: { revision: "asc" },
  });
  return rows.map((row) => ({
    draft: PatientDraft.parse(row.content),
    revision: row.revision,
    amendedBy: ClinicianId.parse(row.amendedBy),
    amendedAt: row.amendedAt,
  }));
}

/** What JSON keeps of a value: no undefined and no branded type. */
function toJson(value: unknown): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(value));
}
