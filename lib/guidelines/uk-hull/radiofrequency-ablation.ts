import {
  all,
  any,
  atLeast,
  countGiven,
  daysSinceGiven,
  not,
  param,
} from "@/lib/domain/guideline/expression";
import { documented, notElsewhere, reliefAtLeast } from "@/lib/domain/guideline/given-test";
import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { criterion } from "../criterion-of";
import { lumbarPain } from "../uk-nice/shared";
import { hullPolicy } from "./sources";

const local = { kind: "local-policy", citation: hullPolicy, verification: "V" } as const;

const lumbarOnly = "The policy is for the lumbar spine: pain of the back or leg is read as such.";

/** Lumbar denervation by the policy of one board. */
export const radiofrequencyAblation: TreatmentRules = {
  criteria: [
    criterion({
      ...local,
      code: "PAIN_LT_6M",
      words: "The pain has lasted long enough for denervation under local policy.",
      appliesWhen: lumbarPain,
      requires: atLeast("painDurationDays", param("ablationPainDays")),
      interpretations: [lumbarOnly],
      fixHint: "Record when this pain began.",
    }),
    criterion({
      ...local,
      code: "NO_POSITIVE_MBB",
      words: "A recent diagnostic medial branch block was positive.",
      requires: any(
        atLeast(
          countGiven({
            treatments: ["medial-branch-block"],
            scope: "problem",
            withinDays: param("ablationBlockDays"),
            where: [reliefAtLeast(param("positiveBlockPercent")), documented(), notElsewhere()],
          }),
          1,
        ),
        all(not(lumbarPain), atLeast("bestMedialBranchBlock", param("positiveBlockPercent"))),
      ),
      interpretations: [
        "One block is enough.",
        "The patient's account alone does not make a block positive (decisions B17).",
        "A block at other levels or on the other side tells nothing of this pain.",
        `${lumbarOnly} Elsewhere the block may be older.`,
      ],
      fixHint: "Do a diagnostic block, and record its result with the report.",
    }),
    criterion({
      ...local,
      code: "REPEAT_RFA_LT_16_MO",
      words: "Long enough has passed since the last denervation.",
      appliesWhen: lumbarPain,
      requires: atLeast(
        daysSinceGiven({ treatments: ["radiofrequency-ablation"], scope: "region" }),
        param("ablationRepeatDays"),
      ),
      interpretations: [
        "Any denervation of the same part of the spine counts.",
        lumbarOnly,
        "NICE asks for research on repeats and sets no interval of its own.",
      ],
      fixHint: "Wait until local policy allows another denervation; other care goes on.",
    }),
  ],
};
