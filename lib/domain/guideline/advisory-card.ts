import type { TreatmentId } from "../catalogue/treatment";
import type { Citation, Verification } from "./citation";

/**
 * What a consensus says beside the packs: no pack, no rule, no verdict. It names its factors and links
 * to its source; whoever wants its answer asks the source (decisions, B21).
 */
export type AdvisoryCard = {
  readonly code: string;
  readonly title: string;
  readonly words: string;
  /** What the consensus weighs, in its order. */
  readonly factors: readonly string[];
  readonly treatments: readonly TreatmentId[];
  readonly citation: Citation;
  readonly verification: Verification;
  /** What was found about it since, and where the card departs from its words. */
  readonly notes: readonly string[];
};
