import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import type { PackCase } from "@/lib/domain/guideline/pack-case";
import { caseOf } from "../case-of";
import { booked, ill, noted } from "../parts";

const packs = ["safety-core"];
const esi = "epidural-steroid-injection";

const withContrast: readonly TreatmentId[] = [
  esi,
  "sacroiliac-block",
  "sacroiliac-joint-injection",
  "facet-cyst-injection",
  "epidural-adhesiolysis",
  "epidural-balloon-neuroplasty",
];
const withoutContrast: readonly TreatmentId[] = ["sacroiliac-block", "sacroiliac-joint-injection"];

function bookings(): readonly PackCase[] {
  return [
    caseOf({
      id: "core-contrast-allergy",
      title: "Contrast allergy, contrast booked",
      packs,
      like: "V09",
      add: [
        ill("contrast-allergy"),
        ...withContrast.map((id) => booked(id, { guidance: "fluoroscopy", contrast: true })),
      ],
      shows: withContrast.map((treatment) => ({
        ...{ treatment, code: "CONTRAST_ALLERGY", truth: "not-met" as const },
      })),
    }),
    caseOf({
      id: "core-pregnant-x-rays",
      title: "Pregnant, X-rays booked",
      packs,
      like: "V09",
      without: ["kind:pregnancy"],
      add: [
        noted("pregnancy", "pregnancy", { state: "pregnant", weeks: 20 }),
        ...withoutContrast.map((id) => booked(id, { guidance: "fluoroscopy", contrast: true })),
      ],
      shows: withoutContrast.map((treatment) => ({
        ...{ treatment, code: "PREGNANCY_NO_FLUORO", truth: "not-met" as const },
      })),
    }),
    caseOf({
      id: "core-diabetes",
      title: "Diabetes, triamcinolone booked",
      packs,
      like: "V09",
      add: [ill("diabetes"), booked(esi, { steroid: "triamcinolone", steroidMg: 40 })],
      shows: [{ treatment: esi, code: "GLUCOSE_MONITOR_24_48H", truth: "not-met" }],
    }),
  ];
}

/** Through the foramen of the neck, with one steroid or another. */
function necks(): readonly PackCase[] {
  const neck = (steroid: string, steroidMg: number, truth: "met" | "not-met") =>
    caseOf({
      id: `core-neck-${steroid}`,
      title: `Arm pain, ${steroid} through the foramen of the neck`,
      packs,
      like: "V09",
      problem: {
        region: "arm",
        generator: {
          structure: "nerve-root",
          mechanism: "neuropathic",
          levels: ["C6"],
          confidence: "likely",
        },
      },
      add: [booked(esi, { approach: "transforaminal", steroid, steroidMg })],
      shows: [{ treatment: esi, code: "PARTICULATE", truth }],
    });
  return [neck("triamcinolone", 40, "not-met"), neck("dexamethasone", 10, "met")];
}

/** What is injected, and with what it is seen. */
export function injectateCases(): readonly PackCase[] {
  return [...bookings(), ...necks()];
}
