import type { RedFlagCode } from "../picture/red-flag";
import { RedFlagItem } from "../picture/red-flag";
import { type DayInterval, daysBetween, type PartialDate } from "../shared/plain-date";
import { toLast } from "./facts/days-since";
import { concerns, listEvidence, toEvidenceUsed, toKnownInterval } from "./facts/find-evidence";
import type { Context } from "./facts/reading";
import { readItem } from "./facts/red-flag-items";
import { listDevices } from "./facts/red-flag-rules";
import { readFlag } from "./facts/red-flags";
import { param, toNumber } from "./parameter";
import type { Evaluation, PathwayLevel, RaisedFlag } from "./verdict";

type FlagWords = {
  readonly level: RaisedFlag["level"];
  readonly words: string;
  readonly action: string;
};

/** What each flag asks for at once (decisions, A1 to A3; criteria.md 2.1). */
const flagWords: Readonly<Record<RedFlagCode, FlagWords>> = {
  RF_CES: {
    level: "emergency",
    words: "New or worse signs of cauda equina syndrome.",
    action: "Emergency referral to spinal surgery now. New steps wait; pain relief goes on.",
  },
  RF_PROGRESSIVE_MOTOR: {
    level: "emergency",
    words: "New or worse weakness.",
    action: "Emergency review by a spinal surgeon. Duration and conservative care are waived.",
  },
  RF_SPINAL_INFECTION: {
    level: "emergency",
    words: "Signs of spinal infection.",
    action: "Emergency assessment: blood tests, cultures, MRI, spinal surgeon.",
  },
  RF_MALIGNANCY: {
    level: "urgent",
    words: "New or worse signs that may mean cancer.",
    action: "Urgent MRI. With weakness, gait change or a sensory level: emergency.",
  },
  RF_FRACTURE: {
    level: "urgent",
    words: "New or worse signs that may mean a fracture.",
    action: "Urgent imaging.",
  },
  RF_MYELOPATHY: {
    level: "urgent",
    words: "New or worse signs of spinal cord compression.",
    action: "Urgent MRI and spinal surgeon. Progressing within days: emergency.",
  },
  RF_DEVICE: {
    level: "emergency",
    words: "New or worse trouble with an implanted device.",
    action: "Ring the implanting centre today; the patient is seen the same day.",
  },
  RF_MSCC: {
    level: "emergency",
    words: "Known cancer with new cord signs.",
    action: "Ring the metastatic cord compression coordinator at once.",
  },
  RF_EPIDURAL_HAEMATOMA: {
    level: "emergency",
    words: "New deficit or severe pain after a neuraxial procedure.",
    action: "Emergency MRI without delay, and spinal surgeon.",
  },
};

const codes: readonly RedFlagCode[] = [
  "RF_CES",
  "RF_PROGRESSIVE_MOTOR",
  "RF_SPINAL_INFECTION",
  "RF_MALIGNANCY",
  "RF_FRACTURE",
  "RF_MYELOPATHY",
  "RF_DEVICE",
  "RF_MSCC",
  "RF_EPIDURAL_HAEMATOMA",
];

/** Every flag that fires for any pain problem, and how far it takes the pathway. */
export function toPathway(contexts: readonly Context[]): Evaluation["pathway"] {
  const flags = codes.flatMap((code) => {
    const raised = contexts.find((context) => {
      const reading = readFlag(context, code);
      return reading.known && reading.value;
    });
    return raised === undefined ? [] : toRaised(code, raised);
  });
  return { level: toLevel(flags), flags };
}

function toLevel(flags: readonly RaisedFlag[]): PathwayLevel {
  if (flags.some(({ level }) => level === "emergency")) return "emergency";
  return flags.length > 0 ? "urgent" : "none";
}

function toRaised(code: RedFlagCode, context: Context): readonly RaisedFlag[] {
  const { evidence } = readFlag(context, code);
  const raised = { code, ...flagWords[code], evidence };
  if (code === "RF_CES") return [raised, toEmergencyMri(context, evidence)];
  return code === "RF_MYELOPATHY" && isProgressingInDays(context)
    ? [{ ...raised, level: "emergency" }]
    : [raised];
}

/** Whatever the residual volume; a low one lowers nothing (decisions, A3). */
function toEmergencyMri(context: Context, evidence: RaisedFlag["evidence"]): RaisedFlag {
  const withDevice = listDevices(context).length > 0;
  return {
    code: "CES_EMERGENCY_MRI",
    level: "emergency",
    words: "Cauda equina syndrome has to be ruled out by emergency imaging.",
    action: withDevice
      ? "Surgeon and radiology at once. A device is in place: CT or CT myelogram if MRI is unsafe."
      : "Emergency MRI, within 4 hours of the request, whatever the residual volume of the bladder: over 200 ml makes it likelier, less rules nothing out.",
    evidence: [...evidence, ...listResidualVolumes(context)],
  };
}

/** Shown beside the flag; it neither raises nor lowers it (decisions, A3). */
function listResidualVolumes(context: Context): RaisedFlag["evidence"] {
  return listEvidence(context, "examination")
    .filter(({ postVoidResidualMl }) => postVoidResidualMl !== undefined)
    .map((each) => ({
      ...toEvidenceUsed(each),
      value: `residual volume ${each.postVoidResidualMl} ml`,
    }));
}

/** Cord signs that are as young as the pack says (local reading of "progressing in days"). */
function isProgressingInDays(asked: Context): boolean {
  const context = { ...asked, problem: undefined };
  const limit = toNumber(param("fastCordSignsDays"), context.parameters);
  const items: readonly RedFlagItem[] = RedFlagItem.options.filter((item) =>
    myelopathy.includes(item),
  );
  return items.some((item) => {
    const { answer } = readItem(context, item);
    if (answer?.state !== "new-or-worse" || answer.since === undefined) return false;
    return daysBetween(toKnownInterval(answer.since, context).last, context.asOf) <= limit;
  });
}

const myelopathy: readonly string[] = [
  "gait-unsteadiness",
  "clumsy-or-numb-hands",
  "hyperreflexia",
  "hoffmann-positive",
  "clonus",
  "sensory-level",
];

/** When the questions were last asked: the banner never says "none" (decisions, A1). */
export function findRedFlagsLastAsked(contexts: readonly Context[]): PartialDate | undefined {
  const screens = contexts.flatMap((context) =>
    listEvidence(context, "red-flag-screen").flatMap((screen) => {
      const day: DayInterval = toKnownInterval(screen.on, context);
      return concerns(screen, context) && screen.disputed === undefined
        ? [{ on: screen.on, day }]
        : [];
    }),
  );
  const last = toLast(screens.map(({ day }) => day));
  return screens.find(({ day }) => day.last === last?.last)?.on;
}
