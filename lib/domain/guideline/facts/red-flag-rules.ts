import type { EvidenceOf } from "../../picture/evidence";
import { type RedFlagCode, type RedFlagItem, redFlagItems } from "../../picture/red-flag";
import type { PlainDate } from "../../shared/plain-date";
import type { EvidenceUsed } from "../evidence-used";
import { concerns, listEvidence, toEvidenceUsed, toKnownInterval } from "./find-evidence";
import type { Context } from "./reading";
import {
  type ItemAnswer,
  type ItemReading,
  listAnswers,
  listClearances,
  readItem,
} from "./red-flag-items";

/** Whether the answers raise a flag, before anybody cleared it. */
export type Signal = {
  readonly state: "raised" | "clear" | "unknown";
  /** The answers that decided it. */
  readonly items: readonly ItemReading[];
  /** Day from which a clearance can be about it. */
  readonly raisedBy: PlainDate | undefined;
  /** What raised it beside the answers. */
  readonly others?: readonly EvidenceUsed[];
};

/** When each flag fires: only on what is new or worse (decisions, A1 and A2). */
export const redFlagRules: Readonly<Record<RedFlagCode, (context: Context) => Signal>> = {
  RF_CES: (context) => anyNew(context, redFlagItems.RF_CES),
  RF_PROGRESSIVE_MOTOR: readMotor,
  RF_SPINAL_INFECTION: readInfection,
  RF_MALIGNANCY: readMalignancy,
  RF_FRACTURE: (context) => anyNew(context, ["significant-trauma", "sudden-severe-pain"]),
  RF_MYELOPATHY: (context) => anyNew(context, redFlagItems.RF_MYELOPATHY),
  RF_DEVICE: readDevice,
  RF_MSCC: readCordCompression,
  RF_EPIDURAL_HAEMATOMA: readHaematoma,
};

function anyNew(context: Context, items: readonly RedFlagItem[]): Signal {
  return toSignal(items.map((item) => readItem(context, item)));
}

function toSignal(readings: readonly ItemReading[]): Signal {
  const raised = readings.filter(({ state }) => state === "new-or-worse");
  if (raised.length > 0) return signal("raised", raised);
  const unasked = readings.filter(({ state }) => state === "unasked");
  return unasked.length > 0 ? signal("unknown", unasked) : signal("clear", readings);
}

/** A history alone means ask and examine; a cancer found since, or a sign, fires (decisions, A1). */
function readMalignancy(context: Context): Signal {
  const asked = readCancerAnswers(context);
  const tumours = listTumours(context);
  if (tumours.length === 0) return asked;
  const days = tumours.map(({ on }) => toKnownInterval(on, context).last);
  const raised = asked.state === "raised" ? asked : signal("raised", []);
  const known = raised.raisedBy === undefined ? days : [raised.raisedBy, ...days];
  return { ...raised, raisedBy: known.toSorted().at(-1), others: tumours.map(toEvidenceUsed) };
}

/** A tumour that a study shows is new until a clinician has dealt with it or a later study shows none. */
function listTumours(context: Context): readonly EvidenceOf<"imaging">[] {
  const studies = listEvidence(context, "imaging").filter(
    (each) => concerns(each, context) && each.disputed === undefined,
  );
  const shows = ({ findings }: EvidenceOf<"imaging">) =>
    findings.some(({ finding }) => finding === "tumour");
  const gone = (study: EvidenceOf<"imaging">) =>
    studies.some(
      (later) =>
        !shows(later) &&
        later.modality === study.modality &&
        toKnownInterval(later.on, context).first > toKnownInterval(study.on, context).last,
    );
  return studies.filter((study) => shows(study) && !gone(study));
}

function readCancerAnswers(context: Context): Signal {
  const signs = anyNew(context, ["unexplained-weight-loss", "night-pain"]);
  const history = readItem(context, "cancer-history");
  if (history.state !== "new-or-worse") return signs;
  return signal("raised", [
    ...signs.items.filter(({ state }) => state === "new-or-worse"),
    history,
  ]);
}

/**
 * New or worse weakness fires on a fall of at least one MRC grade or below 4/5 (decisions, A1).
 *
 * It stays silent only when both grades are recorded and neither holds: ungraded new weakness fires.
 * A grade that fell since an earlier screen fires whatever the answer is called.
 */
function readMotor(context: Context): Signal {
  const motor = readItem(context, "motor-deficit");
  if (hasFallen(context)) return signal("raised", [motor]);
  if (motor.answer?.state !== "new-or-worse") return toSignal([motor]);
  const { mrcGrade, previousMrcGrade } = motor.answer;
  const mild =
    mrcGrade !== undefined &&
    previousMrcGrade !== undefined &&
    mrcGrade >= 4 &&
    previousMrcGrade - mrcGrade < 1;
  return signal(mild ? "clear" : "raised", [motor]);
}

/** The last grade against the best one since a clinician last looked, that look's own grade included. */
function hasFallen(context: Context): boolean {
  const graded = listAnswers(context, "motor-deficit")
    .filter(({ isTrusted }) => isTrusted)
    .flatMap((each) => {
      const grade = toGrade(each);
      return grade === undefined ? [] : [{ grade, day: each.day }];
    });
  const last = graded.at(-1);
  if (last === undefined) return false;
  const before = graded.filter(({ day }) => day.last < last.day.first);
  const looked = listClearances(context, "RF_PROGRESSIVE_MOTOR")
    .map(({ on }) => toKnownInterval(on, context).last)
    .filter((day) => day < last.day.first)
    .at(-1);
  const settled = before.filter(({ day }) => looked !== undefined && day.last <= looked);
  const counted = [...settled.slice(-1), ...before.slice(settled.length)];
  return counted.some(({ grade }) => grade - last.grade >= 1);
}

/** No weakness is full strength. */
function toGrade({ answer }: ItemAnswer): number | undefined {
  return answer.state === "no" ? 5 : answer.mrcGrade;
}

/** Fever, raised CRP or wound change; or two risk factors with new severe pain (decisions, A1). */
function readInfection(context: Context): Signal {
  const signs = anyNew(context, ["fever", "raised-crp", "wound-change"]);
  if (signs.state === "raised") return signs;
  const risks = (["immunosuppression", "iv-drug-use", "recent-procedure"] as const).map((item) =>
    readItem(context, item),
  );
  const present = risks.filter(
    ({ state }) => state === "new-or-worse" || state === "long-standing",
  );
  const possible = risks.filter(({ state }) => state === "unasked");
  const pain = readItem(context, "sudden-severe-pain");
  if (present.length >= 2 && pain.state === "new-or-worse")
    return signal("raised", [...present, pain]);
  const mayBeRaised =
    present.length + possible.length >= 2 &&
    (pain.state === "unasked" || (pain.state === "new-or-worse" && possible.length > 0));
  if (signs.state === "unknown") return signs;
  return mayBeRaised
    ? signal("unknown", [...possible, ...(pain.state === "unasked" ? [pain] : [])])
    : signs;
}

const deviceKinds = ["scs", "drg", "pns", "intrathecal-pump"] as const;

/** A lead, pump or pocket that is in the body, switched off or not, and not taken out since. */
export function listDevices(context: Context) {
  const implants = listEvidence(context, "implant").filter(({ device }) =>
    deviceKinds.some((kind) => kind === device),
  );
  const removed = implants.filter(
    ({ state, disputed }) => state === "removed" && disputed === undefined,
  );
  return implants.filter(
    ({ device, state, on }) =>
      state !== "removed" &&
      !removed.some(
        (out) =>
          out.device === device &&
          toKnownInterval(out.on, context).first >= toKnownInterval(on, context).last,
      ),
  );
}

/** The device questions; fever counts with a device in place. Without a device they do not arise. */
function readDevice(context: Context): Signal {
  const devices = listDevices(context);
  const answers = redFlagItems.RF_DEVICE.map((item) => readItem(context, item));
  const asked = toSignal(devices.length > 0 ? [...answers, readItem(context, "fever")] : answers);
  if (asked.state !== "unknown" || devices.length > 0) return asked;
  return noneAsked(context, "implants") ? signal("clear", []) : asked;
}

/** Known cancer with new cord signs (decisions, A2). */
function readCordCompression(context: Context): Signal {
  const cord = anyNew(context, redFlagItems.RF_MYELOPATHY);
  if (cord.state === "clear") return cord;
  const history = readItem(context, "cancer-history");
  const recorded = listEvidence(context, "condition").some(
    ({ condition, status, disputed }) =>
      condition === "cancer" && (status === "active" || status === "resolved") && !disputed,
  );
  const cancer = recorded || history.state === "long-standing" || history.state === "new-or-worse";
  if (cancer) return { ...cord, items: [...cord.items, history] };
  return history.state === "no" ? signal("clear", [history]) : signal("unknown", [history]);
}

/** New deficit or severe pain after a neuraxial procedure; with no procedure on record it does not arise. */
function readHaematoma(context: Context): Signal {
  const answer = toSignal([
    readItem(context, "new-deficit-or-severe-pain-after-neuraxial-procedure"),
  ]);
  if (answer.state !== "unknown" || listNeuraxial(context).length > 0) return answer;
  return noneAsked(context, "past-procedures") ? signal("clear", []) : answer;
}

const neuraxial: readonly string[] = [
  "epidural-steroid-injection",
  "epidural-adhesiolysis",
  "epidural-balloon-neuroplasty",
  "selective-nerve-root-block-therapeutic",
  "scs-trial",
  "scs-permanent-implant",
  "scs-lead-revision",
  "spinal-cord-stimulation",
  "drg-stimulation",
  "intrathecal-drug-delivery",
  "pump-revision",
];

function listNeuraxial(context: Context) {
  return listEvidence(context, "treatment-given").filter(({ treatment }) =>
    neuraxial.includes(treatment),
  );
}

function noneAsked(context: Context, about: "implants" | "past-procedures"): boolean {
  return listEvidence(context, "history-asked").some(
    (each) => each.about === about && each.disputed === undefined,
  );
}

/** Who cleared a flag after it was raised, and until when. */
export function readClearance(context: Context, flag: RedFlagCode, raisedBy: PlainDate) {
  return listClearances(context, flag)
    .filter(
      ({ on, until }) =>
        toKnownInterval(on, context).first >= raisedBy &&
        (until === undefined || until >= context.asOf),
    )
    .map((each) => ({ used: toEvidenceUsed(each), until: each.until }))
    .at(-1);
}

function signal(state: Signal["state"], items: readonly ItemReading[]): Signal {
  const days = items.flatMap(({ answeredBy }) => (answeredBy === undefined ? [] : [answeredBy]));
  return { state, items, raisedBy: days.sort().at(-1) };
}
