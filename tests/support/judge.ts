import type { Expression } from "@/lib/domain/guideline/expression";
import { judgeExpression } from "@/lib/domain/guideline/judge-expression";
import type { Judgement } from "@/lib/domain/guideline/judgement";
import type { PackParameters } from "@/lib/domain/guideline/parameter";
import { createReader } from "@/lib/domain/guideline/reader";
import type { PlainDate } from "@/lib/domain/shared/plain-date";
import { safetyCore } from "@/lib/guidelines/safety-core/pack";
import { aPicture, type EvidenceInput, nervePain, type ProblemInput, today } from "./pictures";

type Setting = {
  readonly problem?: ProblemInput;
  readonly asOf?: PlainDate;
  readonly parameters?: PackParameters;
};

/** What the language says of one expression over this evidence, for one pain. */
export function judgeOver(
  expression: Expression,
  evidence: readonly EvidenceInput[],
  { problem = nervePain, asOf = today, parameters = safetyCore.parameters }: Setting = {},
): Judgement {
  const picture = aPicture(problem, evidence);
  const [first] = picture.problems;
  return judgeExpression(
    expression,
    createReader({ picture, problem: first, asOf, knownOn: today, parameters }),
  );
}
