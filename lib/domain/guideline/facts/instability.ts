import { booleanFact } from "./fact";
import { imagingMissing, readSeen } from "./imaging";

/** What takes a fusion out of the rule that keeps it to trials (decisions, F43). */
export const instabilityFacts = {
  instabilitySeen: booleanFact({
    words: "instability on imaging",
    whenTrue: "Imaging shows non-union, failed hardware or instability",
    whenFalse: "Imaging shows no non-union, failed hardware or instability",
    scope: "problem",
    missing: imagingMissing,
    read: (context) => readSeen(context, ["non-union", "hardware-failure", "instability"]),
  }),
} as const;
