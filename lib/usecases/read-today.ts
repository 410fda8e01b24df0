import "server-only";
import type { Tx } from "@/lib/db/client";
import { listUnreviewed } from "@/lib/db/evidence-reviews";
import { getOrganisation, type Organisation } from "@/lib/db/organisations";
import { listKeptOf } from "@/lib/db/patient-merges";
import { listPatients } from "@/lib/db/patients";
import { listPatientsWithSigns } from "@/lib/db/raised-signs";
import {
  listActiveSteps,
  listCasesToDecide,
  listPlannedSteps,
  listReviewsDue,
  listSubmittedPlans,
  todayMost,
} from "@/lib/db/today";
import type { Actor } from "@/lib/domain/access/actor";
import { type ActionName, may } from "@/lib/domain/access/policy";
import { getTreatment } from "@/lib/domain/catalogue/treatment";
import { evaluate } from "@/lib/domain/guideline/evaluate";
import type { PatientRecord } from "@/lib/domain/patient/patient";
import { toVerdictOf } from "@/lib/domain/plan/activate";
import type { PackPin } from "@/lib/domain/plan/plan";
import {
  isAnswerAwaited,
  type PlannedOnToday,
  type TodayGroup,
  type TodayItem,
  todayGroups,
  toNowClosedItems,
  toPlannedItem,
  toRedFlagItems,
} from "@/lib/domain/plan/today";
import type { PatientId } from "@/lib/domain/shared/ids";
import { addDays, dayIn, type PlainDate } from "@/lib/domain/shared/plain-date";
import { accept, type Result } from "@/lib/domain/shared/result";
import { getPack } from "@/lib/guidelines/registry";
import { readPackOf } from "./evaluate-plan";
import { loadLatestPictures, loadPictures } from "./load-pictures";
import { namePatients } from "./name-patients";
import { carryOut, type Forbidden } from "./use-case";

export type Today = {
  readonly asOf: PlainDate;
  readonly items: readonly TodayItem[];
  readonly patients: ReadonlyMap<PatientId, PatientRecord>;
  /** Groups of which only the first are listed. */
  readonly more: readonly TodayGroup[];
};

/** What each group asks of a person; who may not do it is not asked. */
const needs: Readonly<Record<TodayGroup, ActionName>> = {
  "red-flag": "evidence:record",
  "now-closed": "treatment:complete",
  "outside-plan": "evidence:amend",
  approval: "plan:approve",
  mdt: "mdt:read",
  ready: "treatment:activate",
  waiting: "plan:draft",
  review: "plan:print",
};

/** Everything that needs this person today, the most pressing first. */
export function readToday(actor: Actor, now = new Date()): Promise<Result<Today, Forbidden>> {
  return carryOut<Today, never>(
    actor,
    { action: "today:read", subject: "today" },
    async (tx) => accept(await load(tx, actor, now)),
    { now, toDone: ({ patients }) => namePatients(patients.keys()) },
  );
}

type Group = { readonly items: readonly TodayItem[]; readonly more: boolean };

type Setting = {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly organisation: Organisation;
  readonly asOf: PlainDate;
};

async function load(tx: Tx, actor: Actor, now: Date): Promise<Today> {
  const organisation = await getOrganisation(tx, actor.organisationId);
  const asOf = dayIn(organisation.timeZone, now);
  const setting = { tx, actor, organisation, asOf };
  const items: TodayItem[] = [];
  const more: TodayGroup[] = [];
  for (const group of todayGroups.filter((each) => may(actor, needs[each]))) {
    const loaded = await loaders[group](setting);
    items.push(...loaded.items);
    if (loaded.more) more.push(group);
  }
  const ids = [...new Set(items.map(({ patientId }) => patientId))];
  const patients = await listPatients(tx, ids);
  return { asOf, items, more, patients: new Map(patients.map((each) => [each.id, each])) };
}

const loaders: Readonly<Record<TodayGroup, (setting: Setting) => Promise<Group>>> = {
  "red-flag": loadRedFlags,
  "now-closed": loadNowClosed,
  "outside-plan": loadOutsidePlan,
  approval: loadApprovals,
  mdt: loadCases,
  ready: (setting) => loadPlanned(setting, "ready"),
  waiting: (setting) => loadPlanned(setting, "waiting"),
  review: loadReviews,
};

/**
 * Patients with a finding that nobody has cleared are evaluated, the newest first; the rules say what
 * still stands. Only what stands counts towards the rows that are shown, so nothing settled crowds
 * out a flag. Who is in no episode is read as they were last, so that closing one loses no flag.
 */
async function loadRedFlags({ tx, organisation, asOf }: Setting): Promise<Group> {
  const ids = await listPatientsWithSigns(tx, asOf);
  const pack = getPack(organisation.packId);
  if (!pack) throw new Error(`the organisation's pack ${organisation.packId} is not published`);
  const items: TodayItem[] = [];
  for (let from = 0; from < ids.length && items.length <= todayMost; from += todayMost) {
    const some = ids.slice(from, from + todayMost);
    const living = (await listPatients(tx, some)).filter((each) => each.deceasedOn === undefined);
    for (const [patientId, { picture, isInCare }] of await loadLatestPictures(tx, living, asOf))
      items.push(...toRedFlagItems(patientId, evaluate(pack, picture, asOf), isInCare));
  }
  return { items: items.slice(0, todayMost), more: items.length > todayMost };
}

/** Only treatments under way that a rule can close are evaluated, each by the pack of its plan. */
async function loadNowClosed({ tx, organisation, asOf }: Setting): Promise<Group> {
  const steps = await listActiveSteps(tx);
  const shown = steps.slice(0, todayMost);
  const patients = await listPatients(tx, [...new Set(shown.map(({ patientId }) => patientId))]);
  const pictures = await loadPictures(tx, patients, asOf);
  const items: TodayItem[] = [];
  for (const step of shown) {
    const picture = pictures.get(step.patientId);
    if (!picture) continue;
    const pack = await readPackOf(tx, step);
    const on = dayIn(organisation.timeZone, step.at);
    items.push(...toNowClosedItems({ ...step, on }, evaluate(pack, picture, asOf)));
  }
  return { items, more: steps.length > todayMost };
}

/** What was done elsewhere is never refused, so somebody looks at it afterwards (decisions, B17). */
async function loadOutsidePlan({ tx, organisation }: Setting): Promise<Group> {
  const found = await listUnreviewed(tx, todayMost + 1);
  const keptOf = await listKeptOf(
    tx,
    found.map(({ patientId }) => patientId),
  );
  return {
    items: found.slice(0, todayMost).map(({ evidenceId, treatment, at, ...of }) => {
      const patientId = keptOf.get(of.patientId) ?? of.patientId;
      return {
        group: "outside-plan",
        why: "It was done elsewhere or without this plan, and counts.",
        patientId,
        step: getTreatment(treatment).name,
        timing: { word: "since", on: dayIn(organisation.timeZone, at) },
        action: { label: "Open record", href: `/patients/${patientId}` },
        toReview: evidenceId,
      };
    }),
    more: found.length > todayMost,
  };
}

/** An own plan is listed only for a consultant: nobody else may sign what they wrote. */
async function loadApprovals({ tx, actor, organisation }: Setting): Promise<Group> {
  const plans = await listSubmittedPlans(tx);
  const signable = plans.filter(
    ({ authorId }) => authorId !== actor.id || actor.roles.includes("consultant"),
  );
  return {
    items: signable.slice(0, todayMost).map(({ planId, patientId, at }) => ({
      group: "approval",
      why: "A plan was handed over for approval.",
      patientId,
      step: "Plan",
      timing: { word: "since", on: dayIn(organisation.timeZone, at) },
      action: { label: "Read and decide", href: `/plans/${planId}` },
    })),
    more: plans.length > todayMost,
  };
}

async function loadCases({ tx, asOf }: Setting): Promise<Group> {
  const cases = await listCasesToDecide(tx, asOf, addDays(asOf, 7));
  return {
    items: cases.slice(0, todayMost).map(({ meetingId, patientId, on, title, question }) => ({
      group: "mdt",
      why: `${title}: ${question}`,
      patientId,
      step: "MDT decision",
      timing: { word: "due", on },
      action: { label: "Open meeting", href: `/mdt/${meetingId}` },
    })),
    more: cases.length > todayMost,
  };
}

async function loadPlanned(
  { tx, organisation, asOf }: Setting,
  group: "ready" | "waiting",
): Promise<Group> {
  const steps = await listPlannedSteps(tx, asOf);
  const shown = steps.slice(0, todayMost).map(
    (step): Planned => ({
      ...step,
      on: dayIn(organisation.timeZone, step.at),
      today: asOf,
      verdict: undefined,
    }),
  );
  const items = (await withVerdicts(tx, shown, asOf)).map(toPlannedItem);
  return {
    items: items.filter((item) => item !== undefined).filter((item) => item.group === group),
    more: steps.length > todayMost,
  };
}

type Planned = PlannedOnToday & { readonly pack: PackPin };

/** Where nothing but the patient's answer is missing, the plan's own pack says whether to ask for it. */
async function withVerdicts(
  tx: Tx,
  steps: readonly Planned[],
  asOf: PlainDate,
): Promise<readonly Planned[]> {
  const ids = new Set(steps.filter(isAnswerAwaited).map(({ patientId }) => patientId));
  const pictures = await loadPictures(tx, await listPatients(tx, [...ids]), asOf);
  const asked: Planned[] = [];
  for (const step of steps) {
    const picture = isAnswerAwaited(step) ? pictures.get(step.patientId) : undefined;
    if (!picture) {
      asked.push(step);
      continue;
    }
    const evaluation = evaluate(await readPackOf(tx, step), picture, asOf);
    const verdict = toVerdictOf(evaluation.treatments[step.treatment], step.problemId);
    asked.push({ ...step, verdict });
  }
  return asked;
}

async function loadReviews({ tx, asOf }: Setting): Promise<Group> {
  const reviews = await listReviewsDue(tx, asOf);
  return {
    items: reviews.slice(0, todayMost).map(({ planId, patientId, on }) => ({
      group: "review",
      why: "The day to look at the plan again has come.",
      patientId,
      step: "Plan",
      timing: { word: "due", on },
      action: { label: "Review the plan", href: `/plans/${planId}` },
    })),
    more: reviews.length > todayMost,
  };
}
