import type { EvidenceOf } from "../../picture/evidence";
import type { MissingFact } from "../evidence-used";
import { readCondition } from "./conditions";
import { booleanFact, numberFact } from "./fact";
import { listEvidence, readLatest, toEvidenceUsed, toKnownInterval } from "./find-evidence";
import { imagingMissing, isSinceLastOperation, readFinding } from "./imaging";
import { readOperatedAtLeads } from "./lead-levels";
import { answered } from "./readiness";
import { type Context, known, mapReading, type Reading, unknown } from "./reading";
import { readTrialNumber } from "./trials";

const comorbidities: MissingFact = {
  fact: "COMORBIDITIES",
  words: "Ask about other illnesses, and settle what is disputed.",
  evidenceKind: "condition",
};

const implants: MissingFact = {
  fact: "IMPLANTS",
  words: "Settle whether a pacemaker or defibrillator is in place.",
  evidenceKind: "implant",
};

const canal: MissingFact = {
  fact: "CANAL_IMAGING",
  words: "Have the implanter look at the canal, where the leads enter and where they lie.",
  evidenceKind: "imaging",
};

const booking = (fact: string, words: string): MissingFact => ({
  fact,
  words,
  evidenceKind: "planned-procedure",
});

const leads = booking("PLANNED_LEADS", "Say how many leads are planned.");
const contacts = booking("PLANNED_CONTACTS", "Say how many contacts the planned leads have.");
const modality = booking("PLANNED_MODALITY", "Say whether the technique is new to this patient.");
const reason = booking("PLANNED_REASON", "Write down why another trial is planned.");

const trialLength: MissingFact = {
  fact: "TRIAL_LENGTH",
  words: "Record how long the leads of the trial were in.",
  evidenceKind: "treatment-given",
};

/** What speaks for caution before a stimulator, and what is planned for it. */
export const stimulationFacts = {
  diathermyNeeded: booleanFact({
    words: "need for therapeutic diathermy on record",
    whenTrue: "Therapeutic diathermy is needed",
    whenFalse: "There is no record of a need for therapeutic diathermy",
    scope: "patient",
    missing: comorbidities,
    read: (context) =>
      readCondition(context, {
        names: ["diathermy-needed"],
        protects: true,
        missing: comorbidities,
      }),
  }),
  heartDevice: booleanFact({
    words: "pacemaker or defibrillator on record",
    whenTrue: "A pacemaker or defibrillator is on record as in place",
    whenFalse: "No pacemaker or defibrillator is on record",
    scope: "patient",
    missing: implants,
    read: readHeartDevice,
  }),
  heartDeviceChecked: answered("cardiology-device-check", {
    words: "cardiology check of both devices",
    whenTrue: "Cardiology has checked the heart device against the stimulator",
    whenFalse: "Cardiology has not checked the heart device against the stimulator",
    fact: "CARDIOLOGY_DEVICE_CHECK",
    ask: "Ask cardiology to check the heart device against the stimulator.",
  }),
  mriPlansSuit: answered("mri-plans", {
    words: "MRI needs",
    whenTrue: "MRI needs have been asked, and the device suits them",
    whenFalse: "MRI is foreseen, and the device does not suit it",
    fact: "MRI_PLANS",
    ask: "Ask which MRI is foreseen, and choose a device that suits it.",
  }),
  canalSeenByImplanter: booleanFact({
    words: "imaging of the canal",
    whenTrue: "The implanter has seen the canal where the leads enter and lie",
    whenFalse: "The implanter has not seen the canal where the leads enter and lie",
    scope: "patient",
    missing: canal,
    remedy: { kind: "do", words: canal.words },
    read: (context) =>
      readLatest(context, {
        kind: "imaging",
        where: (each) => isSinceLastOperation(each, context),
        value: ({ canalSeenByImplanter }) => canalSeenByImplanter,
        missing: canal,
      }),
  }),
  knownStenosis: booleanFact({
    words: "central stenosis on imaging",
    whenTrue: "Imaging shows central stenosis",
    whenFalse: "No central stenosis is on record",
    scope: "problem",
    missing: imagingMissing,
    read: (context) => readFinding(context, ["central-stenosis"]),
  }),
  operatedAtLeads: booleanFact({
    words: "an operation where the leads enter or lie",
    whenTrue: "The spine was operated on where the leads enter or lie",
    whenFalse: "The spine was not operated on where the leads enter or lie",
    scope: "patient",
    missing: booking("PLANNED_LEVELS", "Say at which levels the leads enter and lie."),
    read: (context) =>
      readOperatedAtLeads(
        context,
        booking("PLANNED_LEVELS", "Say at which levels the leads enter and lie."),
      ),
  }),
  plannedLeads: plannedNumber("planned leads", "leads", leads, ({ leadCount }) => leadCount),
  plannedContacts: plannedNumber(
    "contacts on the planned leads",
    "contacts",
    contacts,
    ({ contactCount }) => contactCount,
  ),
  newModalityPlanned: booleanFact({
    words: "technique of the planned trial",
    whenTrue: "The planned technique is new to this patient",
    whenFalse: "The planned technique has been tried on this patient",
    scope: "problem",
    missing: modality,
    read: (context) => readPlanned(context, modality, ({ newModality }) => newModality),
  }),
  anotherTrialReasoned: booleanFact({
    words: "reason for another trial",
    whenTrue: "Why another trial is planned is on record",
    whenFalse: "Why another trial is planned is not on record",
    scope: "problem",
    missing: reason,
    remedy: { kind: "record", words: reason.words },
    read: (context) =>
      readPlanned(context, reason, ({ rationale }) =>
        rationale === undefined ? undefined : rationale.trim() !== "",
      ),
  }),
  trialDays: numberFact({
    words: "length of the SCS trial",
    unit: "days",
    scope: "problem",
    missing: trialLength,
    read: (context) => readTrialNumber(context, trialLength, ({ trial }) => trial?.days),
  }),
} as const;

type Planned = EvidenceOf<"planned-procedure">;

function readPlanned<Value extends boolean | number>(
  context: Context,
  missing: MissingFact,
  value: (planned: Planned) => Value | undefined,
): Reading<Value> {
  return readLatest(context, {
    kind: "planned-procedure",
    where: ({ treatment }) => treatment === "scs-trial",
    value,
    missing,
    ofOnePain: true,
  });
}

function plannedNumber(
  words: string,
  unit: string,
  missing: MissingFact,
  value: (planned: Planned) => number | undefined,
) {
  return numberFact({
    words,
    unit,
    scope: "problem",
    missing,
    read: (context) =>
      mapReading(readPlanned(context, missing, value), (count) => ({ min: count, max: count })),
  });
}

/** In the body, and not recorded as taken out since. */
function readHeartDevice(context: Context): Reading<boolean> {
  const found = listEvidence(context, "implant").filter(
    ({ device }) => device === "pacemaker" || device === "icd",
  );
  const out = found.filter(({ state, disputed }) => state === "removed" && disputed === undefined);
  const inPlace = found.filter(
    ({ device, state, on }) =>
      state !== "removed" &&
      !out.some(
        (each) =>
          each.device === device &&
          toKnownInterval(each.on, context).first >= toKnownInterval(on, context).last,
      ),
  );
  const sure = inPlace.filter(({ disputed }) => disputed === undefined);
  if (sure.length > 0) return known(true, sure.map(toEvidenceUsed));
  return inPlace.length > 0
    ? unknown([implants], inPlace.map(toEvidenceUsed))
    : known(false, out.map(toEvidenceUsed));
}
