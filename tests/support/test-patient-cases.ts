import { addDays, type PlainDate } from "@/lib/domain/shared/plain-date";
import { today } from "./pictures";
import type { Change, TestPatient } from "./test-patient";
import { testPatients } from "./test-patients";

/** One patient in one pack on one day, and what the file says of it. */
export type TestCase = {
  /** `V25/uk in uk-hull`. */
  readonly name: string;
  readonly pack: string;
  /** A setting of the pack that the case changes: `trialSuccess=pain-only`. */
  readonly parameter: string | undefined;
  readonly asOf: PlainDate;
  readonly patient: TestPatient;
};

/** The packs in which "the same in all" is tried. */
const every = ["psps-stepwise", "us-cms", "uk-nice"] as const;
const packsOf: Readonly<Record<TestPatient["profile"], readonly string[]>> = {
  US: ["us-cms"],
  UK: ["uk-nice"],
  ANY: every,
};

/** Every patient of the file and every variant of one, each a case of its own. */
export const testCases: readonly TestCase[] = testPatients.flatMap((patient) => {
  const own = packsOf[patient.profile];
  const kinds = [
    [patient.uk, "uk", ["uk-nice"]],
    [patient.us, "us", ["us-cms"]],
    [patient.alt, "alt", own],
    [patient.variant, "variant", own],
    [patient.later, "then", own],
  ] as const;
  return [
    ...own.map((pack) => toCase(patient, patient.id, pack, {})),
    ...kinds.flatMap(([change, kind, packs]) =>
      change === undefined
        ? []
        : packs.map((pack) =>
            toCase(
              applyChange(patient, change),
              `${patient.id}/${kind}`,
              change.overlay ?? pack,
              change,
            ),
          ),
    ),
  ];
});

function toCase(patient: TestPatient, id: string, pack: string, change: Change): TestCase {
  return {
    name: `${id} in ${pack}`,
    pack,
    parameter: change.parameter,
    asOf: addDays(today, change.advance_d ?? 0),
    patient,
  };
}

/** What a variant says replaces what its patient says; verdicts that it does not name are not asserted. */
function applyChange(patient: TestPatient, change: Change): TestPatient {
  const { pt, add, overlay, parameter, advance_d, note, expect, why, missing, ...rest } = change;
  return {
    ...patient,
    ...rest,
    pt: { ...patient.pt, ...pt },
    tried: add === undefined ? (patient.tried ?? []) : withTrial(patient, add.trial),
    expect: expect ?? {},
    why: why ?? {},
    ...(missing === undefined ? {} : { missing }),
    alerts: change.alerts ?? [],
    next_eligible_d: undefined,
  };
}

/** The report of the trial that was missing. */
function withTrial({ tried = [] }: TestPatient, trial: Record<string, unknown>) {
  return tried.map(({ record, ...each }) =>
    each["tx"] === "scs_trial" ? { ...each, tx: "scs_trial", ...trial } : { ...each },
  );
}
