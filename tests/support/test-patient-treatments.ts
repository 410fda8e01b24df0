import { z } from "zod";
import { daysAgo, type EvidenceInput } from "./pictures";
import type { TestPatient } from "./test-patient";

type Given = Extract<EvidenceInput, { kind: "treatment-given" }>;

const Tried = z.looseObject({
  tx: z.string(),
  start_wk: z.number().optional(),
  dur_wk: z.number().optional(),
  dur_mo: z.number().optional(),
  dur_d: z.number().optional(),
  at_mo: z.array(z.number()).optional(),
  relief_pct: z.union([z.number(), z.array(z.number())]).nullish(),
  target_relief_pct: z.number().optional(),
  analgesic_reduction_pct: z.number().optional(),
  function: z.string().optional(),
  baseline: z.looseObject({}).optional(),
  outcome: z.string().optional(),
  ending: z.literal("effective").optional(),
  ongoing: z.boolean().optional(),
});
type Tried = z.infer<typeof Tried>;

const cares: Readonly<Record<string, Given["treatment"]>> = {
  physiotherapy: "physical-therapy",
  pain_programme: "pain-management-programme",
  hep: "home-exercise-programme",
  esi: "epidural-steroid-injection",
  mbb: "medial-branch-block",
  rfa: "radiofrequency-ablation",
  scs_trial: "scs-trial",
};

/** What each patient tried. Conventional medical management is rehabilitation and medicines together. */
export function toTreatments({ tried = [] }: TestPatient): readonly EvidenceInput[] {
  return tried.flatMap((row, index): readonly EvidenceInput[] => {
    const each = Tried.parse(row);
    if (each.tx === "cmm")
      return [
        toGiven(each, "physical-therapy", `cmm-${index}`),
        toGiven(each, "medication", `drug-${index}`),
      ].map((given) => ({ ...given, ending: { kind: "inadequate-response" as const } }));
    return [toGiven(each, cares[each.tx] ?? "medication", `${each.tx}-${index}`)];
  });
}

function toGiven(each: Tried, treatment: Given["treatment"], id: string): Given {
  const relief = each.target_relief_pct ?? toNumber(each.relief_pct);
  const ending = toEnding(each, treatment, relief);
  return {
    id,
    kind: "treatment-given",
    on: toStart(each),
    treatment,
    ...(relief === undefined ? {} : { reliefPercent: relief }),
    ...toLength(each),
    ...(each.ongoing === true ? { ongoing: true } : {}),
    ...(ending === undefined ? {} : { ending: { kind: ending } }),
    ...(treatment === "scs-trial" ? toTrial(each) : {}),
  };
}

function toStart({ start_wk, dur_wk, at_mo, dur_mo, dur_d }: Tried): string {
  if (at_mo?.[0] !== undefined) return daysAgo(-at_mo[0] * 30);
  if (start_wk !== undefined) return daysAgo(-start_wk * 7);
  return daysAgo((dur_wk ?? 0) * 7 + (dur_mo ?? 0) * 30 + (dur_d ?? 0) + 30);
}

function toLength({ dur_wk, dur_mo }: Tried): { weeks?: number } {
  if (dur_wk !== undefined) return { weeks: dur_wk };
  return dur_mo === undefined ? {} : { weeks: (dur_mo * 30) / 7 };
}

/** A measured relief short of what the treatment is worth repeating for is an ending. */
function toEnding(each: Tried, treatment: Given["treatment"], relief: number | undefined) {
  if (each.ending !== undefined) return each.ending;
  if (each.outcome === "inadequate" || each.outcome === "failed") return "inadequate-response";
  if (relief === undefined || treatment === "scs-trial") return undefined;
  const worthRepeating = treatment === "physical-therapy" || treatment === "medication" ? 30 : 50;
  return relief < worthRepeating ? "inadequate-response" : undefined;
}

function toTrial(each: Tried): Partial<Given> {
  return {
    ended: toStart({ ...each, dur_d: 0 }),
    provenance: { howKnown: "document-seen" },
    trial: {
      reportSeen: true,
      ...(each.function === "improved" ? { functionChange: "improved" as const } : {}),
      ...(each.baseline === undefined ? {} : { baselineComplete: true }),
      ...(each.analgesic_reduction_pct === undefined
        ? {}
        : {
            analgesicReductionPercent: each.analgesic_reduction_pct,
            analgesicReductionAgreedBefore: true,
          }),
    },
  };
}

function toNumber(relief: Tried["relief_pct"]): number | undefined {
  return typeof relief === "number" ? relief : undefined;
}
