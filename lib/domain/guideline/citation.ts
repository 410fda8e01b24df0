/** Where a criterion or a number comes from, precisely enough for a reader to check it. */
export type Citation = {
  readonly document: string;
  readonly recommendation: string;
  readonly url: string | undefined;
  /** Day on which a person last compared it with the source; undefined: never. */
  readonly checkedOn: string | undefined;
};

/** V: source text read. V2: read in a secondary source. M: general knowledge or local, unverified (decisions, F50). */
export type Verification = "V" | "V2" | "M";
