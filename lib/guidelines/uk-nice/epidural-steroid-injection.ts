import { all, atLeast, atMost, oneOf, param } from "@/lib/domain/guideline/expression";
import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { criterion } from "../criterion-of";
import { careFirstAdvised, lumbarPain } from "./shared";
import { ebiInjections, lumbarOnly } from "./sources";

const sciatica = all(lumbarPain, oneOf("generatorStructure", "nerve-root"));

/** Local anaesthetic and steroid, for acute and severe sciatica. */
export const epiduralSteroidInjection: TreatmentRules = {
  criteria: [
    careFirstAdvised,
    criterion({
      code: "NICE_NO_INJECTION_LBP",
      words: "The pain is sciatica, not non-specific back pain and not claudication.",
      kind: "indication",
      whenNotMet: "not-indicated",
      appliesWhen: lumbarPain,
      requires: oneOf("generatorStructure", "nerve-root"),
      citation: ebiInjections,
      verification: "V",
      interpretations: ["Sciatica is read as back or leg pain from a nerve root.", lumbarOnly],
      fixHint: "An epidural is not for this pain: treat its source.",
    }),
    criterion({
      code: "NICE_ACUTE_SEVERE_ONLY",
      words: "The sciatica is acute.",
      kind: "indication",
      whenNotMet: "caution",
      appliesWhen: sciatica,
      requires: atMost("painDurationDays", param("acuteSciaticaDays")),
      citation: ebiInjections,
      verification: "V",
      interpretations: [
        "Chronic sciatica is outside what the source considers; the pack warns and does not deny.",
      ],
      fixHint: "Discuss that the guidance keeps epidurals to acute and severe sciatica.",
    }),
    criterion({
      code: "NICE_CONSIDER_ACUTE_SEVERE",
      words: "The sciatica is severe.",
      kind: "indication",
      strength: "advisory",
      whenNotMet: "caution",
      appliesWhen: sciatica,
      requires: atLeast("painNrs", param("severePainNrs")),
      citation: ebiInjections,
      verification: "M",
      interpretations: ["The source gives severe no number; the one used is unverified."],
      fixHint: "Record a pain score, and weigh whether the pain is severe.",
    }),
  ],
};
