import type { Criterion } from "@/lib/domain/guideline/criterion";
import { all, atLeast, param } from "@/lib/domain/guideline/expression";
import { criterion } from "../criterion-of";
import { bnssgPathway } from "./sources";

/** Referring is not starting: it opens before the trial does (decisions, B18). */
export const referralThreshold: Criterion = criterion({
  code: "REFERRAL_3M",
  words: "The local threshold to refer for assessment of stimulation is reached.",
  kind: "local-policy",
  strength: "advisory",
  whenNotMet: "caution",
  requires: all(
    atLeast("painDurationDays", param("scsReferralDays")),
    atLeast("painVasMm", param("scsReferralVasMm")),
  ),
  citation: bnssgPathway,
  verification: "V",
  interpretations: [
    "A threshold to refer: it neither opens nor closes the trial, which TA159 decides.",
    "Ten times the NRS stands in only where no VAS is recorded (decisions F49).",
  ],
  fixHint: "Below the local threshold to refer: go on with care here, and ask again.",
});
