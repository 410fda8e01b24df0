import "server-only";
import { type MdtCase, MdtMeeting } from "@/lib/domain/mdt/meeting";
import {
  type ClinicianId,
  MdtCaseId,
  MdtMeetingId,
  type OrganisationId,
  PatientId,
  PlanId,
} from "@/lib/domain/shared/ids";
import type { PlainDate } from "@/lib/domain/shared/plain-date";
import type { Tx } from "./client";
import type { MdtCaseModel, MdtMeetingModel } from "./generated/models";

/** A meeting with how many cases it has. */
export type MeetingOnList = { readonly meeting: MdtMeeting; readonly cases: number };

/** Meetings from a day on, the earliest first; or those before it, the latest first. */
export async function listMeetings(
  tx: Tx,
  day: PlainDate,
  when: "from" | "before",
): Promise<readonly MeetingOnList[]> {
  const rows = await tx.mdtMeeting.findMany({
    where: { heldOn: when === "from" ? { gte: day } : { lt: day } },
    orderBy: [{ heldOn: when === "from" ? "asc" : "desc" }, { meetingId: "asc" }],
    take: 50,
  });
  const counts = await tx.mdtCase.groupBy({
    by: ["meetingId"],
    where: { meetingId: { in: rows.map(({ meetingId }) => meetingId) } },
    _count: true,
  });
  const countOf = new Map(counts.map(({ meetingId, _count }) => [meetingId, _count]));
  return rows.map((row) => ({
    meeting: toMeeting(row),
    cases: countOf.get(row.meetingId) ?? 0,
  }));
}

export async function findMeeting(tx: Tx, id: MdtMeetingId): Promise<MdtMeeting | undefined> {
  const row = await tx.mdtMeeting.findFirst({ where: { meetingId: id } });
  return row ? toMeeting(row) : undefined;
}

export async function saveMeeting(
  tx: Tx,
  organisationId: OrganisationId,
  meeting: MdtMeeting,
  by: ClinicianId,
): Promise<void> {
  const { id, ...rest } = meeting;
  await tx.mdtMeeting.create({
    data: { organisationId, meetingId: id, createdBy: by, ...rest },
  });
}

/** The cases of a meeting, in the order in which they are called. */
export async function listCases(tx: Tx, meetingId: MdtMeetingId): Promise<readonly MdtCase[]> {
  const rows = await tx.mdtCase.findMany({
    where: { meetingId },
    orderBy: [{ position: "asc" }, { caseId: "asc" }],
  });
  return rows.map(toCase);
}

/** The cases of a plan, the newest first. */
export async function listCasesOfPlan(tx: Tx, planId: PlanId): Promise<readonly MdtCase[]> {
  const rows = await tx.mdtCase.findMany({ where: { planId }, orderBy: { caseId: "desc" } });
  return rows.map(toCase);
}

export async function findCase(tx: Tx, id: MdtCaseId): Promise<MdtCase | undefined> {
  const row = await tx.mdtCase.findFirst({ where: { caseId: id } });
  return row ? toCase(row) : undefined;
}

/** Puts a plan on a meeting's list and says whether it landed: `false` means that it is on it already. */
export async function saveCase(
  tx: Tx,
  organisationId: OrganisationId,
  draft: Omit<MdtCase, "position">,
): Promise<boolean> {
  const last = await tx.mdtCase.aggregate({
    where: { meetingId: draft.meetingId },
    _max: { position: true },
  });
  const { id, ...rest } = draft;
  const position = (last._max.position ?? 0) + 1;
  const { count } = await tx.mdtCase.createMany({
    data: { organisationId, caseId: id, position, ...rest },
    skipDuplicates: true,
  });
  return count === 1;
}

function toMeeting(row: MdtMeetingModel): MdtMeeting {
  return MdtMeeting.parse({
    id: row.meetingId,
    heldOn: row.heldOn,
    title: row.title,
    revision: row.revision,
  });
}

function toCase(row: MdtCaseModel): MdtCase {
  return {
    id: MdtCaseId.parse(row.caseId),
    meetingId: MdtMeetingId.parse(row.meetingId),
    planId: PlanId.parse(row.planId),
    patientId: PatientId.parse(row.patientId),
    question: row.question,
    position: row.position,
  };
}
