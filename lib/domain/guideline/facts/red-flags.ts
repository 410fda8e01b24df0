import type { RedFlagCode } from "../../picture/red-flag";
import { addDays } from "../../shared/plain-date";
import type { EvidenceUsed } from "../evidence-used";
import { booleanFact } from "./fact";
import { type Context, known, type Reading, unknown } from "./reading";
import { readClearance, redFlagRules, type Signal } from "./red-flag-rules";

const names: Readonly<Record<RedFlagCode, string>> = {
  RF_CES: "cauda equina syndrome",
  RF_PROGRESSIVE_MOTOR: "progressive or severe weakness",
  RF_SPINAL_INFECTION: "spinal infection",
  RF_MALIGNANCY: "cancer",
  RF_FRACTURE: "fracture",
  RF_MYELOPATHY: "spinal cord compression",
  RF_DEVICE: "trouble with an implanted device",
  RF_MSCC: "metastatic cord compression",
  RF_EPIDURAL_HAEMATOMA: "epidural haematoma",
};

/** A red flag as people name it; a code that is none of these stays as it stands. */
export function toFlagName(code: string): string {
  return Object.entries(names).find(([known]) => known === code)?.[1] ?? code;
}

/**
 * Flags of the patient and not of one pain: cauda equina, cord, infection, bleeding and devices. They hold
 * new steps for every pain, whichever pain the screen that raised them names (decisions, A4 and B12).
 */
const ofPatient: ReadonlySet<RedFlagCode> = new Set<RedFlagCode>([
  "RF_CES",
  "RF_SPINAL_INFECTION",
  "RF_MYELOPATHY",
  "RF_DEVICE",
  "RF_MSCC",
  "RF_EPIDURAL_HAEMATOMA",
]);

const flag = (code: RedFlagCode) =>
  booleanFact({
    words: `new or worse signs of ${names[code]}`,
    whenTrue: `There are new or worse signs of ${names[code]}`,
    whenFalse: `There are no new or worse signs of ${names[code]}`,
    scope: ofPatient.has(code) ? "patient" : "problem",
    missing: {
      fact: "RED_FLAG_SCREEN",
      words: "Ask the red-flag questions that have not been asked.",
      evidenceKind: "red-flag-screen",
    },
    read: (context) => readFlag(context, code),
  });

export const redFlagFacts = {
  RF_CES: flag("RF_CES"),
  RF_PROGRESSIVE_MOTOR: flag("RF_PROGRESSIVE_MOTOR"),
  RF_SPINAL_INFECTION: flag("RF_SPINAL_INFECTION"),
  RF_MALIGNANCY: flag("RF_MALIGNANCY"),
  RF_FRACTURE: flag("RF_FRACTURE"),
  RF_MYELOPATHY: flag("RF_MYELOPATHY"),
  RF_DEVICE: flag("RF_DEVICE"),
  RF_MSCC: flag("RF_MSCC"),
  RF_EPIDURAL_HAEMATOMA: flag("RF_EPIDURAL_HAEMATOMA"),
} as const satisfies Record<RedFlagCode, unknown>;

/**
 * Raised, and not cleared by a clinician for this day.
 *
 * A flag of the patient is raised when it stands for any pain: to clear it for one clears it for no other.
 */
export function readFlag(asked: Context, code: RedFlagCode): Reading<boolean> {
  const { problems } = asked.picture;
  if (!ofPatient.has(code)) return readFlagIn(asked, code);
  const whole = { ...asked, problem: undefined };
  if (problems.length <= 1) return readFlagIn(whole, code);
  const everywhere = problems.map((problem) => readFlagIn({ ...asked, problem }, code));
  const raised = everywhere.find((reading) => reading.known && reading.value);
  if (raised !== undefined) return raised;
  const reading = readFlagIn(whole, code);
  return {
    ...reading,
    turnsOn: [...reading.turnsOn, ...everywhere.flatMap((each) => each.turnsOn)],
  };
}

function readFlagIn(context: Context, code: RedFlagCode): Reading<boolean> {
  const signal = redFlagRules[code](context);
  const evidence = toEvidence(signal);
  if (signal.state === "clear") return known(false, evidence);
  if (signal.state === "unknown") return unknown([redFlagFacts[code].missing], evidence);
  const cleared =
    signal.raisedBy === undefined ? undefined : readClearance(context, code, signal.raisedBy);
  if (cleared === undefined) return known(true, evidence);
  const lapses = cleared.until === undefined ? [] : [addDays(cleared.until, 1)];
  return known(false, [...evidence, cleared.used], lapses);
}

function toEvidence({ items, others = [] }: Signal): readonly EvidenceUsed[] {
  const used = [...items.flatMap(({ evidence }) => evidence), ...others];
  return used.filter(
    ({ evidenceId }, index) => used.findIndex((each) => each.evidenceId === evidenceId) === index,
  );
}
