import type { ConservativeCount } from "@/lib/domain/catalogue/care-kind";
import type { EscalationStep, TreatmentId } from "@/lib/domain/catalogue/treatment";
import type { Verification } from "@/lib/domain/guideline/criterion";
import type { CatalogueSource, SourceKey } from "./source-key";

/** The kinds of the seed inventory. */
export type CatalogueKind =
  | "anatomy"
  | "psps-type"
  | "cause"
  | "symptom"
  | "risk-factor"
  | "diagnostic-test"
  | "intervention"
  | "medication"
  | "supplement"
  | "regenerative"
  | "prevention"
  | "red-flag"
  | "pain-driver"
  | "rule";

/** The five seed documents, by the number each begins with. */
export type SeedNumber = "000" | "001" | "002" | "003" | "004";

/** One thing that a source says, with how far its wording was checked. */
export type Statement = {
  readonly words: string;
  readonly source: SourceKey;
  readonly verification: Verification;
};

/** Nobody has looked: it never means "none" (decisions, F51). */
export type Assessed = readonly Statement[] | "not assessed";

/** One row as its file writes it. What is left out was not assessed. */
export type CatalogueRow = {
  readonly id: string;
  readonly name: string;
  readonly seeds: readonly SeedNumber[];
  readonly step?: EscalationStep;
  readonly countsAs?: ConservativeCount;
  readonly treatments?: readonly TreatmentId[];
  /** The seed's own words about it, kept so that nothing is lost. Never dosing advice. */
  readonly seedSays?: Readonly<Record<string, string>>;
  readonly note?: string;
  readonly evidence?: readonly Statement[];
  readonly contraindications?: readonly Statement[];
  readonly encodedBy?: readonly EncodedBy[];
};

/** The codes of one pack that put a rule or a red flag of the seeds to work. */
export type EncodedBy = { readonly pack: string; readonly codes: readonly string[] };

/** One thing that the seed documents name, with all that the planner holds to be known of it. */
export type CatalogueItem = Omit<CatalogueRow, "seeds" | "evidence" | "contraindications"> & {
  readonly kind: CatalogueKind;
  readonly evidence: Assessed;
  readonly contraindications: Assessed;
  readonly sources: {
    readonly seeds: readonly string[];
    readonly documents: readonly (CatalogueSource & { readonly key: SourceKey })[];
  };
};

export function says(words: string, source: SourceKey, verification: Verification): Statement {
  return { words, source, verification };
}
