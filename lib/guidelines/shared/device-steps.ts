import type { Criterion } from "@/lib/domain/guideline/criterion";
import { is } from "@/lib/domain/guideline/expression";
import { criterion, decision } from "../criterion-of";

/** Loss of effect: interrogate and X-ray first, never straight to a new implant (decisions, B19). */
export const deviceCheckedFirst: Criterion = criterion({
  code: "DEVICE_CHECK_FIRST",
  words: "A stimulator already in place has been interrogated and X-rayed.",
  kind: "indication",
  requires: is("deviceChecked", true),
  appliesWhen: is("stimulatorOnRecord", true),
  citation: decision("B19"),
  verification: "V",
  interpretations: ["One recorded check stands for interrogation and X-ray."],
  fixHint: "Interrogate the device and take an X-ray before anything new.",
});
