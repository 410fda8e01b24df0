import { atLeast } from "@/lib/domain/guideline/expression";
import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { criterion, source } from "../criterion-of";
import { painAndCare } from "../us-cms/basivertebral-nerve-ablation";

const cam394 = (recommendation: string) =>
  source(
    "CAM 394, intraosseous radiofrequency ablation",
    recommendation,
    "https://myhealthtoolkit.com",
  );

/** What this policy tightens over the United States pack. */
export const basivertebralNerveAblation: TreatmentRules = {
  criteria: [
    {
      ...painAndCare,
      citation: cam394("six consecutive months of conservative care"),
      interpretations: [
        ...painAndCare.interpretations,
        "Consecutive is read as one course without a gap.",
      ],
    },
    criterion({
      code: "PAIN_LT_12M",
      words: "The back pain has lasted long enough for this payer.",
      kind: "coverage",
      requires: atLeast("painDurationDays", 365),
      citation: cam394("twelve months of pain"),
      verification: "V",
      interpretations: ["Twelve months are a year of 365 days (decisions F46)."],
      fixHint: "Record when the pain began; continue conservative care until then.",
    }),
    criterion({
      code: "CBT_LT_3_SESSIONS",
      confidential: true,
      words: "Enough sessions of cognitive behavioural therapy have been held.",
      kind: "coverage",
      requires: atLeast("cbtSessions", 3),
      citation: cam394("three sessions of cognitive behavioural therapy"),
      verification: "V",
      interpretations: [
        "Sessions of all courses are added; a course without a number leaves it open.",
      ],
      fixHint: "Arrange cognitive behavioural therapy, and record its sessions.",
    }),
  ],
};
