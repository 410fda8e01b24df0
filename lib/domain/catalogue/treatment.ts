import { z } from "zod";

/** The five steps, in the order of escalation. The ladder is not a line: see guideline/ladder. */
export const EscalationStep = z.enum(["conservative", "injections", "rfa", "scs", "surgery"]);
export type EscalationStep = z.infer<typeof EscalationStep>;

/** The treatments that packs rule on and plans hold. */
export const TreatmentId = z.enum([
  "conservative-care",
  "epidural-steroid-injection",
  "medial-branch-block",
  "sacroiliac-block",
  "sacroiliac-joint-injection",
  "facet-cyst-injection",
  "epidural-adhesiolysis",
  "epidural-balloon-neuroplasty",
  "radiofrequency-ablation",
  "sacroiliac-rfa",
  "basivertebral-nerve-ablation",
  "scs-trial",
  "scs-permanent-implant",
  "drg-stimulation",
  "peripheral-nerve-stimulation",
  "intrathecal-drug-delivery",
  "scs-reprogramming",
  "scs-lead-revision",
  "scs-battery-change",
  "scs-explant",
  "pump-refill",
  "pump-revision",
  "pump-explant",
  "revision-surgery",
  "index-decompression",
  "index-fusion",
  "vertebral-augmentation",
  "mild",
  "interspinous-spacer",
  "sacroiliac-joint-fusion",
]);
export type TreatmentId = z.infer<typeof TreatmentId>;

/**
 * Who has to agree before it may be activated (decisions, B23 and G55).
 * own-signature: a consultant alone. second-person: another person unless the drafter is a consultant.
 * mdt: a decision of the MDT with named attendees; an urgent one needs the deciding surgeon.
 */
export type ApprovalNeed = "own-signature" | "second-person" | "mdt";

export type Treatment = {
  readonly id: TreatmentId;
  /** For clinicians. */
  readonly name: string;
  /** For patients: short, everyday words. */
  readonly plainName: string;
  readonly step: EscalationStep;
  readonly invasive: boolean;
  readonly approval: ApprovalNeed;
  /** Stopping, reprogramming, switching off, taking out: needs no verdict (decisions, B17). */
  readonly steppingDown: boolean;
};

const treatment = (
  id: TreatmentId,
  step: EscalationStep,
  name: string,
  plainName: string,
  rest: Partial<Pick<Treatment, "invasive" | "approval" | "steppingDown">> = {},
): Treatment => ({
  id,
  name,
  plainName,
  step,
  invasive: true,
  approval: "own-signature",
  steppingDown: false,
  ...rest,
});

const mdt = { approval: "mdt" } as const;
const second = { approval: "second-person" } as const;

/** Every treatment, in the order in which a page lists them. */
export const treatments: readonly Treatment[] = [
  treatment(
    "conservative-care",
    "conservative",
    "Conservative care",
    "Moving, coping and medicines",
    {
      invasive: false,
    },
  ),
  treatment(
    "epidural-steroid-injection",
    "injections",
    "Epidural steroid injection",
    "Injection near the nerve",
  ),
  treatment(
    "medial-branch-block",
    "injections",
    "Medial branch block",
    "Test injection for the small back joints",
  ),
  treatment(
    "sacroiliac-block",
    "injections",
    "Sacroiliac joint block",
    "Test injection for the pelvis joint",
  ),
  treatment(
    "sacroiliac-joint-injection",
    "injections",
    "Sacroiliac joint injection",
    "Injection into the pelvis joint",
  ),
  treatment(
    "facet-cyst-injection",
    "injections",
    "Facet cyst injection",
    "Injection for a joint cyst",
    second,
  ),
  treatment(
    "epidural-adhesiolysis",
    "injections",
    "Epidural adhesiolysis",
    "Freeing scar tissue around the nerve",
    second,
  ),
  treatment(
    "epidural-balloon-neuroplasty",
    "injections",
    "Epidural balloon neuroplasty",
    "Making room around the nerve with a small balloon",
    second,
  ),
  treatment(
    "radiofrequency-ablation",
    "rfa",
    "Radiofrequency ablation, medial branches",
    "Heat treatment of small joint nerves",
    second,
  ),
  treatment(
    "sacroiliac-rfa",
    "rfa",
    "Radiofrequency ablation, sacroiliac",
    "Heat treatment of pelvis joint nerves",
    second,
  ),
  treatment(
    "basivertebral-nerve-ablation",
    "rfa",
    "Basivertebral nerve ablation",
    "Heat treatment of a nerve inside the bone",
    second,
  ),
  treatment("scs-trial", "scs", "SCS trial", "Trial of spinal cord stimulation", mdt),
  treatment(
    "scs-permanent-implant",
    "scs",
    "SCS permanent implant",
    "Implant for spinal cord stimulation",
    mdt,
  ),
  treatment(
    "drg-stimulation",
    "scs",
    "Dorsal root ganglion stimulation",
    "Stimulator beside the root of one nerve",
    mdt,
  ),
  treatment(
    "peripheral-nerve-stimulation",
    "scs",
    "Peripheral nerve stimulation",
    "Stimulator for one nerve",
    mdt,
  ),
  treatment(
    "intrathecal-drug-delivery",
    "scs",
    "Intrathecal drug delivery",
    "Medicine pump under the skin",
    mdt,
  ),
  treatment("scs-reprogramming", "scs", "SCS reprogramming", "Adjusting the stimulator", {
    invasive: false,
    steppingDown: true,
  }),
  treatment(
    "scs-lead-revision",
    "scs",
    "SCS lead revision",
    "Operation on the stimulator wires",
    mdt,
  ),
  treatment(
    "scs-battery-change",
    "scs",
    "SCS battery change",
    "New battery for the stimulator",
    mdt,
  ),
  treatment("scs-explant", "scs", "SCS explant", "Taking the stimulator out", {
    steppingDown: true,
  }),
  treatment("pump-refill", "scs", "Pump refill", "Filling the medicine pump"),
  treatment("pump-revision", "scs", "Pump revision", "Operation on the medicine pump", mdt),
  treatment("pump-explant", "scs", "Pump explant", "Taking the medicine pump out", {
    steppingDown: true,
  }),
  treatment(
    "revision-surgery",
    "surgery",
    "Revision surgery",
    "Another operation on the spine",
    mdt,
  ),
  treatment(
    "index-decompression",
    "surgery",
    "Decompression (first operation)",
    "Operation to free a nerve",
    mdt,
  ),
  treatment(
    "index-fusion",
    "surgery",
    "Fusion (first operation)",
    "Operation to join bones of the spine",
    mdt,
  ),
  treatment(
    "vertebral-augmentation",
    "surgery",
    "Vertebral augmentation",
    "Cement for a broken spine bone",
    mdt,
  ),
  treatment(
    "mild",
    "surgery",
    "Minimally invasive lumbar decompression",
    "Small operation to make room for nerves",
    mdt,
  ),
  treatment(
    "interspinous-spacer",
    "surgery",
    "Interspinous spacer",
    "Spacer between two spine bones",
    mdt,
  ),
  treatment(
    "sacroiliac-joint-fusion",
    "surgery",
    "Sacroiliac joint fusion",
    "Operation to fix the pelvis joint",
    mdt,
  ),
];

export function getTreatment(id: TreatmentId): Treatment {
  const found = treatments.find((each) => each.id === id);
  if (!found) throw new Error(`no treatment ${id}`);
  return found;
}

export function toTreatmentsOfStep(step: EscalationStep): readonly Treatment[] {
  return treatments.filter((each) => each.step === step);
}
