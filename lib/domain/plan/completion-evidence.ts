import type { z } from "zod";
import { CareId } from "../catalogue/care";
import type { TreatmentId } from "../catalogue/treatment";
import { Evidence, type EvidenceOf } from "../picture/evidence";
import type { SpinalSurgery } from "../picture/history-evidence";
import type { EvidenceId } from "../shared/ids";
import { PartialDate, type PlainDate } from "../shared/plain-date";
import { type Completion, wasGiven } from "./completion";
import { placedDevices } from "./device-placing";
import type { PlanStep } from "./plan";
import type { StepDown } from "./step-down";

export type CompletionSetting = {
  /** The day it was started; undefined: it never was. */
  readonly startedOn: PlainDate | undefined;
  /** The device that it put in went on record when it was put in. */
  readonly isPlaced: boolean;
  /** The way down that ended it; undefined: it was completed. */
  readonly how: StepDown | undefined;
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
  const operation = wasGiven(completion) ? toOperation(step, completion, setting) : undefined;
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

type Device = Pick<EvidenceOf<"implant">, "device" | "state" | "on">;

/** The device that each of these treatments puts in, works on or takes out. */
const devices: Partial<Readonly<Record<TreatmentId, Device["device"]>>> = {
  ...placedDevices,
  "scs-reprogramming": "scs",
  "scs-lead-revision": "scs",
  "scs-battery-change": "scs",
  "scs-explant": "scs",
  "pump-refill": "intrathecal-pump",
  "pump-revision": "intrathecal-pump",
  "pump-explant": "intrathecal-pump",
};

function toDevice(
  step: PlanStep,
  completion: Completion,
  setting: CompletionSetting,
): Evidence | undefined {
  const device = devices[step.treatment];
  const found = device && toDeviceState(step, completion, setting);
  if (!device || !found) return undefined;
  return Evidence.parse({
    kind: "implant",
    id: setting.ids.device,
    provenance: toProvenance(setting),
    device,
    ...found,
    levels: step.levels.length === 0 ? undefined : step.levels,
  });
}

/** Where the device is now, and since when; undefined: the ending says nothing of it. */
function toDeviceState(
  { treatment }: PlanStep,
  completion: Completion,
  { how, startedOn, isPlaced }: CompletionSetting,
): Omit<Device, "device"> | undefined {
  const { on, ending } = completion;
  const wasDone = wasGiven(completion) && ending !== "technically-failed";
  const isExplant = treatment === "scs-explant" || treatment === "pump-explant";
  // An explant that was not done took nothing out; any other treatment under way had its device in.
  const mayHaveChanged = isExplant ? wasDone : wasGiven(completion) || startedOn !== undefined;
  if (!mayHaveChanged) return undefined;
  if (how === "explant" || (isExplant && how === undefined)) return { state: "removed", on };
  if (how === "switch-off") return { state: "switched-off", on };
  // What technically failed put no device in; whether it took one out is for a person to record.
  const since = startedOn === undefined ? on : PartialDate.parse(startedOn);
  const isNew = wasDone && !isPlaced && placedDevices[treatment] !== undefined;
  return isNew ? { state: "in-place", on: since } : undefined;
}

function toProvenance({ by, today }: CompletionSetting) {
  return {
    howKnown: "observed-here",
    by,
    source: "Ending of a treatment in the plan",
    recordedOn: PartialDate.parse(today),
  };
}
