import { noted } from "@/lib/guidelines/test-patients/parts";
import { daysBefore, proveRows, type Row } from "@/tests/support/pack-rows";

const id = "scs_trial-5-0";
const result = {
  analgesicReductionPercent: 0,
  analgesicReductionAgreedBefore: true,
  functionChange: "improved",
  baselineComplete: true,
  reportSeen: true,
};

type Fields = Readonly<Record<string, unknown>>;

const after = (trial: Fields, more: Fields = {}) => ({
  add: [{ id, trial: { ...result, ...trial }, ...more }],
});
const relief = (reliefPercent: number, trial: Fields = {}) => after(trial, { reliefPercent });
const told = { provenance: { howKnown: "patient-account" } };
const without = (key: keyof typeof result) => after({ [key]: undefined });

const outcome: Readonly<Record<string, readonly Row[]>> = {
  TRIAL_RELIEF_LT_50: [
    ["49 %", relief(49), "not-met"],
    ["50 %", relief(50), "met"],
    ["51 %", relief(51), "met"],
    ["42 %, analgesics reduced by 49 %", relief(42, { analgesicReductionPercent: 49 }), "not-met"],
    ["42 %, analgesics halved", relief(42, { analgesicReductionPercent: 50 }), "met"],
    [
      "42 %, analgesics halved without agreement",
      relief(42, { analgesicReductionPercent: 50, analgesicReductionAgreedBefore: false }),
      "not-met",
    ],
    ["60 % by the patient's account", after({}, { reliefPercent: 60, ...told }), "unknown"],
  ],
  TRIAL_BORDERLINE_MDT: [
    ["50 %", relief(50), "met"],
    ["49 %", relief(49), "not-met"],
  ],
  TRIAL_NO_FUNCTION: [
    ["improved", after({}), "met"],
    ["unchanged", after({ functionChange: "unchanged" }), "not-met"],
    ["not recorded", without("functionChange"), "unknown"],
  ],
  TRIAL_NMF: [
    ["as before", after({}), "met"],
    ["more than before", after({ analgesicReductionPercent: -10 }), "not-met"],
    ["not recorded", without("analgesicReductionPercent"), "not-applicable"],
  ],
  TRIAL_BASELINE_MISSING: [
    ["complete", after({}), "met"],
    ["incomplete", after({ baselineComplete: false }), "not-met"],
    ["not recorded", without("baselineComplete"), "unknown"],
  ],
  TRIAL_RECORD_MISSING: [
    ["on file", after({}), "met"],
    ["not on file", after({ reportSeen: false }), "not-met"],
  ],
  TRIAL_LEN: [
    ["2 days", after({ days: 2 }), "not-met"],
    ["3 days", after({ days: 3 }), "met"],
    ["28 days", after({ days: 28 }), "met"],
    ["29 days", after({ days: 29 }), "not-met"],
    ["not recorded", after({ days: undefined }), "not-applicable"],
  ],
  PATIENT_DECLINES_IMPLANT: [
    ["wished for", after({ patientWishesImplant: true }), "met"],
    ["not wished for", after({ patientWishesImplant: false }), "not-met"],
    ["not recorded", after({}), "not-applicable"],
  ],
};

const asked = "default-after-trial-questions";
const site = (where: string) => ({ add: [{ id: "planned-scs-permanent-implant", site: where }] });
const mdt = (more: Fields) => ({ without: ["mdt"], add: [decision(more)] });

function decision(more: Fields) {
  return noted("mdt", "mdt-decision", {
    ...{ on: daysBefore(60), outcome: "go-ahead", attendees: ["A. Chair, chair"] },
    ...more,
  });
}

const conditional = { treatment: "scs-trial", implantIfTrialPasses: true };
const borderline = { id, reliefPercent: 42, trial: { ...result, analgesicReductionPercent: 50 } };

const decided: Readonly<Record<string, readonly Row[]>> = {
  AFTER_TRIAL_QUESTIONS: [
    ["clear, on the last day of the trial", { add: [{ id: asked, on: daysBefore(30) }] }, "met"],
    ["from the day before", { add: [{ id: asked, on: daysBefore(31) }] }, "unknown"],
    ["not clear", { add: [{ id: asked, answer: "no" }] }, "not-met"],
    ["not asked", { without: [asked] }, "unknown"],
  ],
  NO_MDT: [
    ["decided after the trial", {}, "met"],
    ["decided with the trial, which passed", mdt(conditional), "met"],
    ["decided about the trial alone", mdt({ treatment: "scs-trial" }), "unknown"],
    ["decided with the trial 365 days ago", mdt({ ...conditional, on: daysBefore(365) }), "met"],
    [
      "decided with the trial 366 days ago",
      mdt({ ...conditional, on: daysBefore(366) }),
      "unknown",
    ],
    [
      "decided with the trial, which was borderline",
      { without: ["mdt"], add: [decision(conditional), borderline] },
      "not-met",
    ],
    [
      "decided before a borderline trial, and not since",
      { without: ["mdt"], add: [decision({}), borderline] },
      "not-met",
    ],
    ["said not now", { add: [{ id: "mdt", outcome: "not-now" }] }, "not-met"],
    ["not discussed", { without: ["mdt"] }, "unknown"],
  ],
  SITE_NOT_ASC_OR_HOSPITAL: [
    ["a hospital", site("hospital"), "met"],
    ["an ambulatory surgery centre", site("ambulatory-surgery-centre"), "met"],
    ["an office", site("office"), "not-met"],
    ["not booked", { without: ["planned-scs-permanent-implant"] }, "unknown"],
  ],
  CONS_NOT_EXHAUSTED: [
    ["rehabilitation behind", {}, "met"],
    [
      "rehabilitation effective",
      { add: [{ id: "physiotherapy-1-0", ending: { kind: "effective", on: "2026-11-20" } }] },
      "not-met",
    ],
  ],
};

proveRows({
  pack: "us-cms",
  treatment: "scs-permanent-implant",
  like: "P03",
  rows: { ...outcome, ...decided },
});
