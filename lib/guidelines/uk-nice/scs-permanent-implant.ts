import { any, atLeast, is, param } from "@/lib/domain/guideline/expression";
import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { criterion } from "../criterion-of";
import { implantDecided, trialResult } from "../shared/trial-result";
import { scsConditions } from "./scs-trial";
import { ta159 } from "./sources";

const said = { citation: ta159("1.1, 1.3"), verification: "V" } as const;

/** What TA159 leaves to coverage rules of another country is not asked here. */
const ofAnotherCountry: readonly string[] = [
  "TRIAL_RELIEF_LT_50",
  "TRIAL_NO_FUNCTION",
  "TRIAL_RECORD_MISSING",
];

/** After a successful trial; what successful means the team says, within limits. */
export const scsPermanentImplant: TreatmentRules = {
  criteria: [
    ...scsConditions,
    criterion({
      code: "NICE_TRIAL",
      words: "The trial was successful, or close enough for the team to weigh.",
      kind: "indication",
      requires: any(
        atLeast("trialRelief", param("trialReliefPercent")),
        is("trialFunctionImproved", true),
      ),
      citation: ta159("1.1"),
      verification: "V",
      interpretations: [
        "TA159 defines success by no number. Relief at the Neuromodulation Foundation's figure, or better function, is read as success; short of the figure the MDT decides.",
        "The pain score that opened the trial is not asked for again.",
      ],
      fixHint:
        "Record relief and function in the trial from its report. Short of success: back to the MDT.",
    }),
    ...trialResult("pain-only", said).filter(({ code }) => !ofAnotherCountry.includes(code)),
    implantDecided(said),
  ],
};
