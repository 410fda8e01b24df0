import type { MmeFactor, MmeFactorSet, Sourced } from "@/lib/domain/medicine/medicine-rules";
import { decision, source } from "../criterion-of";
import { cdc2022 } from "./sources";

const cdcFactors: Sourced = {
  citation: cdc2022("table of conversion factors"),
  verification: "V",
  interpretations: [
    "The factors add up doses. They are never for changing from one opioid to another.",
  ],
};

function cdc(ingredient: string, factor: number, unit: "mg" | "mcg/h" = "mg"): MmeFactor {
  return { kind: "factor", ingredient, unit, factor, ...cdcFactors };
}

/** The factors of CDC 2022. The older code of others (hydromorphone 4, no tramadol) is not used. */
export const cdcFactorSet: MmeFactorSet = {
  id: "cdc-2022",
  words: "CDC 2022 factors",
  factors: [
    cdc("codeine", 0.15),
    cdc("fentanyl", 2.4, "mcg/h"),
    cdc("hydrocodone", 1),
    cdc("hydromorphone", 5),
    cdc("methadone", 4.7),
    cdc("morphine", 1),
    cdc("oxycodone", 1.5),
    cdc("oxymorphone", 3),
    cdc("tapentadol", 0.4),
    cdc("tramadol", 0.2),
    {
      kind: "not-converted",
      ingredient: "buprenorphine",
      why: "CDC 2022 does not convert buprenorphine",
      ...cdcFactors,
    },
  ],
};

const bnf = (recommendation: string) =>
  source("British National Formulary (BNF)", recommendation, "https://bnf.nice.org.uk/");

/** Checked in a secondary source when the clinic decided. */
const decided: Sourced = {
  citation: bnf("prescribing in palliative care: approximate equivalents"),
  verification: "V2",
  interpretations: ["As the clinic decided (A8)."],
};

/** Looked up since, in two pages that reproduce the BNF table; the BNF itself was not read. */
const lookedUp: Sourced = {
  citation: bnf("prescribing in palliative care: approximate equivalents"),
  verification: "M",
  interpretations: [
    "Looked up on 22-Nov-2026 in two pages that reproduce the table (askshilpa.com; Pilot and Feasibility Studies 2025, s40814-025-01636-2, table 3). The BNF itself was not read.",
  ],
};

function uk(ingredient: string, factor: number, sourced: Sourced): MmeFactor {
  return { kind: "factor", ingredient, unit: "mg", factor, ...sourced };
}

function patches(
  ingredient: string,
  strengths: readonly (readonly [number, number])[],
  sourced: Sourced,
): MmeFactor {
  return {
    kind: "strengths",
    ingredient,
    unit: "mcg/h",
    strengths: strengths.map(([amount, mme]) => ({ amount, mme })),
    ...sourced,
  };
}

/** The equivalents of the BNF. Patch strengths that it does not name are not in the total. */
export const bnfFactorSet: MmeFactorSet = {
  id: "bnf",
  words: "BNF equivalents",
  factors: [
    {
      kind: "factor",
      ingredient: "morphine",
      unit: "mg",
      factor: 1,
      citation: decision("A8: the unit is morphine by mouth"),
      verification: "V",
      interpretations: [],
    },
    uk("codeine", 0.1, decided),
    uk("tramadol", 0.1, decided),
    patches(
      "buprenorphine",
      [
        [5, 12],
        [10, 24],
        [20, 48],
      ],
      decided,
    ),
    uk("oxycodone", 1.5, lookedUp),
    uk("dihydrocodeine", 0.1, lookedUp),
    uk("hydromorphone", 5, lookedUp),
    uk("tapentadol", 0.4, lookedUp),
    patches(
      "fentanyl",
      [
        [12, 30],
        [25, 60],
        [50, 120],
        [75, 180],
        [100, 240],
      ],
      lookedUp,
    ),
    {
      kind: "not-converted",
      ingredient: "methadone",
      why: "what methadone equals is for a specialist to say",
      ...decided,
    },
  ],
};
