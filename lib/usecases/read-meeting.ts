import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { listDecisionsOfCases } from "@/lib/db/decisions";
import { findMeeting, listCases } from "@/lib/db/mdt-meetings";
import { getOrganisation } from "@/lib/db/organisations";
import { listPainProblems } from "@/lib/db/pain-problems";
import { findPatient, listPatients } from "@/lib/db/patients";
import { findPlan, listOpenPlans } from "@/lib/db/plans";
import type { Actor } from "@/lib/domain/access/actor";
import { may } from "@/lib/domain/access/policy";
import type { Verdict } from "@/lib/domain/guideline/verdict";
import type { Decision } from "@/lib/domain/mdt/decision";
import type { MdtCase } from "@/lib/domain/mdt/meeting";
import type { CaseOption, CaseView, MeetingView, PlanToBring } from "@/lib/domain/mdt/meeting-view";
import { toPainTrends } from "@/lib/domain/mdt/pain-trend";
import { toSpineLines } from "@/lib/domain/mdt/spine-lines";
import { toTriedLines } from "@/lib/domain/mdt/tried-lines";
import { toVerdictOf } from "@/lib/domain/plan/activate";
import type { PlanRefusalOf } from "@/lib/domain/plan/refusal";
import { MdtMeetingId } from "@/lib/domain/shared/ids";
import { dayIn, type PlainDate } from "@/lib/domain/shared/plain-date";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { toOptionFacts } from "@/lib/guidelines/catalogue/option-facts";
import { evaluatePlan } from "./evaluate-plan";
import { namePatients } from "./name-patients";
import { carryOut } from "./use-case";

export const ReadMeeting = z.object({ meetingId: MdtMeetingId }).readonly();
export type ReadMeeting = z.infer<typeof ReadMeeting>;

export type ReadMeetingRefusal = PlanRefusalOf<"forbidden" | "not-found">;

/** Reads one meeting with its cases, their options and today's verdicts. */
export function readMeeting(
  actor: Actor,
  { meetingId }: ReadMeeting,
  now = new Date(),
): Promise<Result<MeetingView, ReadMeetingRefusal>> {
  return carryOut<MeetingView, PlanRefusalOf<"not-found">>(
    actor,
    { action: "mdt:read", subject: "mdt-meeting", subjectId: meetingId },
    async (tx) => {
      const meeting = await findMeeting(tx, meetingId);
      if (!meeting) return refuse({ kind: "not-found" });
      const { timeZone } = await getOrganisation(tx, actor.organisationId);
      const today = dayIn(timeZone, now);
      const cases = await listCases(tx, meetingId);
      return accept({
        meeting,
        today,
        cases: await readCases(tx, cases, today),
        plansToBring: may(actor, "mdt:schedule") ? await readPlansToBring(tx, cases) : [],
      });
    },
    { now, toDone: ({ cases, plansToBring }) => namePatients(toShown(cases, plansToBring)) },
  );
}

function toShown(cases: readonly CaseView[], plansToBring: readonly PlanToBring[]) {
  return [...cases, ...plansToBring].map(({ patient }) => patient.id);
}

async function readCases(
  tx: Tx,
  cases: readonly MdtCase[],
  today: PlainDate,
): Promise<readonly CaseView[]> {
  const made = await listDecisionsOfCases(
    tx,
    cases.map(({ id }) => id),
  );
  const views: CaseView[] = [];
  for (const mdtCase of cases) {
    const decisions = made
      .filter(({ caseId }) => caseId === mdtCase.id)
      .map(({ decision }) => decision);
    views.push(await readCase(tx, mdtCase, { decisions, today }));
  }
  return views;
}

async function readCase(
  tx: Tx,
  mdtCase: MdtCase,
  { decisions, today }: { readonly decisions: readonly Decision[]; readonly today: PlainDate },
): Promise<CaseView> {
  const record = await findPlan(tx, mdtCase.planId);
  const patient = await findPatient(tx, mdtCase.patientId);
  if (!record || !patient) throw new Error("the plan of a case is not there");
  const { plan } = record;
  const { evaluation, picture } = await evaluatePlan(tx, plan, today);
  const problems = await listPainProblems(tx, plan.patientId);
  return {
    mdtCase,
    patient,
    plan,
    problems: problems
      .filter(({ episodeId }) => episodeId === plan.episodeId)
      .map(({ problem }) => problem),
    options: plan.content.steps.map((step) => ({
      step,
      verdict: toWord(toVerdictOf(evaluation.treatments[step.treatment], step.problemId)),
      facts: toOptionFacts(step.treatment),
    })),
    tried: toTriedLines(picture),
    trends: toPainTrends(picture),
    spine: toSpineLines(picture),
    decisions,
  };
}

/** The reasons stay behind: what a room sees was never handed over. */
function toWord(verdict: Verdict | undefined): CaseOption["verdict"] {
  if (!verdict) return undefined;
  const { word, notYetKind, earliest } = verdict;
  return { word, notYetKind, earliest };
}

async function readPlansToBring(
  tx: Tx,
  cases: readonly MdtCase[],
): Promise<readonly PlanToBring[]> {
  const listed = new Set<string>(cases.map(({ planId }) => planId));
  const plans = (await listOpenPlans(tx, 50)).filter(({ plan }) => !listed.has(plan.id));
  const patients = await listPatients(
    tx,
    plans.map(({ plan }) => plan.patientId),
  );
  return plans.flatMap(({ plan }) => {
    const patient = patients.find(({ id }) => id === plan.patientId);
    return patient ? [{ plan, patient }] : [];
  });
}
