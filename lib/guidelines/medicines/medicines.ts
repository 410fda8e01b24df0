import type { Drug, MedicineRules } from "@/lib/domain/medicine/medicine-rules";
import { analgesics } from "./analgesics";
import { antiInflammatories } from "./anti-inflammatories";
import { combinationRules, nsaidRules } from "./combination-rules";
import { groups } from "./groups";
import { bnfFactorSet, cdcFactorSet } from "./mme-factors";
import { muscleRelaxants } from "./muscle-relaxants";
import { nervePainMedicines } from "./nerve-pain-medicines";
import { opioidRules } from "./opioid-rules";
import { otherDrugs } from "./other-drugs";
import { ukRules } from "./uk-rules";

/** The 20 drugs of the seed. @unit mg of ibuprofen a day, which differs by country */
function listDrugs(ibuprofenAtMost: number): readonly Drug[] {
  return [
    ...antiInflammatories(ibuprofenAtMost),
    ...analgesics,
    ...nervePainMedicines,
    ...muscleRelaxants,
    ...otherDrugs,
  ];
}

const safetyRules = [...opioidRules, ...combinationRules, ...nsaidRules];

/**
 * What every pack says of medicines, unless it has its own. The factors are those of CDC 2022: they
 * were read in full, name the most opioids, and give the higher total of the two sets, which protects.
 * Of two highest doses the lower one holds.
 */
export const coreMedicines: MedicineRules = {
  id: "medicines-core",
  groups,
  factorSet: cdcFactorSet,
  drugs: listDrugs(2400),
  rules: safetyRules,
};

/** The United States: CDC 2022. */
export const usMedicines: MedicineRules = {
  ...coreMedicines,
  id: "medicines-us",
  drugs: listDrugs(3200),
};

/** The United Kingdom: BNF equivalents, and what NICE advises against. */
export const ukMedicines: MedicineRules = {
  ...coreMedicines,
  id: "medicines-uk",
  factorSet: bnfFactorSet,
  rules: [...safetyRules, ...ukRules],
};
