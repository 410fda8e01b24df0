import { ClinicalPicture } from "../../lib/domain/picture/clinical-picture";
import { RedFlagItem } from "../../lib/domain/picture/red-flag";
import { addDays, PlainDate } from "../../lib/domain/shared/plain-date";

/** The day that the pictures are looked at. */
export const asOf = PlainDate.parse("2026-11-22");

/** So many synthetic pictures, always the same ones: about a third of their answers are missing. */
export function createCohort(size: number): readonly ClinicalPicture[] {
  const chance = createChance(20_261_122);
  return Array.from({ length: size }, (_, index) => createPicture(chance, index));
}

/** Numbers from 0 to below 1 (xorshift, 32 bits): the same on every machine. */
function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

type EvidenceInput = Readonly<Record<string, unknown>>;

function createPicture(chance: () => number, index: number): ClinicalPicture {
  const pick = <Item>(...items: readonly [Item, ...Item[]]): Item =>
    items[Math.floor(chance() * items.length)] ?? items[0];
  const day = (from: number, to: number) =>
    addDays(asOf, -Math.round(from + chance() * (to - from)));
  const often = (likely: number, make: () => EvidenceInput): readonly EvidenceInput[] =>
    chance() < likely ? [make()] : [];
  const levels = ["L4", "L5"];
  const given = (id: string, treatment: string, rest: EvidenceInput): EvidenceInput => ({
    id,
    kind: "treatment-given",
    treatment,
    levels,
    provenance: { howKnown: "document-seen" },
    ...rest,
  });
  const blocks = Math.floor(chance() * 4);
  return ClinicalPicture.parse({
    format: "psps-clinical-picture/1",
    patient: { birthDate: `${1940 + (index % 50)}-06`, recordedSex: pick("female", "male") },
    problems: [
      {
        id: "p1",
        region: pick("back", "leg"),
        generator: {
          structure: pick("facet", "facet", "nerve-root"),
          mechanism: pick("nociceptive", "neuropathic", "nociplastic"),
          levels,
          confidence: "likely",
        },
      },
    ],
    evidence: [
      ...often(0.8, () => createScreen(chance)),
      ...often(0.8, () => ({ id: "onset", kind: "onset", on: day(30, 900) })),
      ...often(0.7, () => ({
        id: "nrs",
        kind: "pain-score",
        on: day(0, 30),
        scale: "nrs",
        value: Math.round(chance() * 10),
      })),
      ...often(0.6, () => ({
        id: "odi",
        kind: "function-score",
        on: day(0, 60),
        instrument: "odi",
        total: Math.round(chance() * 80),
      })),
      ...often(0.6, () => ({
        id: "surgery",
        kind: "spinal-surgery",
        on: day(400, 3000),
        procedure: "laminectomy",
        levels,
      })),
      ...often(0.7, () => ({
        id: "asked",
        kind: "history-asked",
        on: day(0, 20),
        about: "past-procedures",
      })),
      ...often(0.7, () =>
        given("rehab", "physical-therapy", {
          on: day(200, 500),
          weeks: 8,
          ending: { kind: "inadequate-response" },
        }),
      ),
      ...Array.from({ length: blocks }, (_, number) =>
        given(`block-${number}`, "medial-branch-block", {
          on: day(20 + 40 * number, 50 + 40 * number),
          reliefPercent: Math.round(40 + chance() * 60),
        }),
      ),
      ...often(0.5, () =>
        given("trial", "scs-trial", {
          on: day(20, 60),
          ended: day(10, 15),
          ...(chance() < 0.8 ? { reliefPercent: Math.round(20 + chance() * 70) } : {}),
          trial: {
            ...(chance() < 0.7 ? { functionChange: pick("improved", "unchanged") } : {}),
            reportSeen: chance() < 0.8,
            ...(chance() < 0.4
              ? {
                  analgesicReductionPercent: Math.round(chance() * 80),
                  analgesicReductionAgreedBefore: true,
                }
              : {}),
          },
        }),
      ),
      ...often(0.6, () => ({
        id: "psychology",
        kind: "psychological-evaluation",
        on: day(10, 100),
        outcome: pick("supports", "supports-with-help", "help-first", "advises-against"),
      })),
      ...often(0.6, () => ({
        id: "education",
        kind: "readiness",
        on: day(5, 60),
        about: "education",
        answer: pick("yes", "no"),
      })),
      ...often(0.15, () => ({
        id: "fibromyalgia",
        kind: "condition",
        on: day(100, 900),
        term: "fibromyalgia",
        condition: "fibromyalgia",
        status: "active",
      })),
      ...often(0.5, () => ({
        id: "planned",
        kind: "planned-procedure",
        on: day(0, 5),
        treatment: "radiofrequency-ablation",
        levelCount: 1 + Math.floor(chance() * 4),
        guidance: "fluoroscopy",
      })),
    ],
  });
}

function createScreen(chance: () => number): EvidenceInput {
  const state = () => (chance() < 0.02 ? { state: "new-or-worse" } : { state: "no" });
  return {
    id: "screen",
    kind: "red-flag-screen",
    on: asOf,
    answers: Object.fromEntries(RedFlagItem.options.map((item) => [item, state()])),
  };
}
