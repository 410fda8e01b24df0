// Runs outside the browser's process, because use cases load on the server only. Takes a wish as
// JSON in its first parameter and prints what it wrote as one line of JSON.
import { v7 } from "uuid";
import { inOrganisation } from "../../lib/db/in-organisation";
import { findIdentifierOwner } from "../../lib/db/patients";
import type { Actor } from "../../lib/domain/access/actor";
import { getTreatment } from "../../lib/domain/catalogue/treatment";
import { PlanContent } from "../../lib/domain/plan/plan";
import type { PatientId } from "../../lib/domain/shared/ids";
import { addDays } from "../../lib/domain/shared/plain-date";
import type { Result } from "../../lib/domain/shared/result";
import { approvePlan } from "../../lib/usecases/approve-plan";
import { readRecord } from "../../lib/usecases/read-record";
import { savePlanDraft } from "../../lib/usecases/save-plan-draft";
import { startPlan } from "../../lib/usecases/start-plan";
import { submitPlan } from "../../lib/usecases/submit-plan";
import { type DemoAccount, demoClinics } from "../../prisma/seed/demo-clinics";
import { accountIdOf } from "../../prisma/seed/save-clinics";
import { savePatients } from "../../prisma/seed/save-patients";
import { toDemoPatient } from "./cases";
import { clinicDay } from "./clinic-day";
import { Wish, type WrittenRecord } from "./wish";

const wish = Wish.parse(JSON.parse(process.argv[2] ?? ""));
process.stdout.write(`${JSON.stringify(await write(wish))}\n`, () => process.exit());

async function write({ familyName, hospitalNumber, ...wanted }: Wish): Promise<WrittenRecord> {
  const consultant = actorOf("consultant");
  const patient = toDemoPatient(wanted.case, { familyName, hospitalNumber }, clinicDay());
  await savePatients(consultant, [patient], new Date());
  const patientId = await inOrganisation(consultant.organisationId, (tx) =>
    findIdentifierOwner(tx, { system: "hospital-number", value: hospitalNumber }),
  );
  if (!patientId) throw new Error("the patient was not written");
  const who = { familyName, hospitalNumber, patientId };
  if (!wanted.plan) return { ...who, planId: "", steps: {} };
  return { ...who, ...(await writePlan(consultant, patientId, wanted.plan)) };
}

async function writePlan(
  consultant: Actor,
  patientId: PatientId,
  { treatments, approved }: NonNullable<Wish["plan"]>,
): Promise<Pick<WrittenRecord, "planId" | "steps">> {
  const { clinical } = insist(await readRecord(consultant, { patientId }));
  const problemId = clinical?.episode?.problems[0]?.problem.id;
  const content = PlanContent.parse({
    goal: "Walk to the shop and back",
    rehabilitation: "Physiotherapy twice a week, with pacing",
    reviewOn: addDays(clinicDay(), 60),
    steps: treatments.map((treatment) => ({
      id: v7(),
      step: getTreatment(treatment).step,
      treatment,
      problemId,
      levels: [],
      goal: "Stand at the sink for 20 minutes",
      successCriterion: "Stands for 20 minutes on most days",
    })),
  });
  const planId = insist(await startPlan(consultant, { patientId }));
  insist(await savePlanDraft(consultant, { planId, revision: 1, content }));
  if (approved) {
    insist(await submitPlan(consultant, { planId, revision: 2 }));
    insist(await approvePlan(actorOf("chair"), { planId, revision: 3 }));
  }
  const steps = Object.fromEntries(content.steps.map(({ treatment, id }) => [treatment, id]));
  return { planId, steps };
}

function actorOf(signInName: DemoAccount["signInName"]): Actor {
  const [clinic] = demoClinics;
  const account = clinic?.accounts.find((each) => each.signInName === signInName);
  if (!clinic || !account) throw new Error(`the demo clinic has no ${signInName}`);
  return {
    organisationId: clinic.organisationId,
    id: accountIdOf(clinic, account),
    name: account.name,
    roles: account.roles,
    sessionRef: undefined,
    address: undefined,
  };
}

/** A use case that refuses what a journey begins with is a fault of the journey. */
function insist<Value, Refusal>(result: Result<Value, Refusal>): Value {
  if (result.ok) return result.value;
  throw new Error(`the journey's record was refused: ${JSON.stringify(result.refusal)}`);
}
