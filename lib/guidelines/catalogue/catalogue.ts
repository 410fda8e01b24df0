import { anatomy } from "./anatomy";
import type { CatalogueItem, CatalogueKind, CatalogueRow, SeedNumber } from "./catalogue-item";
import { causes } from "./causes";
import { diagnosticTests } from "./diagnostic-tests";
import { interventions } from "./interventions";
import { medications } from "./medications";
import { painDrivers } from "./pain-drivers";
import { prevention } from "./prevention";
import { pspsTypes } from "./psps-types";
import { redFlags } from "./red-flags";
import { regenerative } from "./regenerative";
import { riskFactors } from "./risk-factors";
import { rules } from "./rules";
import { catalogueSources } from "./source-key";
import { supplements } from "./supplements";
import { symptoms } from "./symptoms";

const rowsByKind: readonly (readonly [CatalogueKind, readonly CatalogueRow[]])[] = [
  ["anatomy", anatomy],
  ["psps-type", pspsTypes],
  ["cause", causes],
  ["symptom", symptoms],
  ["risk-factor", riskFactors],
  ["diagnostic-test", diagnosticTests],
  ["intervention", interventions],
  ["medication", medications],
  ["supplement", supplements],
  ["regenerative", regenerative],
  ["prevention", prevention],
  ["red-flag", redFlags],
  ["pain-driver", painDrivers],
  ["rule", rules],
];

const seedDocuments: Readonly<Record<SeedNumber, string>> = {
  "000": "000_f928dc9d62bda166",
  "001": "001_f99838d531203af7",
  "002": "002_45c39d7c23b85fb3",
  "003": "003_a19f0c1230f724eb",
  "004": "004_dbe3d2b26d2fa0f8",
};

/** Everything that the seed documents name: each kind and id of their inventory once, in its order. */
export const catalogue: readonly CatalogueItem[] = rowsByKind.flatMap(([kind, rows]) =>
  rows.map((row) => toItem(kind, row)),
);

function toItem(kind: CatalogueKind, row: CatalogueRow): CatalogueItem {
  const { seeds, evidence, contraindications, id, ...rest } = row;
  const keys = new Set([...(evidence ?? []), ...(contraindications ?? [])].map((s) => s.source));
  return {
    kind,
    id,
    ...rest,
    evidence: evidence ?? "not assessed",
    contraindications: contraindications ?? "not assessed",
    sources: {
      seeds: seeds.map((seed) => seedDocuments[seed]),
      documents: [...keys].map((key) => ({ key, ...catalogueSources[key] })),
    },
  };
}
