import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { TreatmentId } from "@/lib/domain/catalogue/treatment";
import { evaluate } from "@/lib/domain/guideline/evaluate";
import type { GuidelinePack } from "@/lib/domain/guideline/guideline-pack";
import { judgeTreatment } from "@/lib/domain/guideline/judge-treatment";
import { createReader } from "@/lib/domain/guideline/reader";
import { isOpen } from "@/lib/domain/guideline/verdict";
import type { ClinicalPicture } from "@/lib/domain/picture/clinical-picture";
import { addDays } from "@/lib/domain/shared/plain-date";
import { pspsStepwise } from "@/lib/guidelines/psps-stepwise/pack";
import { anyNearlyOpen } from "@/tests/support/any-nearly-open";
import { answerNames, anyParts, toPicture } from "@/tests/support/any-picture";
import { aPicture, implantCandidate, nervePain, today } from "@/tests/support/pictures";
import { propertyRuns } from "@/tests/support/property-runs";

const someAnswers = fc.subarray([...answerNames]);

describe("a verdict over every picture", () => {
  it("that is open stays the same word whatever the answers are that nobody gave yet (D47)", () => {
    fc.assert(
      fc.property(anyParts, someAnswers, (parts, known) => {
        const before = evaluate(pspsStepwise, toPicture(parts, known), today);
        const after = evaluate(pspsStepwise, toPicture(parts), today);
        for (const id of TreatmentId.options) {
          const { word } = before.treatments[id].best;
          if (isOpen(word)) expect([id, after.treatments[id].best.word]).toEqual([id, word]);
        }
      }),
      propertyRuns(60),
    );
  });

  it("that something speaks against is never opened by an answer, an emergency aside (D47)", () => {
    fc.assert(
      fc.property(anyParts, someAnswers, (parts, known) => {
        const before = evaluate(pspsStepwise, toPicture(parts, known), today);
        const after = evaluate(pspsStepwise, toPicture(parts), today);
        for (const id of TreatmentId.options) {
          const { word } = before.treatments[id].best;
          if (isOpen(word) || word === "needs-information") continue;
          expect(["eligible", "eligible-with-caution"]).not.toContain(
            after.treatments[id].best.word,
          );
        }
      }),
      propertyRuns(60),
    );
  });

  it("never opens because an answer was taken away", () => {
    fc.assert(
      fc.property(anyParts, someAnswers, (parts, kept) => {
        const whole = evaluate(pspsStepwise, toPicture(parts), today);
        const less = evaluate(pspsStepwise, toPicture(parts, kept), today);
        for (const id of TreatmentId.options)
          if (isOpen(less.treatments[id].best.word))
            expect([id, isOpen(whole.treatments[id].best.word)]).toEqual([id, true]);
      }),
      propertyRuns(60),
    );
  });

  it("is the same in whatever order the evidence comes", () => {
    fc.assert(
      fc.property(anyParts, fc.infiniteStream(fc.nat()), (parts, keys) => {
        const picture = toPicture(parts);
        const shuffled = picture.evidence
          .map((each) => ({ each, key: keys.next().value }))
          .toSorted((one, other) => one.key - other.key)
          .map(({ each }) => each);
        const answer = (evidence: typeof picture.evidence) =>
          JSON.stringify(evaluate(pspsStepwise, { ...picture, evidence }, today));
        expect(answer(shuffled)).toBe(answer(picture.evidence));
      }),
      propertyRuns(30),
    );
  });

  it("is the same byte for byte from a pack and a picture that were stored as JSON", () => {
    const stored: GuidelinePack = JSON.parse(JSON.stringify(pspsStepwise));
    fc.assert(
      fc.property(anyParts, (parts) => {
        const picture = toPicture(parts);
        const again = JSON.parse(JSON.stringify(picture));
        expect(JSON.stringify(evaluate(stored, again, today))).toBe(
          JSON.stringify(evaluate(pspsStepwise, picture, today)),
        );
      }),
      propertyRuns(30),
    );
  });
});

describe("the earliest date", () => {
  const watched = ["epidural-steroid-injection", "scs-trial"] as const;
  const days = Array.from({ length: 200 }, (_, index) => addDays(today, index));

  function findFirstOpen(picture: ClinicalPicture, id: TreatmentId) {
    return days.find((asOf) => {
      const reader = createReader({
        picture,
        problem: picture.problems[0],
        asOf,
        knownOn: today,
        parameters: pspsStepwise.parameters,
      });
      return isOpen(judgeTreatment(pspsStepwise.treatments[id], reader).word);
    });
  }

  it("is the first day on which a treatment is open, day by day (D48)", () => {
    fc.assert(
      fc.property(anyNearlyOpen, (picture) => {
        const { treatments } = evaluate(pspsStepwise, picture, today);
        for (const id of watched) {
          const { earliest } = treatments[id].best;
          const within = earliest !== undefined && earliest <= addDays(today, 199);
          expect([id, within ? earliest : undefined]).toEqual([id, findFirstOpen(picture, id)]);
        }
      }),
      propertyRuns(20),
    );
  }, 120_000);
});

it.each(["Pacific/Kiritimati", "America/Los_Angeles"])("answers the same in %s", (zone) => {
  const picture = aPicture(nervePain, implantCandidate);
  const here = JSON.stringify(evaluate(pspsStepwise, picture, today));
  vi.stubEnv("TZ", zone);
  expect(new Date("2026-11-22T12:00:00Z").getTimezoneOffset()).not.toBe(0);
  expect(JSON.stringify(evaluate(pspsStepwise, picture, today))).toBe(here);
  vi.unstubAllEnvs();
});
