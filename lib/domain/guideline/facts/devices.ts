import type { EvidenceOf } from "../../picture/evidence";
import type { MissingFact } from "../evidence-used";
import { hasAsked, listEvidence, toEvidenceUsed, toKnownInterval } from "./find-evidence";
import { type Context, known, type Reading, unknown } from "./reading";
import { readItem } from "./red-flag-items";
import { listDevices } from "./red-flag-rules";
import { readFlag } from "./red-flags";

type Implant = EvidenceOf<"implant">;

/** A pump is a device and no stimulator: its steps are others (decisions, B19). */
function listStimulators(context: Context): readonly Implant[] {
  return listDevices(context).filter(({ device }) => device !== "intrathecal-pump");
}

/** Whether a stimulator is in the body; unknown until somebody asked. */
export function readStimulator(context: Context, missing: MissingFact): Reading<boolean> {
  const onRecord = readStimulatorOnRecord(context, missing);
  if (!onRecord.known || onRecord.value) return onRecord;
  const asked = hasAsked(context, "implants");
  if (asked !== undefined) return known(false, [toEvidenceUsed(asked)]);
  const removed = listEvidence(context, "implant").filter(({ state }) => state === "removed");
  return removed.length > 0 ? known(false, removed.map(toEvidenceUsed)) : unknown([missing]);
}

/** Whether a medicine pump is in the body; unknown until somebody asked. */
export function readPump(context: Context, missing: MissingFact): Reading<boolean> {
  const found = listPumps(context);
  const sure = found.filter(({ disputed }) => disputed === undefined);
  if (sure.length > 0) return known(true, sure.map(toEvidenceUsed));
  if (found.length > 0) return unknown([missing], found.map(toEvidenceUsed));
  const asked = hasAsked(context, "implants");
  if (asked !== undefined) return known(false, [toEvidenceUsed(asked)]);
  const removed = listEvidence(context, "implant").filter(
    ({ device, state }) => device === "intrathecal-pump" && state === "removed",
  );
  return removed.length > 0 ? known(false, removed.map(toEvidenceUsed)) : unknown([missing]);
}

function listPumps(context: Context): readonly Implant[] {
  return listDevices(context).filter(({ device }) => device === "intrathecal-pump");
}

/** Whether one is on record; nothing on record is "none on record". */
export function readStimulatorOnRecord(context: Context, missing: MissingFact): Reading<boolean> {
  const found = listStimulators(context);
  const sure = found.filter(({ disputed }) => disputed === undefined);
  if (sure.length > 0) return known(true, sure.map(toEvidenceUsed));
  return found.length > 0 ? unknown([missing], found.map(toEvidenceUsed)) : known(false, []);
}

/** With a device in place, nobody having looked is no "clean"; without one it does not arise. */
export function readDeviceInfection(context: Context, missing: MissingFact): Reading<boolean> {
  const { state, evidence } = readItem(context, "device-pocket-or-wound-infection");
  if (state === "unasked")
    return listDevices(context).length === 0 && hasAsked(context, "implants") !== undefined
      ? known(false, evidence)
      : unknown([missing], evidence);
  if (state !== "new-or-worse") return known(false, evidence);
  const flag = readFlag(context, "RF_DEVICE");
  return flag.known && !flag.value ? flag : known(true, evidence);
}

export function readDeviceChecked(context: Context, missing: MissingFact): Reading<boolean> {
  return readChecked(listStimulators(context), context, missing);
}

export function readPumpChecked(context: Context, missing: MissingFact): Reading<boolean> {
  return readChecked(listPumps(context), context, missing);
}

/** Checked on or after the day the effect was lost, where a loss is on record (decisions, B19). */
function readChecked(
  found: readonly Implant[],
  context: Context,
  missing: MissingFact,
): Reading<boolean> {
  const devices = found.filter(({ disputed }) => disputed === undefined);
  const used = devices.map(toEvidenceUsed);
  const checks = devices.flatMap(({ lastCheck }) =>
    lastCheck === undefined ? [] : [toKnownInterval(lastCheck, context)],
  );
  if (checks.length === 0) return unknown([missing], used);
  const lost = listEvidence(context, "treatment-given")
    .filter(({ ending }) => ending?.kind === "effective-then-lost")
    .map((each) => toKnownInterval(each.ending?.on ?? each.on, context));
  if (checks.some(({ first }) => lost.every(({ last }) => first >= last))) return known(true, used);
  if (checks.every(({ last }) => lost.some(({ first }) => last < first))) return known(false, used);
  return unknown([missing], used);
}
