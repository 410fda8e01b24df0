import { readinessNames } from "../picture/readiness-names";
import { signOffRoleNames } from "../picture/sign-off-role";
import type { MissingFact } from "./evidence-used";
import type { Expression } from "./expression";
import type { Remedy } from "./facts/fact";
import { readLatest } from "./facts/find-evidence";
import type { Context, Reading } from "./facts/reading";

type SignedOff = Extract<Expression, { op: "signed-off" }>;

export function toSignOffRemedy({ role, about }: SignedOff): Remedy {
  return {
    kind: "sign-off",
    words: `Ask ${signOffRoleNames[role]} to sign this off: ${readinessNames[about]}.`,
  };
}

/** Whether the latest answer of somebody in this role is yes. Somebody else's answer is not theirs. */
export function readSignedOff({ role, about }: SignedOff, context: Context): Reading<boolean> {
  const missing: MissingFact = {
    fact: about.replaceAll("-", "_").toUpperCase(),
    words: `Record the answer of ${signOffRoleNames[role]}: ${readinessNames[about]}.`,
    evidenceKind: "readiness",
  };
  return readLatest(context, {
    kind: "readiness",
    where: (each) => each.about === about && each.role === role,
    value: ({ answer }) => answer === "yes",
    missing,
  });
}
