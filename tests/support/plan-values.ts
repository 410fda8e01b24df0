import { getTreatment, type TreatmentId } from "@/lib/domain/catalogue/treatment";
import { Decision } from "@/lib/domain/mdt/decision";
import { Consent } from "@/lib/domain/plan/consent";
import { type Plan, PlanContent, PlanStep } from "@/lib/domain/plan/plan";
import {
  ClinicianId,
  EpisodeId,
  PainProblemId,
  PatientId,
  PlanId,
  PlanStepId,
} from "@/lib/domain/shared/ids";
import { PlainDate } from "@/lib/domain/shared/plain-date";

const uuid = (last: number) => `0193a000-0000-7000-8000-${String(last).padStart(12, "0")}`;

export const legPain = PainProblemId.parse(uuid(100));
export const backPain = PainProblemId.parse(uuid(101));
export const author = ClinicianId.parse(uuid(1));
export const stepId = (last: number) => PlanStepId.parse(uuid(200 + last));
export const day = (text: string) => PlainDate.parse(text);

/** A complete treatment of a plan, for the leg unless said otherwise. */
export function aStep(
  treatment: TreatmentId,
  change: Partial<PlanStep> = {},
  id: PlanStepId = stepId(0),
): PlanStep {
  return PlanStep.parse({
    id,
    step: getTreatment(treatment).step,
    treatment,
    problemId: legPain,
    levels: [],
    goal: "stand at the sink",
    successCriterion: "less leg pain",
    ...change,
  });
}

/** Content that lacks nothing. */
export function someContent(
  steps: readonly PlanStep[] = [aStep("conservative-care")],
  change: Partial<PlanContent> = {},
): PlanContent {
  return PlanContent.parse({
    goal: "Walk to the shop and back",
    rehabilitation: "Physiotherapy and pacing.",
    reviewOn: "2027-01-14",
    steps,
    ...change,
  });
}

const base = {
  id: PlanId.parse(uuid(10)),
  patientId: PatientId.parse(uuid(11)),
  episodeId: EpisodeId.parse(uuid(12)),
  authorId: author,
  revision: 4,
  pack: { id: "psps-stepwise", version: "1.0.0" },
} as const;

/** One plan for each status, with the same content. */
export function aPlan(status: Plan["status"], content: PlanContent = someContent()): Plan {
  const plan = { ...base, content };
  switch (status) {
    case "draft":
    case "submitted":
    case "withdrawn":
      return { ...plan, status, currentVersion: undefined };
    case "returned":
      return { ...plan, status, currentVersion: undefined, returnReason: "Say more." };
    case "approved":
      return { ...plan, status, currentVersion: 1 };
    case "completed":
      return {
        ...plan,
        status,
        currentVersion: 1,
        ending: "goal-met",
        endedOn: day("2026-11-20"),
      };
  }
}

/** A meeting's go-ahead for an SCS trial for the leg, of today, at revision 4. */
export function aDecision(change: Partial<Decision> = {}): Decision {
  return Decision.parse({
    id: uuid(300),
    planRevision: 4,
    treatment: "scs-trial",
    problemId: legPain,
    route: "mdt",
    outcome: "go-ahead",
    attendees: [
      { name: "Ann", role: "chair" },
      { name: "Ida", role: "implanter" },
    ],
    rationale: "Nothing correctable.",
    decidedOn: "2026-11-22",
    validUntil: "2027-11-22",
    ...change,
  });
}

export function aConsent(answer: Consent["answer"] = "agreed"): Consent {
  return Consent.parse({
    id: uuid(400),
    version: 1,
    answer,
    givenOn: "2026-11-21",
    recordedBy: author,
  });
}
