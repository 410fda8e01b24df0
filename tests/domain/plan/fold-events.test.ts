import { describe, expect, it } from "vitest";
import { foldEvents, lastIntentRevision, toDrafters } from "@/lib/domain/plan/fold-events";
import type { PlanEventContent } from "@/lib/domain/plan/plan-event";
import { ClinicianId, VerdictId } from "@/lib/domain/shared/ids";
import { author, stepId } from "../../support/plan-values";

const verdictId = VerdictId.parse("0193a000-0000-7000-8000-000000000999");
const other = ClinicianId.parse("0193a000-0000-7000-8000-000000000002");
const activated: PlanEventContent = {
  kind: "activated",
  stepId: stepId(0),
  step: "scs",
  verdictId,
};
const completed: PlanEventContent = {
  kind: "completed",
  stepId: stepId(0),
  ending: { kind: "effective" },
};
const drafted = (revision: number, ...changed: number[]): PlanEventContent => ({
  kind: "drafted",
  revision,
  changedSteps: changed.map(stepId),
});

describe("where a treatment stands", () => {
  it("is planned until an event says otherwise", () => {
    expect(foldEvents([drafted(2, 0), { kind: "approved", version: 1 }]).size).toBe(0);
  });

  it("is active once it was started, with the verdict it rests on", () => {
    expect(foldEvents([activated]).get(stepId(0))).toEqual({ state: "active", verdictId });
  });

  it("is ended by its ending, and by nothing that happens to another", () => {
    const states = foldEvents([activated, { ...activated, stepId: stepId(1) }, completed]);
    expect(states.get(stepId(0))).toMatchObject({ state: "ended" });
    expect(states.get(stepId(1))).toMatchObject({ state: "active" });
  });

  it("stays active while it is tapered", () => {
    const taper: PlanEventContent = {
      kind: "stepped-down",
      stepId: stepId(0),
      how: "taper",
      reason: "As agreed.",
    };
    expect(foldEvents([activated, taper]).get(stepId(0))).toMatchObject({ state: "active" });
  });
});

describe("when an intent last changed", () => {
  const events = [drafted(2, 0, 1), drafted(5, 1), { kind: "submitted" } as const];

  it("is the last revision that touched the treatment", () => {
    expect(lastIntentRevision(events, stepId(0))).toBe(2);
    expect(lastIntentRevision(events, stepId(1))).toBe(5);
  });

  it("is not known of a treatment that nobody wrote", () => {
    expect(lastIntentRevision(events, stepId(2))).toBeUndefined();
  });
});

describe("who wrote what is to be signed", () => {
  it("is everyone who drafted since the last version, one word or all of it", () => {
    const events = [
      { event: drafted(2, 0), by: author },
      { event: { kind: "approved", version: 1 } as const, by: other },
      { event: drafted(5, 0), by: other },
      { event: drafted(6), by: author },
      { event: { kind: "submitted" } as const, by: other },
    ];
    expect(toDrafters(events)).toEqual([other, author]);
    expect(toDrafters(events.slice(0, 2))).toEqual([]);
  });
});
