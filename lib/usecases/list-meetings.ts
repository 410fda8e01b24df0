import "server-only";
import type { Tx } from "@/lib/db/client";
import { listUntoldUrgentDecisions } from "@/lib/db/decisions";
import { listMeetings as listMeetingsOf } from "@/lib/db/mdt-meetings";
import { getOrganisation } from "@/lib/db/organisations";
import { findPatient } from "@/lib/db/patients";
import { findPlan } from "@/lib/db/plans";
import type { Actor } from "@/lib/domain/access/actor";
import type { MeetingsView, UrgentToTell } from "@/lib/domain/mdt/meeting-view";
import { dayIn } from "@/lib/domain/shared/plain-date";
import { accept, type Result } from "@/lib/domain/shared/result";
import { namePatients } from "./name-patients";
import { carryOut, type Forbidden } from "./use-case";

/** The meetings to come and those held, with the urgent decisions that the next one has to be told of. */
export function listMeetings(
  actor: Actor,
  now = new Date(),
): Promise<Result<MeetingsView, Forbidden>> {
  return carryOut<MeetingsView, never>(
    actor,
    { action: "mdt:read", subject: "mdt-meeting" },
    async (tx) => {
      const { timeZone, dateOrder } = await getOrganisation(tx, actor.organisationId);
      const today = dayIn(timeZone, now);
      return accept({
        today,
        dateOrder,
        coming: await listMeetingsOf(tx, today, "from"),
        past: await listMeetingsOf(tx, today, "before"),
        urgentToTell: await readUrgent(tx),
      });
    },
    {
      now,
      toDone: ({ urgentToTell }) => namePatients(urgentToTell.map(({ patient }) => patient.id)),
    },
  );
}

async function readUrgent(tx: Tx): Promise<readonly UrgentToTell[]> {
  const found = await listUntoldUrgentDecisions(tx);
  const views = await Promise.all(
    found.map(async ({ decision, planId }) => {
      const record = await findPlan(tx, planId);
      const patient = record ? await findPatient(tx, record.plan.patientId) : undefined;
      return record && patient ? [{ decision, plan: record.plan, patient }] : [];
    }),
  );
  return views.flat();
}
