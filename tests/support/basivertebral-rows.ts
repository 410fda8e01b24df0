import { noted } from "@/lib/guidelines/test-patients/parts";
import { daysBefore, type Row } from "./pack-rows";

type Fields = Readonly<Record<string, unknown>>;

export const findingsOf = (...findings: readonly Fields[]) => ({
  add: [{ id: "imaging", findings }],
});
export const onsetBefore = (days: number) => ({ add: [{ id: "onset", on: daysBefore(days) }] });
export const comingFrom = (structure: string) => ({
  problem: { generator: { structure, mechanism: "nociceptive", levels: [], confidence: "likely" } },
});
export const unimaged = { without: ["kind:imaging"] };

/** One course of physiotherapy of so many days, and no other care. */
export const careOf = (days: number) => ({
  without: ["physiotherapy-0-0", "nsaid-1-0", "drug-2", "default-active-rehab", "default-rehab"],
  add: [
    noted("cmm-2", "treatment-given", {
      ...{ on: daysBefore(days + 20), ended: daysBefore(20), weeks: undefined },
      ...{ treatment: "physical-therapy", ending: { kind: "inadequate-response" } },
    }),
  ],
});

const modic = (finding: string, levels: readonly string[]) =>
  findingsOf({ finding, levels, concordant: "yes" });

/** What basivertebral ablation asks, in each pack that has it. */
export const basivertebralRows: Readonly<Record<string, readonly Row[]>> = {
  NOT_ENDPLATE_GENERATOR: [
    ["an endplate", {}, "met"],
    ["a facet joint", comingFrom("facet"), "not-met"],
  ],
  CONS_BVN: [
    ["179 days of pain", onsetBefore(179), "not-met"],
    ["180 days of pain, 210 of care", {}, "met"],
    ["179 days of care", careOf(179), "not-met"],
    ["180 days of care", careOf(180), "met"],
    ["nobody knows since when", { without: ["onset"] }, "unknown"],
  ],
  MODIC_NOT_1_2: [
    ["type 1", {}, "met"],
    ["type 2", modic("modic-2", ["L5"]), "met"],
    ["none", findingsOf({ finding: "disc-degeneration" }), "not-met"],
    ["no imaging", unimaged, "unknown"],
  ],
  LEVEL_OUTSIDE_L3_S1: [
    ["L4 and L5", {}, "met"],
    ["L3", modic("modic-1", ["L3"]), "met"],
    ["S1", modic("modic-1", ["S1"]), "met"],
    ["L2", modic("modic-1", ["L2"]), "not-met"],
    ["no level", modic("modic-1", []), "unknown"],
  ],
  SKELETALLY_MATURE: [
    ["18 today", { patient: { birthDate: "2008-11-22" } }, "met"],
    ["18 tomorrow", { patient: { birthDate: "2008-11-23" } }, "not-met"],
    ["no birth date", { patient: { birthDate: undefined } }, "unknown"],
  ],
  EVIDENCE_LIMITED: [
    ["none of it", {}, "met"],
    [
      "stenosis",
      findingsOf({ finding: "modic-1", levels: ["L4"] }, { finding: "central-stenosis" }),
      "not-met",
    ],
    [
      "a herniation",
      findingsOf({ finding: "modic-1", levels: ["L4"] }, { finding: "disc-herniation" }),
      "not-met",
    ],
  ],
};
