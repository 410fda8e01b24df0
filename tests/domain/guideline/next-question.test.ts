import { expect, it } from "vitest";
import { evaluate } from "@/lib/domain/guideline/evaluate";
import { findNextQuestion } from "@/lib/domain/guideline/next-question";
import { pspsStepwise } from "@/lib/guidelines/psps-stepwise/pack";
import {
  aPicture,
  changed,
  implantCandidate,
  nervePain,
  today,
  trialCandidate,
} from "@/tests/support/pictures";

const next = (...without: readonly string[]) =>
  findNextQuestion(
    evaluate(pspsStepwise, aPicture(nervePain, changed(trialCandidate, { without })), today),
  );

it("asks first for the one answer that most treatments wait for", () => {
  expect(next("red-flags")?.missing.fact).toBe("RED_FLAG_SCREEN");
  expect(next("red-flags")?.treatments).toContain("scs-trial");
});

it("asks nothing when no treatment waits for an answer", () => {
  const evaluation = evaluate(pspsStepwise, aPicture(nervePain, implantCandidate), today);
  const waiting = Object.values(evaluation.treatments).filter(
    ({ best }) => best.word === "needs-information",
  );
  expect(findNextQuestion(evaluation) === undefined).toBe(waiting.length === 0);
});
