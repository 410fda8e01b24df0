/** A verdict of the file that is held to be wrong, or that decisions.md changes. */
export type DisputedCase = {
  /** Name of the case: `V25/uk in uk-hull`. */
  readonly name: string;
  readonly treatment: string;
  readonly reason: string;
};

/** Listed with the reason, never bent; what is not here is asserted. */
export const disputedCases: readonly DisputedCase[] = [
  {
    name: "V53 in uk-nice",
    treatment: "scs_trial",
    reason:
      "TA159 1.1 is for neuropathic pain, and this one is mechanical: not-indicated, as V23/uk and V47/uk have it, and rank 44 puts that before not-yet. CORRECTABLE_CAUSE_FIRST stands among the reasons.",
  },
];
