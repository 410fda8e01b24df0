import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import type { PackCase } from "@/lib/domain/guideline/pack-case";
import { caseOf } from "../case-of";
import { noted, says } from "../parts";

const stimulators: readonly TreatmentId[] = [
  "scs-trial",
  "scs-permanent-implant",
  "drg-stimulation",
  "peripheral-nerve-stimulation",
];

const pacemaker = noted("heart", "implant", {
  on: "2020-01-01",
  device: "pacemaker",
  state: "in-place",
});

/** Before a stimulator: the heart's device checked against it or not, MRI asked or not. */
export function heartDeviceCases(): readonly PackCase[] {
  const of = (
    { id, title }: { readonly id: string; readonly title: string },
    answer: "yes" | "no",
    truth: "met" | "not-met",
  ) =>
    caseOf({
      id,
      title,
      packs: ["safety-core"],
      like: "V38",
      add: [pacemaker, says("cardiology-device-check", answer), says("mri-plans", answer)],
      shows: stimulators.flatMap((treatment) => [
        { treatment, code: "PACEMAKER_RELATIVE", truth: "not-met" as const },
        { treatment, code: "CARDIOLOGY_DEVICE_CHECK", truth },
        { treatment, code: "MRI_CONDITIONAL", truth },
      ]),
    });
  const unchecked = { id: "core-heart-unchecked", title: "Pacemaker unchecked, MRI unsettled" };
  const checked = { id: "core-heart-checked", title: "Pacemaker checked, MRI settled" };
  return [of(unchecked, "no", "not-met"), of(checked, "yes", "met")];
}
