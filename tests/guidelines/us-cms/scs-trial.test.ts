import { booked, ill, noted, says } from "@/lib/guidelines/test-patients/parts";
import { daysBefore, proveRows, type Row } from "@/tests/support/pack-rows";

const trial = "scs-trial";

const heart = noted("heart", "implant", { device: "pacemaker", state: "in-place" });
const icd = noted("heart", "implant", { device: "icd", state: "in-place" });
const phq = (total: number) => ({ id: "phq-9", total });
const hba1c = (value: number, unit = "%") =>
  noted("hba1c", "laboratory", { test: "hba1c", value, unit });
const opioid = noted("opioid", "medicine", { name: "morphine", status: "taking", opioid: true });
const leads = (more: Readonly<Record<string, unknown>>) => ({ add: [booked(trial, more)] });
const unseen = { without: ["default-canal"] };

const cautions: Readonly<Record<string, readonly Row[]>> = {
  PACEMAKER_RELATIVE: [
    ["none on record", {}, "met"],
    ["a pacemaker", { add: [heart] }, "not-met"],
    ["a defibrillator", { add: [icd] }, "not-met"],
    ["one that was taken out", { add: [{ ...heart, state: "removed" }] }, "met"],
    ["one that is disputed", { add: [{ ...heart, disputed: "another person's" }] }, "unknown"],
  ],
  CARDIOLOGY_DEVICE_CHECK: [
    ["no heart device", {}, "not-applicable"],
    ["a pacemaker, not asked", { add: [heart] }, "unknown"],
    ["a pacemaker, checked", { add: [heart, says("cardiology-device-check", "yes")] }, "met"],
    ["a pacemaker, refused", { add: [heart, says("cardiology-device-check", "no")] }, "not-met"],
  ],
  MRI_CONDITIONAL: [
    ["asked, and it suits", { add: [says("mri-plans", "yes")] }, "met"],
    ["asked, and it does not suit", { add: [says("mri-plans", "no")] }, "not-met"],
    ["not asked", {}, "unknown"],
  ],
  MAJOR_PSYCH_UNRESOLVED: [
    ["PHQ-9 of 19", { add: [phq(19)] }, "met"],
    ["PHQ-9 of 20", { add: [phq(20)] }, "not-met"],
    ["PHQ-9 of 21", { add: [phq(21)] }, "not-met"],
    ["no PHQ-9", { without: ["phq-9"] }, "met"],
    ["a major psychiatric illness", { add: [ill("major-psychiatric")] }, "not-met"],
    [
      "one that is suspected",
      { add: [ill("major-psychiatric", { status: "unconfirmed" })] },
      "unknown",
    ],
  ],
  PSYCHOSOCIAL_SEVERE_OPTIMISE_FIRST: [
    ["supported", {}, "met"],
    ["help first", { add: [{ id: "psychology", outcome: "help-first" }] }, "not-met"],
    ["no evaluation", { without: ["psychology"] }, "not-applicable"],
  ],
  HIGH_DOSE_OPIOID_REDUCTION: [
    ["no opioid", {}, "not-applicable"],
    ["an opioid, not asked", { add: [opioid] }, "unknown"],
    ["a reduction tried", { add: [opioid, says("opioid-reduction", "yes")] }, "met"],
    ["no reduction tried", { add: [opioid, says("opioid-reduction", "no")] }, "not-met"],
  ],
  HBA1C_OPTIMISE_SOFT: [
    ["no diabetes", {}, "not-applicable"],
    ["7.9 %", { add: [ill("diabetes"), hba1c(7.9)] }, "met"],
    ["8 %", { add: [ill("diabetes"), hba1c(8)] }, "met"],
    ["8.1 %", { add: [ill("diabetes"), hba1c(8.1)] }, "not-met"],
    ["no value", { add: [ill("diabetes")] }, "unknown"],
    ["another unit is not converted", { add: [ill("diabetes"), hba1c(58, "mmol/mol")] }, "unknown"],
  ],
  DIATHERMY_ABSOLUTE: [
    ["no need on record", {}, "met"],
    ["needed", { add: [ill("diathermy-needed")] }, "not-met"],
    ["suspected", { add: [ill("diathermy-needed", { status: "unconfirmed" })] }, "unknown"],
  ],
  NMF_MAJOR_COMORBID_PAIN: [
    ["none", {}, "met"],
    ["fibromyalgia", { add: [ill("fibromyalgia")] }, "not-met"],
  ],
  SCS_CANAL_IMAGING: [
    ["seen", {}, "met"],
    ["operated, levels of the leads unknown", unseen, "unknown"],
    ["age 60", { ...unseen, patient: { birthDate: "1966-11-22" } }, "unknown"],
    [
      "age 59, leads away from the operation",
      { ...unseen, ...leads({ levels: ["T9"] }), patient: { birthDate: "1966-11-23" } },
      "not-applicable",
    ],
    [
      "age 60, leads away from the operation, said not to be seen",
      {
        add: [
          booked(trial, { levels: ["T9"] }),
          { id: "default-canal", canalSeenByImplanter: false },
        ],
        patient: { birthDate: "1966-11-22" },
      },
      "not-met",
    ],
    ["leads where the operation was", { ...unseen, ...leads({ levels: ["L4"] }) }, "unknown"],
    [
      "pain of the neck",
      { ...unseen, ...leads({ levels: ["C4"] }), problem: { region: "neck" } },
      "unknown",
    ],
    [
      "seen before the last operation",
      { add: [{ id: "default-canal", on: "2024-01-01" }] },
      "unknown",
    ],
  ],
};

const conditions: Readonly<Record<string, readonly Row[]>> = {
  PSPS_NOT_MET: [
    ["90 days of pain", { add: [{ id: "onset", on: daysBefore(90) }] }, "not-met"],
    ["91 days of pain", { add: [{ id: "onset", on: daysBefore(91) }] }, "met"],
    ["operated 90 days ago", { add: [{ id: "surgery-1", on: daysBefore(90) }] }, "not-met"],
    ["operated 91 days ago", { add: [{ id: "surgery-1", on: daysBefore(91) }] }, "met"],
    ["nobody knows since when", { without: ["onset"] }, "unknown"],
  ],
  LATE_RESORT_JUSTIFY: [
    ["chronic", {}, "met"],
    ["90 days of pain", { add: [{ id: "onset", on: daysBefore(90) }] }, "not-met"],
    [
      "a treatment that is effective",
      { add: [{ id: "esi-4-1", ending: { kind: "effective" } }] },
      "not-met",
    ],
  ],
  CONS_NOT_EXHAUSTED: [
    ["rehabilitation and injection behind", {}, "met"],
    ["no injection", { without: ["esi-4-0", "esi-4-1"] }, "not-met"],
    ["no rehabilitation", { without: ["physiotherapy-0-0", "pain_programme-3-0"] }, "not-met"],
    [
      "nobody asked about injections",
      { without: ["esi-4-0", "esi-4-1", "default-past"] },
      "unknown",
    ],
  ],
  CORRECTABLE_CAUSE_FIRST: [
    ["none", {}, "met"],
    [
      "offered",
      { add: [{ id: "surgeon", correctableCause: "yes", surgery: "offered" }] },
      "not-met",
    ],
    [
      "too risky",
      { add: [{ id: "surgeon", correctableCause: "yes", surgery: "too-risky" }] },
      "met",
    ],
    ["no surgeon asked", { without: ["surgeon"] }, "unknown"],
  ],
  NO_PSYCH: [
    ["evaluated", {}, "met"],
    ["not evaluated", { without: ["psychology"] }, "unknown"],
  ],
  PSYCH_NOT_CLEARED: [
    ["with help", { add: [{ id: "psychology", outcome: "supports-with-help" }] }, "met"],
    ["advised against", { add: [{ id: "psychology", outcome: "advises-against" }] }, "not-met"],
    ["not evaluated", { without: ["psychology"] }, "unknown"],
  ],
  SUD_UNRESOLVED: [
    ["asked, none", {}, "met"],
    ["a problem", { add: [{ id: "ready-substance-use", answer: "no" }] }, "not-met"],
    ["not asked", { without: ["ready-substance-use"] }, "unknown"],
  ],
  NO_EDUCATION_RECORD: [
    ["explained", {}, "met"],
    ["in part", { add: [{ id: "ready-education", answer: "partly" }] }, "not-met"],
    ["not recorded", { without: ["ready-education"] }, "unknown"],
  ],
  NO_MDT: [
    ["decided", {}, "met"],
    ["not now", { add: [{ id: "mdt", outcome: "not-now" }] }, "not-met"],
    ["not discussed", { without: ["mdt"] }, "unknown"],
  ],
  EVIDENCE_LIMITED: [
    ["neuropathic", {}, "met"],
    [
      "not neuropathic",
      {
        problem: {
          generator: {
            ...{ structure: "disc", mechanism: "nociceptive" },
            ...{ levels: [], confidence: "likely" },
          },
        },
      },
      "not-met",
    ],
  ],
  EVIDENCE_PSPS_T1_LIMITED: [
    ["operated", {}, "met"],
    [
      "never operated",
      {
        without: ["surgery-0", "surgery-1"],
        add: [noted("asked", "history-asked", { about: "spinal-surgery" })],
      },
      "not-met",
    ],
  ],
};

proveRows({
  pack: "us-cms",
  treatment: trial,
  like: "V38",
  rows: { ...cautions, ...conditions },
});
