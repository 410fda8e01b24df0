import type { PlanRule } from "@/lib/domain/guideline/plan-contents";
import { seedRule } from "../criterion-of";

/** What the seeds ask of every plan. */
export const seedPlanRules: readonly PlanRule[] = [
  {
    code: "R_MULTIMODAL",
    requires: "rehabilitation",
    whenMissing: "refuse",
    words: "Every plan carries rehabilitation: pain treatment alone does not restore function.",
    fixHint: "Add conservative care as a step that is intended now.",
    citation: seedRule("002", "r-multimodal"),
  },
  {
    code: "R_FUNCTION_GOAL",
    requires: "function-goal",
    whenMissing: "refuse",
    words: "Every plan carries a goal of function for its rehabilitation.",
    fixHint: "Write what the patient should be able to do, beside conservative care.",
    citation: seedRule("004", "r-multimodal"),
  },
];
