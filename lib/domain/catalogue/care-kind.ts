import type { EscalationStep } from "./treatment";

/**
 * What a care counts as when conservative care is asked for. Procedures count as none, whatever list they came from.
 *
 * @source seed-inventory.json (rules r-conservative-first, r-generic-exercise-insufficient, r-supplements-adjunct)
 */
export type ConservativeCount =
  | "targeted-rehabilitation"
  | "psychological"
  | "exercise"
  | "generic-exercise"
  | "lifestyle"
  | "passive"
  | "medication"
  | "supplement"
  | "none";

export type Care = {
  readonly name: string;
  /** The step it belongs to; undefined: beside the ladder. */
  readonly step: EscalationStep | undefined;
  readonly countsAs: ConservativeCount;
};
