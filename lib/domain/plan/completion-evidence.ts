import type { z } from "zod";
import { CareId } from "../catalogue/care";
import type { TreatmentId } from "../catalogue/treatment";
import { Evidence } from "../picture/evidence";
import type { SpinalSurgery } from "../picture/history-evidence";
import type { EvidenceId } from "../shared/ids";
import { PartialDate, type PlainDate } from "../shared/plain-date";
import { type Completion, wasGiven } from "./completion";
import type { PlanStep } from "./plan";

export type CompletionSetting = {
  /** The day it was started; undefined: it never was. */
  readonly startedOn: PlainDate | undefined;
  readonly today: PlainDate;
  /** Name of whoever records it. */
  readonly by: string;
  /** One id for each piece that may come of it. */
  readonly ids: {
    readonly treatment: EvidenceId;
    readonly operation: EvidenceId;
    readonly device: EvidenceId;
  };
};

/**
 * What the ending of a planned treatment adds to the record, so that the ladder moves on: the treatment
 * with its ending, the operation that was done, the device that is now in or out.
 */
export function toCompletionEvidence(
  step: PlanStep,
  completion: Completion,
  setting: CompletionSetting,
): readonly Evidence[] {
  const treatment = toTreatmentGiven(step, completion, setting);
  if (!wasGiven(completion)) return [treatment];
  const operation = toOperation(step, completion, setting);
  const device = toDevice(step, completion, setting);
  return [treatment, operation, device].filter((each) => each !== undefined);
}

function toTreatmentGiven(
  step: PlanStep,
  completion: Completion,
  setting: CompletionSetting,
): Evidence {
  const { ending, on, reason, heardBy, care, operation: _operation, ...response } = completion;
  return Evidence.parse({
    kind: "treatment-given",
    id: setting.ids.treatment,
    on: setting.startedOn ?? on,
    problem: step.problemId,
    provenance: toProvenance(setting),
    treatment: care ?? CareId.parse(step.treatment),
    levels: step.levels.length === 0 ? undefined : step.levels,
    side: step.side,
    ended: on,
    ending: { kind: ending, on, reason, heardBy },
    ...(wasGiven(completion) ? response : {}),
  });
}

type Operation = z.infer<typeof SpinalSurgery>["procedure"];

/** The spinal operations that a plan holds; revision says which one when it is recorded. */
const operations: Partial<Readonly<Record<TreatmentId, Operation>>> = {
  "index-decompression": "decompression",
  "index-fusion": "fusion",
  mild: "decompression",
  "interspinous-spacer": "other",
};

function toOperation(
  { treatment, levels }: PlanStep,
  { on, operation }: Completion,
  setting: CompletionSetting,
): Evidence | undefined {
  const procedure = treatment === "revision-surgery" ? operation : operations[treatment];
  if (!procedure) return undefined;
  return Evidence.parse({
    kind: "spinal-surgery",
    id: setting.ids.operation,
    on,
    provenance: toProvenance(setting),
    procedure,
    levels,
  });
}

const devices: Partial<
  Readonly<
    Record<
      TreatmentId,
      { readonly device: "scs" | "intrathecal-pump"; readonly state: "in-place" | "removed" }
    >
  >
> = {
  "scs-permanent-implant": { device: "scs", state: "in-place" },
  "intrathecal-drug-delivery": { device: "intrathecal-pump", state: "in-place" },
  "scs-explant": { device: "scs", state: "removed" },
};

/** What technically failed put no device in; whether it took one out is for a person to record. */
function toDevice(
  { treatment, levels }: PlanStep,
  { on, ending }: Completion,
  setting: CompletionSetting,
): Evidence | undefined {
  const found = devices[treatment];
  if (!found || ending === "technically-failed") return undefined;
  return Evidence.parse({
    kind: "implant",
    id: setting.ids.device,
    on: setting.startedOn ?? on,
    provenance: toProvenance(setting),
    ...found,
    levels: levels.length === 0 ? undefined : levels,
  });
}

function toProvenance({ by, today }: CompletionSetting) {
  return {
    howKnown: "observed-here",
    by,
    source: "Ending of a treatment in the plan",
    recordedOn: PartialDate.parse(today),
  };
}
