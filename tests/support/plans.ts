import { v7 } from "uuid";
import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import { getTreatment } from "@/lib/domain/catalogue/treatment";
import { PlanContent } from "@/lib/domain/plan/plan";
import type { OrganisationId, PatientId, PlanId } from "@/lib/domain/shared/ids";
import { packs } from "@/lib/guidelines/registry";
import { approvePlan } from "@/lib/usecases/approve-plan";
import { publishPacks } from "@/lib/usecases/publish-packs";
import { savePlanDraft } from "@/lib/usecases/save-plan-draft";
import { startPlan } from "@/lib/usecases/start-plan";
import { submitPlan } from "@/lib/usecases/submit-plan";
import { anActor } from "./actors";
import { aPatientWithPain, insist } from "./patients";

export type PlanMade = { readonly planId: PlanId; readonly patientId: PatientId };

type Wanted = {
  readonly draft?: Readonly<Record<string, unknown>>;
  readonly treatments?: readonly TreatmentId[];
  readonly content?: Partial<PlanContent>;
};

/** A plan that a trainee wrote and handed over, made by the use cases that a clinic would use. */
export async function aSubmittedPlan(
  organisation: OrganisationId,
  { draft, treatments = ["conservative-care", "scs-trial"], content }: Wanted = {},
): Promise<PlanMade> {
  insist(await publishPacks(packs, { isHeld: true }));
  const born = { birthDate: "1961-09-07", ...draft };
  const { patientId, problemId } = await aPatientWithPain(organisation, born);
  const trainee = anActor("trainee", organisation);
  const planId = insist(await startPlan(trainee, { patientId }));
  const written = PlanContent.parse({
    goal: "Walk to the shop and back",
    rehabilitation: "Physiotherapy twice a week and pacing.",
    reviewOn: "2027-01-14",
    steps: treatments.map((treatment) => ({
      id: v7(),
      step: getTreatment(treatment).step,
      treatment,
      problemId,
      levels: [],
      goal: "stand at the sink for 20 minutes",
      successCriterion: "less leg pain",
    })),
    ...content,
  });
  const saved = insist(await savePlanDraft(trainee, { planId, revision: 1, content: written }));
  insist(await submitPlan(trainee, { planId, revision: saved.revision }));
  return { planId, patientId };
}

/** As `aSubmittedPlan`, and approved by the MDT chair. */
export async function anApprovedPlan(
  organisation: OrganisationId,
  wanted: Wanted = {},
): Promise<PlanMade> {
  const made = await aSubmittedPlan(organisation, wanted);
  insist(
    await approvePlan(anActor("mdt-chair", organisation), { planId: made.planId, revision: 3 }),
  );
  return made;
}
