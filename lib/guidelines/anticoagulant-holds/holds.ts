import type { HoldRules } from "@/lib/domain/guideline/holds/hold-rules";
import { anticoagulants } from "./anticoagulants";
import { antiplatelets } from "./antiplatelets";
import { otherDrugs } from "./other-drugs";
import { procedureClasses } from "./procedure-classes";
import { asra } from "./source";

/** How long each drug is left off before each procedure. Part of the safety core, so of every pack. */
export const anticoagulantHolds: HoldRules = {
  citation: asra,
  classes: procedureClasses,
  drugs: [...antiplatelets, ...anticoagulants, ...otherDrugs],
  raisedBy: {
    ageYears: 75,
    renalImpairmentUnder: 50,
    active: ["liver-disease", "renal-disease"],
    everHad: ["bleeding-history", "spinal-radiation"],
    antithrombotics: 2,
    interpretations: [
      "Age and the limit of creatinine clearance are local, unverified (decisions, F49).",
      "A measured impairment counts as renal disease; a renal function nobody measured raises nothing.",
      "Radiation to the spine counts at any level, because its level is not recorded.",
    ],
  },
  normalInr: { atMost: 1.2, verification: "M" },
  cardiologyFor: ["coronary-stent"],
  readAsHeldAfterHours: 48,
};
