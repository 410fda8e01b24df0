import { beforeEach, describe, expect, it } from "vitest";
import type { OrganisationId, PlanStepId } from "@/lib/domain/shared/ids";
import { addDays, PartialDate, PlainDate } from "@/lib/domain/shared/plain-date";
import { activateTreatment } from "@/lib/usecases/activate-treatment";
import { bookTreatment } from "@/lib/usecases/book-treatment";
import { cancelBooking } from "@/lib/usecases/cancel-booking";
import { completeTreatment } from "@/lib/usecases/complete-treatment";
import { readPlan } from "@/lib/usecases/read-plan";
import { readPlanText } from "@/lib/usecases/read-plan-text";
import { readToday } from "@/lib/usecases/read-today";
import { referTreatment } from "@/lib/usecases/refer-treatment";
import { anActor } from "../support/actors";
import { aClinic, asOwner } from "../support/database";
import { insist } from "../support/patients";
import { anApprovedPlan, aSubmittedPlan, type PlanMade } from "../support/plans";

let clinic: OrganisationId;
let made: PlanMade;
const today = PlainDate.parse(new Date().toISOString().slice(0, 10));
const place = "Theatre 2";

beforeEach(async () => {
  clinic = await aClinic();
  made = await anApprovedPlan(clinic);
});

const view = async () => insist(await readPlan(anActor("consultant", clinic), made));
const trial = async () => {
  const found = (await view()).treatments.find(({ step }) => step.treatment === "scs-trial");
  if (!found) throw new Error("expected an SCS trial in the plan");
  return found;
};
const onTrial = async <Rest extends object>(rest: Rest) => ({
  planId: made.planId,
  stepId: (await trial()).step.id,
  revision: (await view()).plan.revision,
  ...rest,
});
const book = async (on = addDays(today, 14)) =>
  bookTreatment(anActor("secretary", clinic), await onTrial({ on, place }));

describe("a provisional booking", () => {
  it("is the secretary's to make, move and cancel, needs no verdict, and starts nothing", async () => {
    expect((await trial()).verdict?.word).not.toMatch(/^eligible/);
    insist(await book());
    expect(await trial()).toMatchObject({
      state: { state: "planned" },
      arrangement: { booking: { on: addDays(today, 14), place } },
    });
    insist(await book(addDays(today, 21)));
    expect((await trial()).arrangement.booking?.on).toBe(addDays(today, 21));
    const secretary = anActor("secretary", clinic);
    insist(await cancelBooking(secretary, await onTrial({ reason: "Holiday." })));
    expect((await trial()).arrangement.booking).toBeUndefined();
    expect((await trial()).state).toEqual({ state: "planned" });
  });

  it("opens nothing: the treatment is refused as before it was booked", async () => {
    const consultant = anActor("consultant", clinic);
    const before = await activateTreatment(consultant, await onTrial({ conditionConfirmed: true }));
    insist(await book(today));
    const after = await activateTreatment(consultant, await onTrial({ conditionConfirmed: true }));
    expect(before.ok).toBe(false);
    expect(after).toEqual(before);
    const { rows } = await asOwner(clinic, (client) =>
      client.query("select distinct state, activated_at from plan_step_state"),
    );
    expect(rows).toEqual([{ state: "planned", activated_at: null }]);
  });

  it("stands in the copied text and on Today, and neither calls it active", async () => {
    insist(await book());
    const text = insist(await readPlanText(anActor("consultant", clinic), made));
    expect(text).toContain("Booked provisionally for");
    expect(text).toContain("Theatre 2: not started");
    expect(text).not.toContain("(active)");
    const { items } = insist(await readToday(anActor("consultant", clinic)));
    const trialItem = items.find(({ step }) => step === "SCS trial");
    expect(trialItem).toMatchObject({ group: "waiting" });
    expect(trialItem?.why).toContain("Booked provisionally");
  });

  it.each([
    [-1, "date-not-possible"],
    [0, "booked"],
    [1, "booked"],
  ])("for %i days from today: %s", async (days, kind) => {
    const answer = await book(addDays(today, days));
    expect(answer.ok ? "booked" : answer.refusal.kind).toBe(kind);
  });

  it("is refused where none stands, on what has ended, and before a version is in force", async () => {
    const secretary = anActor("secretary", clinic);
    const none = await cancelBooking(secretary, await onTrial({ reason: "Holiday." }));
    expect(none).toEqual({ ok: false, refusal: { kind: "not-booked" } });
    const completion = { ending: "declined", on: PartialDate.parse(today) } as const;
    insist(await completeTreatment(anActor("consultant", clinic), await onTrial({ completion })));
    const refusal = { kind: "nothing-to-arrange", state: "ended" };
    expect(await book()).toEqual({ ok: false, refusal });

    made = await aSubmittedPlan(clinic);
    expect(await book()).toMatchObject({ refusal: { kind: "no-approved-version" } });
  });

  it("falls away when the treatment ends, and says so to nobody as if it stood", async () => {
    insist(await book());
    const completion = { ending: "declined", on: PartialDate.parse(today) } as const;
    insist(await completeTreatment(anActor("consultant", clinic), await onTrial({ completion })));
    expect((await trial()).arrangement.booking).toBeUndefined();
  });
});

describe("a referral", () => {
  it("opens earlier than the treatment, keeps to whom, when and why, and starts nothing", async () => {
    const referral = { to: "SCS assessment clinic", on: today, note: "Please assess." };
    insist(await referTreatment(anActor("physiotherapist", clinic), await onTrial(referral)));
    expect(await trial()).toMatchObject({
      state: { state: "planned" },
      arrangement: { referral, booking: undefined },
    });
    const { history } = await view();
    expect(history[0]?.words).toContain("referred to SCS assessment clinic");
  });

  it("is refused with a day that has not come, and to the secretary", async () => {
    const later = await onTrial({ to: "SCS", on: addDays(today, 1) });
    expect(await referTreatment(anActor("consultant", clinic), later)).toMatchObject({
      refusal: { kind: "date-not-possible" },
    });
    const now = await onTrial({ to: "SCS", on: today });
    expect(await referTreatment(anActor("secretary", clinic), now)).toEqual({
      ok: false,
      refusal: { kind: "forbidden" },
    });
  });
});

describe("whoever writes such an event past the application", () => {
  const write = (kind: string, content: object, version: number, stepId: PlanStepId) =>
    asOwner(clinic, (client) =>
      client.query(
        `insert into plan_event (organisation_id, event_id, plan_id, version, step_id, kind, content,
           at, by)
         select organisation_id, uuidv7(), plan_id, $2, $3, $4, $5, now(), author_id
         from plan where plan_id = $1`,
        [made.planId, version, stepId, kind, JSON.stringify({ ...content, stepId })],
      ),
    );
  const booking = { booking: { on: "2027-01-01", place } };

  it("books only a planned treatment of the version in force, with a day and a place", async () => {
    const { id } = (await trial()).step;
    const kind = "booked-provisionally";
    await expect(write(kind, { booking: { on: "soon", place } }, 1, id)).rejects.toThrow(
      "plan_event_booked",
    );
    await expect(write(kind, { booking: { on: "2027-01-01" } }, 1, id)).rejects.toThrow(
      "plan_event_booked",
    );
    await expect(write("referred", { referral: { on: "2027-01-01" } }, 1, id)).rejects.toThrow(
      "plan_event_referred",
    );
    await expect(write("booking-cancelled", {}, 1, id)).rejects.toThrow(
      "plan_event_booking_cancelled",
    );
    await expect(write(kind, booking, 1, id)).resolves.toMatchObject({ rowCount: 1 });
    const completion = { ending: "declined", on: PartialDate.parse(today) } as const;
    insist(await completeTreatment(anActor("consultant", clinic), await onTrial({ completion })));
    await expect(write(kind, booking, 1, id)).rejects.toThrow("only a planned treatment");
    made = await aSubmittedPlan(clinic);
    const submitted = (await view()).treatments[0]?.step.id ?? id;
    await expect(write(kind, booking, 1, submitted)).rejects.toThrow("version in force");
  });
});
