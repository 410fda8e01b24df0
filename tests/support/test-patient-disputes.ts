/** A verdict of the file that is held to be wrong, or that decisions.md changes. */
export type DisputedCase = {
  /** Name of the case: `V25/uk in uk-hull`. */
  readonly name: string;
  readonly treatment: string;
  readonly reason: string;
};

/** Listed with the reason, never bent; what is not here is asserted. */
export const disputedCases: readonly DisputedCase[] = [];
