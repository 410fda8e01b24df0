import { z } from "zod";
import type { TreatmentId } from "../catalogue/treatment";
import { SpinalLevel } from "../picture/anatomy";
import { Evidence, type EvidenceOf } from "../picture/evidence";
import { Implant } from "../picture/history-evidence";
import type { EvidenceId, PlanStepId } from "../shared/ids";
import { PartialDate, type PlainDate } from "../shared/plain-date";
import { type Result, refuse } from "../shared/result";
import { writtenText } from "../shared/written-text";
import { checkDay } from "./completion";
import type { StepState } from "./fold-events";
import type { PlanStep } from "./plan";
import type { PlanEventContent } from "./plan-event";
import type { PlanRefusalOf } from "./refusal";

export type DeviceName = EvidenceOf<"implant">["device"];

/** The device that each of these treatments puts in. */
export const placedDevices: Partial<Readonly<Record<TreatmentId, DeviceName>>> = {
  "scs-permanent-implant": "scs",
  "drg-stimulation": "drg",
  "peripheral-nerve-stimulation": "pns",
  "intrathecal-drug-delivery": "intrathecal-pump",
};

const { shape } = Implant.unwrap();

/** The device as it was put in. What is absent was not recorded. */
export const PlacedDevice = z
  .object({
    on: PartialDate,
    maker: writtenText(120).optional(),
    model: writtenText(120).optional(),
    levels: z.array(SpinalLevel).max(12).optional().describe("absent: as planned"),
    centre: writtenText(200).optional(),
    mriCondition: writtenText(300)
      .optional()
      .describe(shape.mriCondition.description ?? ""),
  })
  .readonly();
export type PlacedDevice = z.infer<typeof PlacedDevice>;

export type PlacingRefusal = PlanRefusalOf<
  "step-not-active" | "no-device" | "device-on-record" | "date-not-possible"
>;

type Placing = {
  readonly device: PlacedDevice;
  readonly state: StepState;
  readonly events: readonly PlanEventContent[];
  readonly startedOn: PlainDate | undefined;
  readonly today: PlainDate;
};

/** Whether a device can go on record as put in by this treatment: once, while it is under way. */
export function decidePlacing(
  step: PlanStep,
  { device, state, events, startedOn, today }: Placing,
): Result<true, PlacingRefusal> {
  if (placedDevices[step.treatment] === undefined) return refuse({ kind: "no-device" });
  if (state.state !== "active") return refuse({ kind: "step-not-active", state: state.state });
  if (isPlaced(events, step.id)) return refuse({ kind: "device-on-record" });
  return checkDay(device.on, { today, startedOn });
}

/** Whether this treatment's device went on record since it was last started. */
export function isPlaced(events: readonly PlanEventContent[], stepId: PlanStepId): boolean {
  const own = events.filter((event) => "stepId" in event && event.stepId === stepId);
  const since = own.findLastIndex(({ kind }) => kind === "activated");
  return own.slice(since + 1).some(({ kind }) => kind === "device-placed");
}

type Setting = { readonly id: EvidenceId; readonly by: string; readonly today: PlainDate };

/** The implant for the record, in place from the day of the operation on. */
export function toPlacedImplant(
  { treatment, levels }: PlanStep,
  device: PlacedDevice,
  { id, by, today }: Setting,
): Evidence {
  const placed = device.levels ?? levels;
  return Evidence.parse({
    kind: "implant",
    id,
    provenance: {
      howKnown: "observed-here",
      by,
      source: "A device put in by a treatment of the plan",
      recordedOn: PartialDate.parse(today),
    },
    device: placedDevices[treatment],
    state: "in-place",
    ...device,
    levels: placed.length === 0 ? undefined : placed,
  });
}
