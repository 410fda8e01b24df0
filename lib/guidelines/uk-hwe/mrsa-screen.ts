import type { Criterion } from "@/lib/domain/guideline/criterion";
import { all, is, noOlderThan, param } from "@/lib/domain/guideline/expression";
import { criterion } from "../criterion-of";
import { hwePolicy } from "./sources";

/** Leads and generator are foreign bodies: the policy wants a recent, clear screen. */
export const mrsaScreen: Criterion = criterion({
  code: "MRSA_SCREEN",
  words: "A recent MRSA screen was clear.",
  kind: "local-policy",
  phase: "book",
  requires: all(
    is("mrsaScreenClear", true),
    noOlderThan({ kind: "readiness", about: "mrsa-screen" }, param("mrsaScreenDays")),
  ),
  citation: hwePolicy,
  verification: "V",
  interpretations: [
    "The age of the screen is counted to the day that is asked about; look again on the day of the procedure.",
    "Not yet screened delays no decision, only the booking (decisions B14).",
  ],
  fixHint: "Screen for MRSA shortly before the procedure, and record the day and the result.",
});
