import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import type { Criterion } from "@/lib/domain/guideline/criterion";
import { decidedByMdt } from "@/lib/domain/guideline/expression";
import { criterion, decision } from "../criterion-of";

/** Surgery takes a second person, and the MDT (decisions, B23). */
export function surgeryDecided(treatment: TreatmentId): Criterion {
  return criterion({
    code: "NO_MDT",
    words: "The MDT has decided to go ahead with the operation.",
    kind: "local-policy",
    strength: "needs-mdt",
    requires: decidedByMdt(treatment),
    citation: decision("B23"),
    verification: "V",
    interpretations: [
      "A decision about the case as a whole counts.",
      "No payer asks for a team here; the coverage rule of stimulators is followed by analogy.",
    ],
    fixHint: "Bring the case to the MDT.",
  });
}
