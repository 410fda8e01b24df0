import "server-only";
import { PainProblem } from "@/lib/domain/picture/pain-problem";
import type { PainProblemVersion } from "@/lib/domain/picture/problem-changes";
import { ClinicianId, type OrganisationId, type PatientId } from "@/lib/domain/shared/ids";
import type { Tx } from "./client";
import type { Prisma } from "./generated/client";
import { listPatientsOfRecord } from "./patient-merges";

type Place = {
  readonly organisationId: OrganisationId;
  readonly patientId: PatientId;
  readonly by: ClinicianId;
  readonly at: Date;
};

/** Appends a pain problem as it stands from now on; the database changes no version. */
export async function appendPainProblemVersion(
  tx: Tx,
  { organisationId, patientId, by, at }: Place,
  problem: PainProblem,
  revision: number,
): Promise<void> {
  await tx.painProblemVersion.create({
    data: {
      organisationId,
      problemId: problem.id,
      revision,
      patientId,
      content: toJson(problem),
      by,
      at,
    },
  });
}

/** Every version of the pain problems of a patient, the oldest of each first. */
export async function listPainProblemVersions(
  tx: Tx,
  patientId: PatientId,
): Promise<readonly PainProblemVersion[]> {
  const rows = await tx.painProblemVersion.findMany({
    where: { patientId: { in: [...(await listPatientsOfRecord(tx, patientId))] } },
    orderBy: [{ at: "asc" }, { problemId: "asc" }, { revision: "asc" }],
  });
  return rows.map((row) => ({
    problem: PainProblem.parse(row.content),
    revision: row.revision,
    by: row.by === null ? undefined : ClinicianId.parse(row.by),
    at: row.at,
  }));
}

/** What JSON keeps of a value: no undefined and no branded type. */
function toJson(value: unknown): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(value));
}
