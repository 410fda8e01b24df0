import { atLeast, countGiven, daysSinceGiven, param } from "@/lib/domain/guideline/expression";
import { documented, reliefAtLeast } from "@/lib/domain/guideline/given-test";
import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { criterion } from "../criterion-of";
import { hullPolicy } from "./sources";

const local = { kind: "local-policy", citation: hullPolicy, verification: "V" } as const;

/** Lumbar denervation by the policy of one board. */
export const radiofrequencyAblation: TreatmentRules = {
  criteria: [
    criterion({
      ...local,
      code: "PAIN_LT_6M",
      words: "The pain has lasted long enough for denervation under local policy.",
      requires: atLeast("painDurationDays", param("ablationPainDays")),
      fixHint: "Record when this pain began.",
    }),
    criterion({
      ...local,
      code: "NO_POSITIVE_MBB",
      words: "A recent diagnostic medial branch block was positive.",
      requires: atLeast(
        countGiven({
          treatments: ["medial-branch-block"],
          scope: "problem",
          withinDays: param("ablationBlockDays"),
          where: [reliefAtLeast(param("positiveBlockPercent")), documented()],
        }),
        1,
      ),
      interpretations: [
        "One block is enough.",
        "The patient's account alone does not make a block positive (decisions B17).",
      ],
      fixHint: "Do a diagnostic block, and record its result with the report.",
    }),
    criterion({
      ...local,
      code: "REPEAT_RFA_LT_16_MO",
      words: "Long enough has passed since the last denervation.",
      requires: atLeast(
        daysSinceGiven({ treatments: ["radiofrequency-ablation"], scope: "region" }),
        param("ablationRepeatDays"),
      ),
      interpretations: [
        "Any denervation of the same part of the spine counts.",
        "NICE asks for research on repeats and sets no interval of its own.",
      ],
      fixHint: "Wait until local policy allows another denervation; other care goes on.",
    }),
  ],
};
