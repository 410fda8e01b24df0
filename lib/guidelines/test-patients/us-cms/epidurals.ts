import type { PackCase } from "@/lib/domain/guideline/pack-case";
import { booked, had, ill, says } from "../parts";
import { like } from "./like";

const esi = "epidural-steroid-injection";

function epiduralBookings(): readonly PackCase[] {
  const steroid = (name: string, steroidMg: number) => booked(esi, { steroid: name, steroidMg });
  const ceiling = (name: string, most: number) => [
    like(
      "V09",
      `${name}-${most}`,
      `${most} mg ${name} booked`,
      [steroid(name, most)],
      [[esi, "ESI_STEROID_CEILING", "met"]],
    ),
    like(
      "V09",
      `${name}-${most + 1}`,
      `${most + 1} mg ${name} booked`,
      [steroid(name, most + 1)],
      [[esi, "ESI_STEROID_CEILING", "not-met"]],
    ),
  ];
  return [
    ...ceiling("triamcinolone", 80),
    ...ceiling("betamethasone", 12),
    ...ceiling("dexamethasone", 15),
    ...ceiling("methylprednisolone", 80),
    like(
      "V09",
      "esi-ultrasound-three-levels",
      "Ultrasound, three levels, with a biological product and a facet block",
      [
        booked(esi, {
          guidance: "ultrasound",
          contrast: false,
          levelCount: 3,
          biologic: true,
          otherBlockInSession: true,
        }),
      ],
      [
        [esi, "GUIDANCE_NOT_CT_FLUORO", "not-met"],
        [esi, "ESI_LEVELS_GT_LIMIT", "not-met"],
        [esi, "ESI_NO_BIOLOGICS", "not-met"],
        [esi, "SAME_SESSION_BLOCKS", "not-met"],
      ],
    ),
    like(
      "V09",
      "esi-plain",
      "Two transforaminal levels by fluoroscopy with contrast, nothing else",
      [
        booked(esi, {
          ...{ guidance: "fluoroscopy", contrast: true, approach: "transforaminal" },
          ...{ levelCount: 2, biologic: false, otherBlockInSession: false },
        }),
      ],
      [
        [esi, "GUIDANCE_NOT_CT_FLUORO", "met"],
        [esi, "ESI_LEVELS_GT_LIMIT", "met"],
        [esi, "ESI_NO_BIOLOGICS", "met"],
        [esi, "SAME_SESSION_BLOCKS", "met"],
      ],
    ),
    like(
      "V09",
      "esi-interlaminar-both-sides",
      "Interlaminar on both sides",
      [booked(esi, { approach: "interlaminar", side: "both", levelCount: 1 })],
      [[esi, "ILESI_BILATERAL_NEVER", "not-met"]],
    ),
    like(
      "V09",
      "esi-allergy",
      "Contrast allergy, ultrasound without contrast",
      [ill("contrast-allergy"), booked(esi, { guidance: "ultrasound", contrast: false })],
      [[esi, "GUIDANCE_NOT_CT_FLUORO", "met"]],
    ),
  ];
}

function epidurals(): readonly PackCase[] {
  const course = (days: string) => [
    had("course", "physical-therapy", "2026-10-01", {
      ended: days,
      ending: { kind: "inadequate-response" },
    }),
  ];
  const bare = { without: ["kind:treatment-given"] };
  return [
    like(
      "V09",
      "care-27-days",
      "Care of 27 days, not enough",
      course("2026-10-28"),
      [[esi, "CONS_LT_4W", "not-met"]],
      bare,
    ),
    like(
      "V09",
      "care-28-days",
      "Care of 28 days, not enough",
      course("2026-10-29"),
      [[esi, "CONS_LT_4W", "met"]],
      bare,
    ),
    like(
      "V09",
      "esi-cancer",
      "An active cancer",
      [ill("cancer")],
      [[esi, "MAJOR_CANCER_RISK", "not-met"]],
    ),
    like(
      "V09",
      "esi-no-scale",
      "Neither pain nor disability was scored",
      [],
      [[esi, "NO_BASELINE_SCALE", "not-met"]],
      { without: ["kind:pain-score", "kind:function-score"] },
    ),
    like(
      "V09",
      "esi-beyond-a-year",
      "Injections for two years: 60 % for 100 days, a reason, and primary care told",
      [
        had("first", esi, "2024-11-01", { reliefPercent: 60, reliefDays: 100, sameScale: true }),
        had("last", esi, "2026-06-01", { reliefPercent: 60, reliefDays: 100, sameScale: true }),
        says("repeat-injection-reason", "yes"),
        says("primary-care-told-of-steroids", "yes"),
      ],
      [[esi, "ESI_GT_12M", "met"]],
    ),
  ];
}

/** Epidural injections by Medicare's rules. */
export function usEpiduralCases(): readonly PackCase[] {
  return [...epiduralBookings(), ...epidurals()];
}
