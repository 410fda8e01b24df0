import { answered } from "./readiness";

/** What only some local policies ask before a procedure. */
export const localPolicyFacts = {
  mrsaScreenClear: answered("mrsa-screen", {
    words: "MRSA screen",
    whenTrue: "The MRSA screen was clear",
    whenFalse: "The MRSA screen was not clear",
    fact: "MRSA_SCREEN",
    ask: "Screen for MRSA, and record the day and the result.",
  }),
} as const;
