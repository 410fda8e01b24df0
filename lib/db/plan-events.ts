import "server-only";
import { PlanEventContent } from "@/lib/domain/plan/plan-event";
import {
  ClinicianId,
  type OrganisationId,
  PlanEventId,
  type PlanId,
} from "@/lib/domain/shared/ids";
import type { Tx } from "./client";
import type { PlanEventModel } from "./generated/models";
import { newId } from "./new-id";

/** What happened, when, by whom, on which version. */
export type PlanEventRecord = {
  readonly id: PlanEventId;
  readonly event: PlanEventContent;
  readonly version: number | undefined;
  readonly at: Date;
  readonly by: ClinicianId;
};

/** Everything that happened to a plan, oldest first. */
export async function listPlanEvents(tx: Tx, planId: PlanId): Promise<readonly PlanEventRecord[]> {
  const rows = await tx.planEvent.findMany({
    where: { planId },
    orderBy: [{ at: "asc" }, { eventId: "asc" }],
  });
  return rows.map(toPlanEvent);
}

export type NewPlanEvent = Omit<PlanEventRecord, "id"> & {
  readonly organisationId: OrganisationId;
  readonly planId: PlanId;
};

export async function appendPlanEvent(tx: Tx, draft: NewPlanEvent): Promise<void> {
  const { kind, ...content } = draft.event;
  await tx.planEvent.create({
    data: {
      organisationId: draft.organisationId,
      eventId: newId(PlanEventId),
      planId: draft.planId,
      version: draft.version ?? null,
      stepId: "stepId" in draft.event ? draft.event.stepId : null,
      kind,
      content: JSON.parse(JSON.stringify(content)),
      at: draft.at,
      by: draft.by,
    },
  });
}

function toPlanEvent(row: PlanEventModel): PlanEventRecord {
  const content = typeof row.content === "object" ? row.content : {};
  return {
    id: PlanEventId.parse(row.eventId),
    event: PlanEventContent.parse({ ...content, kind: row.kind }),
    version: row.version ?? undefined,
    at: row.at,
    by: ClinicianId.parse(row.by),
  };
}
