import type { PackCase } from "@/lib/domain/guideline/pack-case";
import { booked, had, noted } from "../parts";
import { usEpiduralCases } from "./epidurals";
import { like } from "./like";

const mbb = "medial-branch-block";
const rfa = "radiofrequency-ablation";
const cyst = "facet-cyst-injection";

function blocks(): readonly PackCase[] {
  const block = (id: string, on: string, more: Readonly<Record<string, unknown>> = {}) =>
    had(id, mbb, on, { region: "lumbar", reliefPercent: 90, ...more });
  return [
    like(
      "V23",
      "mbb-claudication",
      "Pain from a narrowed canal, nothing given for it",
      [],
      [[mbb, "UNTREATED_CLAUDICATION", "not-met"]],
      { like: "V73", without: ["kind:treatment-given"] },
    ),
    like(
      "V23",
      "mbb-no-care",
      "Asked: no conservative care",
      [],
      [[mbb, "CONS_CONTENT_FACET", "not-met"]],
      { without: ["kind:treatment-given"] },
    ),
    like(
      "V23",
      "mbb-front-fusion",
      "Fused from the front, and the MDT said not now",
      [
        noted("alif", "spinal-surgery", {
          ...{ on: "2024-02-01", procedure: "fusion", approach: "anterior" },
          levels: ["L4", "L5"],
        }),
        noted("mdt", "mdt-decision", { outcome: "not-now", attendees: ["A. Chair, chair"] }),
      ],
      [
        [mbb, "POST_ALIF_COVERAGE", "not-met"],
        [cyst, "POST_ALIF_COVERAGE", "not-met"],
        [rfa, "POST_ALIF_COVERAGE", "not-met"],
      ],
    ),
    like(
      "V23",
      "mbb-13-days",
      "The last block was 13 days ago",
      [block("b", "2026-11-09")],
      [[mbb, "MBB_INTERVAL_LT_14D", "not-met"]],
    ),
    like(
      "V23",
      "mbb-14-days",
      "The last block was 14 days ago",
      [block("b", "2026-11-08")],
      [[mbb, "MBB_INTERVAL_LT_14D", "met"]],
    ),
    like(
      "V23",
      "mbb-five",
      "Four blocks in this part of the spine within a year",
      ["2026-01-10", "2026-03-10", "2026-05-10", "2026-07-10"].map((on) => block(`b-${on}`, on)),
      [[mbb, "MBB_CAP_4", "not-met"]],
    ),
    like(
      "V23",
      "facet-three-levels",
      "Three levels by ultrasound, blocks and cyst",
      [
        booked(mbb, { levelCount: 3, guidance: "ultrasound" }),
        booked(cyst, { levelCount: 3, guidance: "ultrasound" }),
      ],
      [
        [mbb, "RFA_LEVELS_GT_2", "not-met"],
        [mbb, "GUIDANCE_NOT_CT_FLUORO", "not-met"],
        [cyst, "RFA_LEVELS_GT_2", "not-met"],
        [cyst, "GUIDANCE_NOT_CT_FLUORO", "not-met"],
      ],
    ),
    like(
      "V23",
      "facet-two-levels",
      "Two levels by fluoroscopy, cyst and ablation at 80 degrees",
      [
        booked(cyst, { levelCount: 2, guidance: "fluoroscopy" }),
        booked(rfa, { levelCount: 2, guidance: "ct", tissueTemperatureC: 80, approach: "thermal" }),
      ],
      [
        [cyst, "RFA_LEVELS_GT_2", "met"],
        [cyst, "GUIDANCE_NOT_CT_FLUORO", "met"],
        [rfa, "RFA_LEVELS_GT_2", "met"],
        [rfa, "GUIDANCE_NOT_CT_FLUORO", "met"],
        [rfa, "RFA_NON_THERMAL", "met"],
      ],
    ),
    like(
      "V23",
      "rfa-79-degrees",
      "79 degrees in the tissue",
      [booked(rfa, { tissueTemperatureC: 79, approach: "thermal" })],
      [[rfa, "RFA_NON_THERMAL", "not-met"]],
    ),
  ];
}

function jointInjections(): readonly PackCase[] {
  const good = { reliefPercent: 80, provenance: { howKnown: "document-seen" } };
  const two = [had("b-1", mbb, "2026-06-01", good), had("b-2", mbb, "2026-07-01", good)];
  const rationale = "implanted electrical device";
  return [
    like(
      "V23",
      "joint-with-reason",
      "Into the joint, because blocks are impossible",
      [booked(mbb, { approach: "intra-articular", rationale })],
      [[mbb, "IA_ONLY_IF_NO_MBB", "met"]],
    ),
    like(
      "V23",
      "therapeutic-after-two-blocks",
      "Therapeutic facet injection after two blocks of 80 %",
      [...two, booked(mbb, { approach: "therapeutic", rationale })],
      [[mbb, "FACET_THERAPEUTIC", "met"]],
    ),
    like(
      "V23",
      "therapeutic-after-one-block",
      "Therapeutic facet injection after one block of 80 % and one of 79 %",
      [
        had("b-1", mbb, "2026-06-01", good),
        had("b-2", mbb, "2026-07-01", { ...good, reliefPercent: 79 }),
        booked(mbb, { approach: "therapeutic", rationale }),
      ],
      [[mbb, "FACET_THERAPEUTIC", "not-met"]],
    ),
  ];
}

function ablations(): readonly PackCase[] {
  const good = {
    ...{ reliefPercent: 90, levels: ["L4", "L5", "S1"], side: "both" },
    provenance: { howKnown: "document-seen" },
  };
  const suspected = {
    generator: {
      structure: "facet",
      mechanism: "nociceptive",
      levels: ["L4", "L5", "S1"],
      confidence: "suspected",
    },
  };
  const ablated = had("old-rfa", rfa, "2024-10-01", { reliefPercent: 60, reliefDays: 200 });
  const again = [had("b-1", mbb, "2026-06-01", good), had("b-2", mbb, "2026-07-01", good)];
  return [
    like(
      "V23",
      "rfa-blocks-13-days-apart",
      "Two good blocks 13 days apart, no reason given",
      [had("b-1", mbb, "2026-06-01", good), had("b-2", mbb, "2026-06-14", good)],
      [[rfa, "MBB_INTERVAL_LT_14D", "not-met"]],
    ),
    like(
      "V23",
      "rfa-old-reblocked",
      "Ablation two years ago, source in question, blocked twice again",
      [ablated, ...again],
      [
        [rfa, "RFA_REDIAGNOSE_GE_2Y", "met"],
        [mbb, "RFA_REDIAGNOSE_GE_2Y", "met"],
      ],
      { problem: suspected },
    ),
    like(
      "V23",
      "rfa-old-not-reblocked",
      "Ablation two years ago, source in question, not blocked again",
      [ablated],
      [[rfa, "RFA_REDIAGNOSE_GE_2Y", "not-met"]],
      { problem: suspected },
    ),
  ];
}

/** Injections, blocks and ablation by Medicare's rules. */
export function usInjectionCases(): readonly PackCase[] {
  return [
    ...usEpiduralCases(),
    ...blocks(),
    ...jointInjections(),
    ...ablations(),
    like(
      "V23",
      "joint-without-reason",
      "Into the joint, no reason given",
      [booked(mbb, { approach: "intra-articular" })],
      [[mbb, "IA_ONLY_IF_NO_MBB", "not-met"]],
    ),
  ];
}
