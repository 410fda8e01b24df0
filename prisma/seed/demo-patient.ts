import type { PatientDraft } from "@/lib/domain/patient/patient";
import type { PainProblem } from "@/lib/domain/picture/pain-problem";
import type { DemoEvidence } from "./demo-evidence";

/** A synthetic patient. Evidence names its pain problem by label. */
export type DemoPatient = {
  readonly hospitalNumber: string;
  readonly draft: Omit<PatientDraft, "identifiers" | "birthDate"> & { readonly birthDate?: string };
  readonly nhsNumber?: string;
  readonly allergies:
    | { readonly state: "none-known" | "not-recorded" | "unavailable" }
    | {
        readonly state: "known";
        readonly added: readonly { readonly substance: string; readonly reaction?: string }[];
      };
  /** Undefined: registered, and nobody has opened an episode. */
  readonly referral: string | undefined;
  readonly problems: readonly Omit<PainProblem, "id">[];
  readonly evidence: readonly DemoEvidence[];
};

/** A left L5 root, as two of the demo patients have it. */
export const leftLeg: DemoPatient["problems"][number] = {
  label: "left leg",
  region: "leg",
  side: "left",
  generator: {
    structure: "nerve-root",
    mechanism: "neuropathic",
    levels: ["L5"],
    side: "left",
    confidence: "likely",
    basis: "history, examination, MRI, DN4",
  },
  goal: "Walk to the shop and back",
};
