import "server-only";
import { PainProblem } from "@/lib/domain/picture/pain-problem";
import type { EpisodeProblem } from "@/lib/domain/picture/to-picture";
import type { ClinicianId, EpisodeId, OrganisationId, PatientId } from "@/lib/domain/shared/ids";
import { EpisodeId as EpisodeIdSchema } from "@/lib/domain/shared/ids";
import type { Tx } from "./client";
import { Prisma } from "./generated/client";
import type { PainProblemModel } from "./generated/models";
import { appendPainProblemVersion } from "./pain-problem-versions";
import { listPatientsOfRecord } from "./patient-merges";

/** A pain problem as stored: with its place in the episode and its edit counter. */
export type PainProblemRow = EpisodeProblem & {
  readonly ordinal: number;
  readonly revision: number;
};

/** The pain problems of all episodes of a patient's record, in their order. */
export async function listPainProblems(
  tx: Tx,
  patientId: PatientId,
): Promise<readonly PainProblemRow[]> {
  const rows = await tx.painProblem.findMany({
    where: { patientId: { in: [...(await listPatientsOfRecord(tx, patientId))] } },
    orderBy: [{ episodeId: "asc" }, { ordinal: "asc" }],
  });
  return rows.map(toPainProblem);
}

/** The pain problems of several patients, in one query. */
export async function listPainProblemsOfPatients(
  tx: Tx,
  ids: readonly PatientId[],
): Promise<readonly PainProblemRow[]> {
  const rows = await tx.painProblem.findMany({
    where: { patientId: { in: [...ids] } },
    orderBy: [{ episodeId: "asc" }, { ordinal: "asc" }],
  });
  return rows.map(toPainProblem);
}

/** Who writes, when, and whose it is. */
export type PainProblemPlace = {
  readonly organisationId: OrganisationId;
  readonly patientId: PatientId;
  readonly by: ClinicianId;
  readonly at: Date;
};

export type NewPainProblem = PainProblemPlace & {
  readonly episodeId: EpisodeId;
  readonly ordinal: number;
  readonly problem: PainProblem;
};

export async function savePainProblem(tx: Tx, row: NewPainProblem): Promise<void> {
  const { organisationId, patientId, episodeId, ordinal, problem } = row;
  await tx.painProblem.create({
    data: {
      organisationId,
      problemId: problem.id,
      episodeId,
      patientId,
      ordinal,
      ...toColumns(problem),
    },
  });
  await appendPainProblemVersion(tx, row, problem, 1);
}

/** Stores a changed problem and says whether it landed: `false` means someone changed it first. */
export async function savePainProblemChange(
  tx: Tx,
  place: PainProblemPlace,
  problem: PainProblem,
  revision: number,
): Promise<boolean> {
  const { count } = await tx.painProblem.updateMany({
    where: { problemId: problem.id, revision },
    data: { ...toColumns(problem), revision: revision + 1 },
  });
  if (count !== 1) return false;
  await appendPainProblemVersion(tx, place, problem, revision + 1);
  return true;
}

function toColumns(problem: PainProblem) {
  return {
    label: problem.label ?? null,
    region: problem.region,
    side: problem.side ?? null,
    generator: problem.generator ? { ...problem.generator } : Prisma.DbNull,
    goal: problem.goal ?? null,
  };
}

function toPainProblem(row: PainProblemModel): PainProblemRow {
  return {
    episodeId: EpisodeIdSchema.parse(row.episodeId),
    ordinal: row.ordinal,
    revision: row.revision,
    problem: PainProblem.parse({
      id: row.problemId,
      region: row.region,
      label: row.label ?? undefined,
      side: row.side ?? undefined,
      generator: row.generator ?? undefined,
      goal: row.goal ?? undefined,
    }),
  };
}
