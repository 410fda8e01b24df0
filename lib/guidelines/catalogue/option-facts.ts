import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import type { OptionFact, OptionFacts } from "@/lib/domain/mdt/meeting-view";
import { catalogue } from "./catalogue";
import { catalogueSources } from "./source-key";

type Known = Readonly<Partial<Record<TreatmentId, readonly OptionFact[]>>>;

const seedCallsItReversible: readonly OptionFact[] = [
  {
    words: "The seed document calls stimulation reversible; no checked source says so.",
    source: "Failed back surgery syndrome, PSPS Type 2 (seed document 001)",
    verification: "M",
  },
];

/** Whether a treatment can be undone. What is absent was not assessed: nothing is guessed here. */
const reversibility: Known = {
  "scs-trial": seedCallsItReversible,
  "scs-permanent-implant": seedCallsItReversible,
};

/** What having a treatment asks of a person. What is absent was not assessed. */
const burden: Known = {
  "scs-permanent-implant": [
    {
      words:
        "The device was operated on again in 13 of 42 people within 24 months; pain where the battery lies in 17 %.",
      source: "Decisions A10: PROCESS trial",
      verification: "V2",
    },
    {
      words:
        "Taken out in 17, 23 and 38 % by 3, 5 and 10 years at one centre, in 7.6 % by 3 years in a registry.",
      source: "Decisions A10: one centre's series, a registry",
      verification: "V2",
    },
  ],
};

/** What the catalogue knows of a treatment that a meeting weighs, each statement with its source. */
export function toOptionFacts(treatment: TreatmentId): OptionFacts {
  return {
    evidence: toEvidence(treatment),
    reversibility: reversibility[treatment] ?? "not assessed",
    burden: burden[treatment] ?? "not assessed",
  };
}

/** What the checked sources say of every intervention that the treatment covers, each statement once. */
function toEvidence(treatment: TreatmentId): OptionFacts["evidence"] {
  const statements = catalogue
    .filter(({ treatments }) => treatments?.includes(treatment))
    .flatMap(({ evidence }) => (evidence === "not assessed" ? [] : evidence));
  const once = new Map(
    statements.map(({ words, source, verification }) => [
      `${source} ${words}`,
      { words, source: catalogueSources[source].document, verification },
    ]),
  );
  return once.size === 0 ? "not assessed" : [...once.values()];
}
