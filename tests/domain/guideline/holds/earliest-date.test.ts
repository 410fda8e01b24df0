import { describe, expect, it } from "vitest";
import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import { evaluate } from "@/lib/domain/guideline/evaluate";
import { isOpen } from "@/lib/domain/guideline/verdict";
import { addDays } from "@/lib/domain/shared/plain-date";
import { safetyCore } from "@/lib/guidelines/safety-core/pack";
import { aDrug, heldFor } from "@/tests/support/holds";
import {
  anEvidence,
  aPicture,
  daysAgo,
  type EvidenceInput,
  injectionCandidate,
  nervePain,
  today,
} from "@/tests/support/pictures";

const plan: EvidenceInput = {
  id: "plan",
  kind: "readiness",
  on: daysAgo(1),
  about: "anticoagulant-plan",
  answer: "yes",
};

const esi: TreatmentId = "epidural-steroid-injection";

function verdict(evidence: readonly EvidenceInput[], asOf = today) {
  const picture = aPicture(nervePain, [...injectionCandidate, plan, ...evidence]);
  return evaluate(safetyCore, picture, asOf).treatments[esi].best;
}

const entered = { provenance: { howKnown: "observed-here", recordedOn: daysAgo(0) } };

describe("the day on which a hold is over", () => {
  it("is the first on which the treatment is open, day by day, by the longer end of a range", () => {
    const held = [heldFor("prasugrel", 24, entered)];
    const { word, earliest, sets } = verdict(held);
    expect([word, earliest]).toEqual(["not-yet", addDays(today, 9)]);
    const days = Array.from({ length: 14 }, (_, index) => addDays(today, index));
    expect(days.find((day) => isOpen(verdict(held, day).word))).toBe(earliest);
    expect(sets.map((set) => set.map(({ kind, until }) => [kind, until]))).toEqual([
      [["wait", earliest]],
    ]);
  });

  it("does not come by itself while the drug is taken: somebody has to hold it", () => {
    const { word, earliest, sets } = verdict([aDrug("prasugrel", { lastDoseHoursAgo: 10 })]);
    expect([word, earliest]).toEqual(["not-yet", undefined]);
    expect(sets.map((set) => set.map(({ kind }) => kind))).toEqual([["do"]]);
    expect(JSON.stringify(sets)).not.toMatch(/\d (hours|days)/);
  });

  it("is not known while renal function is not, for the drug whose row names it", () => {
    const { word, missing } = verdict([heldFor("dabigatran", 100)]);
    expect(word).toBe("needs-information");
    expect(missing.map(({ fact }) => fact)).toEqual(["RENAL_FUNCTION"]);
  });

  it("does not delay the decision while nobody knows the last dose", () => {
    expect(verdict([aDrug("apixaban")]).word).toBe("eligible");
  });

  it("never holds the removal of a device", () => {
    const picture = aPicture(nervePain, [
      ...injectionCandidate,
      aDrug("warfarin", { lastDoseHoursAgo: 3 }),
      anEvidence({
        id: "scs",
        kind: "implant",
        on: daysAgo(100),
        device: "scs",
        state: "in-place",
      }),
    ]);
    const { best } = evaluate(safetyCore, picture, today).treatments["scs-explant"];
    expect(isOpen(best.word)).toBe(true);
  });
});
