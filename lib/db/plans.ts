import "server-only";
import { z } from "zod";
import { type Plan, PlanContent, PlanEnding, PlanStatus } from "@/lib/domain/plan/plan";
import {
  ClinicianId,
  EpisodeId,
  type OrganisationId,
  PatientId,
  PlanId,
} from "@/lib/domain/shared/ids";
import { PlainDate } from "@/lib/domain/shared/plain-date";
import type { Tx } from "./client";
import type { Prisma } from "./generated/client";
import type { PlanModel } from "./generated/models";
import { listPatientsOfRecord } from "./patient-merges";

/** A plan with who changed it last. */
export type PlanRecord = {
  readonly plan: Plan;
  readonly updatedBy: ClinicianId;
  readonly updatedAt: Date;
};

/** Who wrote, and when. */
export type Written = { readonly by: ClinicianId; readonly at: Date };

const openStatuses = ["draft", "submitted", "returned", "approved"] as const satisfies PlanStatus[];

export async function findPlan(tx: Tx, id: PlanId): Promise<PlanRecord | undefined> {
  const row = await tx.plan.findFirst({ where: { planId: id } });
  return row ? toPlanRecord(row) : undefined;
}

/** As `findPlan`, holding the plan's row until the transaction ends: writers follow each other. */
export async function findPlanForChange(tx: Tx, id: PlanId): Promise<PlanRecord | undefined> {
  await tx.$queryRaw`select 1 from plan where plan_id = ${id}::uuid for update`;
  return findPlan(tx, id);
}

/** The plan of an episode that is neither completed nor withdrawn; there is at most one. */
export async function findOpenPlan(tx: Tx, episodeId: EpisodeId): Promise<PlanRecord | undefined> {
  const row = await tx.plan.findFirst({
    where: { episodeId, status: { in: [...openStatuses] } },
  });
  return row ? toPlanRecord(row) : undefined;
}

/** Open plans of the organisation, submitted ones first, the one changed last first. */
export async function listOpenPlans(tx: Tx, limit: number): Promise<readonly PlanRecord[]> {
  const rows = await tx.plan.findMany({
    where: { status: { in: [...openStatuses] } },
    orderBy: [{ status: "desc" }, { updatedAt: "desc" }, { planId: "asc" }],
    take: limit,
  });
  return rows.map(toPlanRecord);
}

/** All plans of a patient's record, the one changed last first. */
export async function listPlans(tx: Tx, patientId: PatientId): Promise<readonly PlanRecord[]> {
  const rows = await tx.plan.findMany({
    where: { patientId: { in: [...(await listPatientsOfRecord(tx, patientId))] } },
    orderBy: [{ updatedAt: "desc" }, { planId: "desc" }],
  });
  return rows.map(toPlanRecord);
}

/** Stores a new plan and says whether it landed: `false` means the episode has an open one already. */
export async function savePlan(
  tx: Tx,
  organisationId: OrganisationId,
  plan: Plan,
  { by, at }: Written,
): Promise<boolean> {
  const { count } = await tx.plan.createMany({
    data: {
      organisationId,
      planId: plan.id,
      patientId: plan.patientId,
      episodeId: plan.episodeId,
      packId: plan.pack.id,
      packVersion: plan.pack.version,
      authorId: plan.authorId,
      createdAt: at,
      ...toColumns(plan, { by, at }),
    },
    skipDuplicates: true,
  });
  return count === 1;
}

/** Stores a changed plan and says whether it landed: `false` means someone changed the plan first. */
export async function savePlanChange(tx: Tx, plan: Plan, written: Written): Promise<boolean> {
  const { count } = await tx.plan.updateMany({
    where: { planId: plan.id, revision: plan.revision - 1 },
    data: toColumns(plan, written),
  });
  return count === 1;
}

/** Counts the plan's revision up for something that happened upon it; `false`: someone was first. */
export async function raisePlanRevision(
  tx: Tx,
  { id, revision }: Pick<Plan, "id" | "revision">,
  { by, at }: Written,
): Promise<boolean> {
  const { count } = await tx.plan.updateMany({
    where: { planId: id, revision },
    data: { revision: revision + 1, updatedBy: by, updatedAt: at },
  });
  return count === 1;
}

function toColumns(plan: Plan, { by, at }: Written) {
  return {
    status: plan.status,
    revision: plan.revision,
    currentVersion: plan.currentVersion ?? null,
    goal: plan.content.goal,
    rehabilitation: plan.content.rehabilitation,
    reviewOn: plan.content.reviewOn ?? null,
    steps: toJson(plan.content.steps),
    ending: plan.status === "completed" ? plan.ending : null,
    endedOn: plan.status === "completed" ? plan.endedOn : null,
    returnReason: plan.status === "returned" ? plan.returnReason : null,
    updatedAt: at,
    updatedBy: by,
  };
}

function toPlanRecord(row: PlanModel): PlanRecord {
  return {
    plan: toPlan(row, PlanStatus.parse(row.status)),
    updatedBy: ClinicianId.parse(row.updatedBy),
    updatedAt: row.updatedAt,
  };
}

/** Rows are parsed rather than trusted: `steps` is JSON and outlives the code that wrote it. */
function toPlan(row: PlanModel, status: Plan["status"]): Plan {
  const base = toBase(row);
  const unapproved = { ...base, currentVersion: row.currentVersion ?? undefined };
  switch (status) {
    case "draft":
    case "submitted":
    case "withdrawn":
      return { ...unapproved, status };
    case "returned":
      return { ...unapproved, status, returnReason: z.string().parse(row.returnReason) };
    case "approved":
      return { ...base, status, currentVersion: z.int().parse(row.currentVersion) };
    case "completed":
      return {
        ...base,
        status,
        currentVersion: z.int().parse(row.currentVersion),
        ending: PlanEnding.parse(row.ending),
        endedOn: PlainDate.parse(row.endedOn),
      };
  }
}

function toBase(row: PlanModel) {
  return {
    id: PlanId.parse(row.planId),
    patientId: PatientId.parse(row.patientId),
    episodeId: EpisodeId.parse(row.episodeId),
    authorId: ClinicianId.parse(row.authorId),
    revision: row.revision,
    pack: { id: row.packId, version: row.packVersion },
    content: PlanContent.parse({
      goal: row.goal,
      rehabilitation: row.rehabilitation,
      reviewOn: row.reviewOn ?? undefined,
      steps: row.steps,
    }),
  };
}

/** What JSON keeps of a value: no undefined and no branded type. */
function toJson(value: unknown): Prisma.InputJsonArray {
  return JSON.parse(JSON.stringify(value));
}
