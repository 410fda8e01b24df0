import "server-only";
import { z } from "zod";
import { TreatmentId } from "@/lib/domain/catalogue/treatment";
import { Booking } from "@/lib/domain/plan/booking";
import { ConsentAnswer } from "@/lib/domain/plan/consent";
import type { PackPin } from "@/lib/domain/plan/plan";
import { ClinicianId, MdtMeetingId, PatientId, PlanId } from "@/lib/domain/shared/ids";
import { PlainDate } from "@/lib/domain/shared/plain-date";
import type { Tx } from "./client";

/** Rows of one group that Today shows; it says when there are more. */
export const todayMost = 100;

const Step = z
  .object({
    plan_id: PlanId,
    patient_id: PatientId,
    treatment: TreatmentId,
    problem_id: z.string().nullable(),
    at: z.date(),
  })
  .transform(({ plan_id, patient_id, treatment, problem_id, at }) => ({
    planId: plan_id,
    patientId: patient_id,
    treatment,
    problemId: problem_id ?? undefined,
    at,
  }));

/** Treatments under way that the rules can close, those started last first, with the pack they are pinned to. */
export async function listActiveSteps(tx: Tx) {
  const rows = await tx.$queryRaw<unknown[]>`
    select s.plan_id, s.patient_id, s.treatment, s.problem_id, s.activated_at as at,
      p.pack_id, p.pack_version
    from plan_step_state s
    join plan p on p.organisation_id = s.organisation_id and p.plan_id = s.plan_id
    where s.state = 'active' and s.treatment <> 'conservative-care' and s.verdict_id is not null
    order by s.activated_at desc limit ${todayMost + 1}`;
  return z.array(ActiveStep).parse(rows);
}

const Pin = z
  .object({ pack_id: z.string(), pack_version: z.string() })
  .transform(({ pack_id, pack_version }): PackPin => ({ id: pack_id, version: pack_version }));

const ActiveStep = z.looseObject({}).transform((row) => ({
  ...Step.parse(row),
  pack: Pin.parse(row),
}));

/** Treatments of approved plans that are intended now and have not been started, the oldest first. A plan that is being rewritten waits. */
export async function listPlannedSteps(tx: Tx, today: PlainDate) {
  const rows = await tx.$queryRaw<unknown[]>`
    select s.plan_id, s.patient_id, s.treatment, s.problem_id, v.approved_at as at,
      p.pack_id, p.pack_version,
      (select c.answer from consent c
        where c.organisation_id = s.organisation_id and c.plan_id = s.plan_id
          and c.version = s.version
        order by c.recorded_at desc, c.consent_id desc limit 1) as answer,
      coalesce((select d.outcome in ('go-ahead', 'go-ahead-with-conditions')
          and d.valid_until >= ${today} from decision d
        where d.organisation_id = s.organisation_id and d.plan_id = s.plan_id
          and d.treatment = s.treatment and d.problem_id is not distinct from s.problem_id
        order by d.decided_at desc, d.decision_id desc limit 1), false) as decided,
      (select case when b.kind = 'booked-provisionally' then b.content -> 'booking' end
        from plan_event b
        where b.organisation_id = s.organisation_id and b.plan_id = s.plan_id
          and b.step_id = s.step_id and b.kind in ('booked-provisionally', 'booking-cancelled', 'activated', 'completed')
        order by b.at desc, b.event_id desc limit 1) as booking
    from plan_step_state s
    join plan p on p.organisation_id = s.organisation_id and p.plan_id = s.plan_id
    join plan_version v on v.organisation_id = s.organisation_id and v.plan_id = s.plan_id
      and v.version = p.current_version
    where s.state = 'planned' and s.version = p.current_version
      and p.status = 'approved'
      and not exists (select 1 from jsonb_array_elements(v.content -> 'steps') step
        where step ->> 'id' = s.step_id::text and jsonb_exists(step, 'conditional'))
    order by v.approved_at limit ${todayMost + 1}`;
  return z.array(PlannedStep).parse(rows);
}

const Readiness = z.object({
  answer: ConsentAnswer.nullable(),
  decided: z.boolean(),
  booking: Booking.nullable(),
});

const PlannedStep = z.looseObject({}).transform((row) => {
  const { answer, decided, booking } = Readiness.parse(row);
  return {
    ...Step.parse(row),
    pack: Pin.parse(row),
    answer: answer ?? undefined,
    decided,
    booking: booking ?? undefined,
  };
});

/** Plans handed over for approval, the oldest first. */
export async function listSubmittedPlans(tx: Tx) {
  const rows = await tx.plan.findMany({
    where: { status: "submitted" },
    orderBy: { updatedAt: "asc" },
    take: todayMost + 1,
    select: { planId: true, patientId: true, authorId: true, updatedAt: true },
  });
  return rows.map((row) => ({
    planId: PlanId.parse(row.planId),
    patientId: PatientId.parse(row.patientId),
    authorId: ClinicianId.parse(row.authorId),
    at: row.updatedAt,
  }));
}

const Review = z
  .object({ plan_id: PlanId, patient_id: PatientId, review_on: PlainDate })
  .transform(({ plan_id, patient_id, review_on }) => ({
    planId: plan_id,
    patientId: patient_id,
    on: review_on,
  }));

/** Approved plans that are to be looked at again by a day: themselves, or a treatment in them. */
export async function listReviewsDue(tx: Tx, by: PlainDate) {
  const rows = await tx.$queryRaw<unknown[]>`
    select * from (
      select p.plan_id, p.patient_id, least(p.review_on, (
        select min(step ->> 'reviewOn') from jsonb_array_elements(p.steps) step
        join plan_step_state s on s.organisation_id = p.organisation_id and s.plan_id = p.plan_id
          and s.step_id::text = step ->> 'id' and s.state = 'active')) as review_on
      from plan p where p.status = 'approved') due
    where review_on <= ${by} order by review_on limit ${todayMost + 1}`;
  return z.array(Review).parse(rows);
}

const Case = z
  .object({
    meeting_id: MdtMeetingId,
    patient_id: PatientId,
    held_on: PlainDate,
    title: z.string(),
    question: z.string(),
  })
  .transform(({ meeting_id, patient_id, held_on, title, question }) => ({
    meetingId: meeting_id,
    patientId: patient_id,
    on: held_on,
    title,
    question,
  }));

/** Cases of the meetings of some days that nothing has been decided on yet. */
export async function listCasesToDecide(tx: Tx, from: PlainDate, to: PlainDate) {
  const rows = await tx.$queryRaw<unknown[]>`
    select m.meeting_id, m.held_on, m.title, c.patient_id, c.question
    from mdt_meeting m
    join mdt_case c on c.organisation_id = m.organisation_id and c.meeting_id = m.meeting_id
    where m.held_on between ${from} and ${to}
      and not exists (select 1 from decision d
        where d.organisation_id = c.organisation_id and d.plan_id = c.plan_id
          and d.case_id = c.case_id)
    order by m.held_on, c.position limit ${todayMost + 1}`;
  return z.array(Case).parse(rows);
}
