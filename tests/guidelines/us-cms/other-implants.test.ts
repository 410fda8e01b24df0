import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import { booked, had, noted, says } from "@/lib/guidelines/test-patients/parts";
import { daysBefore, proveRows, type Row } from "@/tests/support/pack-rows";

type Rows = Readonly<Record<string, readonly Row[]>>;

const generator = (structure: string) => ({
  problem: { generator: { structure, mechanism: "neuropathic", levels: [], confidence: "likely" } },
});
const opioid = noted("opioid", "medicine", { name: "morphine", status: "taking", opioid: true });
const pump = "intrathecal-drug-delivery";

const mdt: readonly Row[] = [
  ["decided", {}, "met"],
  ["not advised", { add: [{ id: "mdt", outcome: "not-advised" }] }, "not-met"],
  ["not discussed", { without: ["mdt"] }, "unknown"],
];

const pumpRows: Rows = {
  NO_PSYCH: [
    ["evaluated", {}, "met"],
    ["not evaluated", { without: ["psychology"] }, "unknown"],
  ],
  PSYCH_NOT_CLEARED: [
    ["supported", {}, "met"],
    ["advised against", { add: [{ id: "psychology", outcome: "advises-against" }] }, "not-met"],
  ],
  OPIOID_REDUCTION_NOT_ATTEMPTED: [
    ["no opioid", {}, "not-applicable"],
    ["tried", { add: [opioid, says("opioid-reduction", "yes")] }, "met"],
    ["not tried", { add: [opioid, says("opioid-reduction", "no")] }, "not-met"],
    ["nobody asked", { add: [opioid] }, "unknown"],
  ],
  ITDD_TRIAL_NOT_INPATIENT: [
    ["in hospital", { add: [booked(pump, { site: "hospital" })] }, "met"],
    ["in an office", { add: [booked(pump, { site: "office" })] }, "not-met"],
    ["not booked", {}, "unknown"],
  ],
  NO_MDT: mdt,
};

const scar: Rows = {
  NOT_NERVE_ROOT_PAIN: [
    ["a nerve root", {}, "met"],
    ["a facet joint", generator("facet"), "not-met"],
  ],
  ESI_NOT_BEHIND: [
    ["not enough relief", {}, "met"],
    ["none given", { without: ["esi-1-0", "esi-1-1"] }, "not-met"],
    ["nobody asked", { without: ["esi-1-0", "esi-1-1", "default-past"] }, "unknown"],
  ],
  NO_PRIOR_SURGERY: [
    ["operated", {}, "met"],
    [
      "never operated",
      {
        without: ["surgery-0"],
        add: [noted("asked", "history-asked", { about: "spinal-surgery" })],
      },
      "not-met",
    ],
  ],
  SCAR_NOT_SEEN: [
    ["seen", {}, "met"],
    ["not seen", { add: [{ id: "imaging", findings: [] }] }, "not-met"],
    ["no imaging", { without: ["kind:imaging"] }, "unknown"],
  ],
};

const { NOT_NERVE_ROOT_PAIN: ofRoot = [], ESI_NOT_BEHIND: afterInjection = [] } = scar;

const balloon: Rows = {
  NOT_NERVE_ROOT_PAIN: [...ofRoot, ["stenosis", generator("central-stenosis"), "met"]],
  ESI_NOT_BEHIND: afterInjection,
};

const device = noted("device", "implant", {
  ...{ on: daysBefore(900), device: "scs", state: "in-place" },
  lastCheck: daysBefore(3),
});

function siteOf(treatment: TreatmentId): Rows {
  return {
    SITE_NOT_ASC_OR_HOSPITAL: [
      ["a hospital", { add: [device, booked(treatment, { site: "hospital" })] }, "met"],
      ["an office", { add: [device, booked(treatment, { site: "office" })] }, "not-met"],
      ["not booked", { add: [device] }, "unknown"],
    ],
    REPLACEMENT_NO_NEW_TRIAL: [["always said", { add: [device] }, "not-met"]],
    DEVICE_CHECK_FIRST: [
      ["checked", { add: [device] }, "met"],
      [
        "checked before the effect was lost",
        {
          add: [
            device,
            had("implant", "scs-permanent-implant", daysBefore(900), {
              ending: { kind: "effective-then-lost", on: daysBefore(2) },
            }),
          ],
        },
        "not-met",
      ],
    ],
  };
}

function prove(treatment: TreatmentId, like: string, rows: Rows) {
  proveRows({ pack: "us-cms", treatment, like, rows });
}

prove(pump, "V38", pumpRows);
prove("epidural-adhesiolysis", "V77", scar);
prove("epidural-balloon-neuroplasty", "V77", balloon);
prove("drg-stimulation", "V38", { NO_MDT: mdt });
prove("peripheral-nerve-stimulation", "V38", { NO_MDT: mdt });
prove("scs-battery-change", "V38", siteOf("scs-battery-change"));
prove("scs-lead-revision", "V38", siteOf("scs-lead-revision"));
