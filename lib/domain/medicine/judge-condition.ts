import type { Context } from "../guideline/facts/reading";
import { never } from "../shared/never";
import { judgeLowBackPain, judgeSciatica } from "./judge-pain";
import { judgeAge, judgeIllness, judgePregnancy, judgeRenal } from "./judge-patient";
import {
  judgeDoseAbove,
  judgeLongerThan,
  judgeTakes,
  judgeTakesNone,
  type MedicineList,
  toDoseMissing,
} from "./judge-taken";
import { type Judged, judgeAll, judgeAny, notMet } from "./judged";
import { toPresenceMissing } from "./listed-medicine";
import type { MedicineCondition } from "./medicine-rules";
import type { MmeRead } from "./total-mme";

/** All that a condition is judged by. */
export type MedicineFacts = {
  readonly list: MedicineList;
  readonly mme: MmeRead;
  readonly context: Context;
};

/** Whether a condition is so, three-valued, and what it rests on. */
export function judgeCondition(condition: MedicineCondition, facts: MedicineFacts): Judged {
  const { list, context } = facts;
  switch (condition.op) {
    case "all":
      return judgeInTurn(condition.parts, facts);
    case "any":
      return judgeAny(condition.parts.map((part) => judgeCondition(part, facts)));
    case "takes":
      return judgeTakes(condition, list);
    case "takes-none":
      return judgeTakesNone(condition, list);
    case "dose-above":
      return judgeDoseAbove(condition, list);
    case "longer-than":
      return judgeLongerThan(condition, list);
    case "mme-at-least":
      return judgeMme(condition.mme, facts.mme);
    case "renal-below":
      return judgeRenal(condition, context);
    case "age-at-least":
      return judgeAge(condition, context);
    case "pregnant-at-least":
      return judgePregnancy(condition, context);
    case "ill-with":
      return judgeIllness(condition, context);
    case "low-back-pain":
      return judgeLowBackPain(condition, context);
    case "sciatica":
      return judgeSciatica(condition, context);
    default:
      return never(condition);
  }
}

/** One part that is not met settles it: what comes after it is not asked. */
function judgeInTurn(parts: readonly MedicineCondition[], facts: MedicineFacts): Judged {
  const judged: Judged[] = [];
  for (const part of parts) {
    const found = judgeCondition(part, facts);
    if (found.truth === "not-met") return notMet;
    judged.push(found);
  }
  return judgeAll(judged);
}

function judgeMme(figure: number, { reached, possible, opioids, open }: MmeRead): Judged {
  const evidence = opioids.map(({ used }) => used);
  if (opioids.length > 0 && reached >= figure)
    return { truth: "met", medicines: opioids, evidence, missing: [] };
  if (possible < figure) return notMet;
  const missing = open.map((each) => {
    if (each.presence === "maybe") return toPresenceMissing(each);
    if (!each.dose.known) return toDoseMissing(each);
    return {
      fact: "MEDICINE_MME",
      words: `Ask a pharmacist what ${each.name} adds to the morphine equivalents.`,
      evidenceKind: "medicine",
    };
  });
  return { truth: "unknown", medicines: open, evidence, missing };
}
