import { beforeEach, describe, expect, it } from "vitest";
import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import type { OrganisationId } from "@/lib/domain/shared/ids";
import { addDays, PartialDate } from "@/lib/domain/shared/plain-date";
import { activateTreatment } from "@/lib/usecases/activate-treatment";
import { completeTreatment } from "@/lib/usecases/complete-treatment";
import { type PlaceDevice, placeDevice } from "@/lib/usecases/place-device";
import { readPlan } from "@/lib/usecases/read-plan";
import { readRecord } from "@/lib/usecases/read-record";
import { anActor } from "../support/actors";
import {
  approved,
  aSubmittedPlanFor,
  aTrialCandidate,
  clinicDay,
  consented,
  decided,
  movedToToday,
  type PlanAtHand,
  revisionOf,
} from "../support/candidates";
import { aClinic, asOwner } from "../support/database";
import { anEvidence, insist } from "../support/patients";
import { implantCandidate, trialCandidate } from "../support/pictures";

const implant = "scs-permanent-implant";
const on = PartialDate.parse(clinicDay());
let clinic: OrganisationId;
let plan: PlanAtHand;

beforeEach(async () => {
  clinic = await aClinic();
  const candidate = await aTrialCandidate(clinic);
  for (const evidence of implantCandidate.slice(trialCandidate.length)) {
    const { id: _, ...said } = movedToToday(evidence);
    await anEvidence(clinic, candidate.patientId, said);
  }
  const treatments = ["conservative-care", implant] as const;
  const submitted = await aSubmittedPlanFor(clinic, candidate, { treatments });
  plan = await consented(await approved(await decided(submitted, implant)));
});

const consultant = () => anActor("consultant", clinic);
const onStep = async (treatment: TreatmentId) => ({
  planId: plan.planId,
  stepId: plan.stepOf(treatment),
  revision: await revisionOf(plan),
});
const start = async () =>
  insist(
    await activateTreatment(consultant(), {
      ...(await onStep(implant)),
      conditionConfirmed: false,
    }),
  );
const place = async (
  device: Partial<PlaceDevice["device"]> = {},
  treatment: TreatmentId = implant,
) => placeDevice(consultant(), { ...(await onStep(treatment)), device: { on, ...device } });
const clinicalOf = async () => {
  const { clinical } = insist(await readRecord(consultant(), { patientId: plan.patientId }));
  if (!clinical?.episode) throw new Error("expected an open episode");
  return { evidence: clinical.evidence, evaluation: clinical.episode.evaluation };
};
const implantsOf = async () =>
  (await clinicalOf()).evidence
    .map(({ evidence }) => evidence)
    .filter(({ kind }) => kind === "implant");

describe("a device that was put in", () => {
  it("is on record at once, with levels and model, and opens what works on a device", async () => {
    await start();
    const wordOf = async () =>
      (await clinicalOf()).evaluation.treatments["scs-reprogramming"].best.word;
    expect(await wordOf()).not.toBe("eligible");
    insist(await place({ levels: ["T8", "T9"], maker: "Acme", model: "One" }));
    expect(await implantsOf()).toMatchObject([
      { device: "scs", state: "in-place", on, levels: ["T8", "T9"], maker: "Acme", model: "One" },
    ]);
    expect(await wordOf()).toBe("eligible");
    const view = insist(await readPlan(consultant(), { planId: plan.planId }));
    expect(view.treatments.find(({ step }) => step.treatment === implant)).toMatchObject({
      state: { state: "active" },
      isDeviceDue: false,
    });
  });

  it("is on record once, though the treatment ends later", async () => {
    await start();
    insist(await place());
    expect(await place()).toEqual({ ok: false, refusal: { kind: "device-on-record" } });
    const completion = { ending: "effective", on } as const;
    insist(await completeTreatment(consultant(), { ...(await onStep(implant)), completion }));
    expect(await implantsOf()).toHaveLength(1);
  });

  it.each([
    ["that was only planned", {}, implant, "step-not-active"],
    ["that puts none in", {}, "conservative-care", "no-device"],
  ] as const)("is not recorded by a treatment %s", async (_, device, treatment, kind) => {
    expect(await place(device, treatment)).toMatchObject({ refusal: { kind } });
    expect(await implantsOf()).toEqual([]);
  });

  it.each([
    ["before it was started", -1],
    ["tomorrow", 1],
  ])("is not recorded as put in %s", async (_, days) => {
    await start();
    const day = PartialDate.parse(addDays(clinicDay(), days));
    expect(await place({ on: day })).toMatchObject({ refusal: { kind: "date-not-possible" } });
  });

  it("is never said by the application to be in without its implant on record", async () => {
    await start();
    const write = asOwner(clinic, (client) =>
      client.query(
        `insert into plan_event (organisation_id, event_id, plan_id, version, step_id, kind, content,
           at, by)
         select organisation_id, uuidv7(), plan_id, 1, $2, 'device-placed', '{}', now(), author_id
         from plan where plan_id = $1`,
        [plan.planId, plan.stepOf(implant)],
      ),
    );
    await expect(write).rejects.toThrow("its implant is on record");
  });
});
