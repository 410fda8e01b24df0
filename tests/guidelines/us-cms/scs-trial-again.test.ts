import { booked, had, noted } from "@/lib/guidelines/test-patients/parts";
import { daysBefore, proveRows, type Row } from "@/tests/support/pack-rows";

const trial = "scs-trial";

const failed = (id: string, days: number, more: Readonly<Record<string, unknown>> = {}) =>
  had(id, trial, daysBefore(days), {
    ...{ ended: daysBefore(days - 7), region: "thoracic", reliefPercent: 20 },
    ...{ ending: { kind: "inadequate-response" }, provenance: { howKnown: "document-seen" } },
    trial: {
      analgesicReductionPercent: 0,
      analgesicReductionAgreedBefore: true,
      reportSeen: true,
    },
    ...more,
  });

const leads = (more: Readonly<Record<string, unknown>>) => ({ add: [booked(trial, more)] });

const rows: Readonly<Record<string, readonly Row[]>> = {
  SCS_TRIALS_GE_2_REGION: [
    ["none before", {}, "met"],
    ["one before", { add: [failed("one", 900)] }, "met"],
    [
      "two before, technique not said",
      { add: [failed("one", 900), failed("two", 500)] },
      "unknown",
    ],
    [
      "two before, one failed technically",
      {
        add: [failed("one", 900), failed("two", 500, { ending: { kind: "technically-failed" } })],
      },
      "met",
    ],
    [
      "two before, a new technique",
      { add: [failed("one", 900), failed("two", 500), booked(trial, { newModality: true })] },
      "not-applicable",
    ],
    [
      "two before, the technique was tried",
      { add: [failed("one", 900), failed("two", 500), booked(trial, { newModality: false })] },
      "not-met",
    ],
    ["nobody asked", { without: ["default-past"] }, "unknown"],
  ],
  LCD_EXCEPTION_NEW_MODALITY: [
    [
      "two before, a new technique",
      { add: [failed("one", 900), failed("two", 500), booked(trial, { newModality: true })] },
      "met",
    ],
  ],
  TRIAL_FAILED_NO_EXTENUATION: [
    ["no trial before", {}, "not-applicable"],
    ["49 % relief", { add: [failed("one", 900, { reliefPercent: 49 })] }, "unknown"],
    ["50 % relief", { add: [failed("one", 900, { reliefPercent: 50 })] }, "met"],
    [
      "failed, with a reason to repeat it",
      { add: [failed("one", 900), booked(trial, { rationale: "lead fracture on day 1" })] },
      "met",
    ],
    [
      "failed, and the booking says no reason",
      { add: [failed("one", 900), booked(trial, { rationale: " " })] },
      "not-met",
    ],
  ],
  DEVICE_CHECK_FIRST: [
    ["no device", {}, "not-applicable"],
    [
      "a device that nobody checked",
      { add: [noted("device", "implant", { device: "scs", state: "in-place" })] },
      "unknown",
    ],
    [
      "a device that was checked",
      {
        add: [
          noted("device", "implant", {
            ...{ device: "scs", state: "in-place" },
            lastCheck: "2026-11-01",
          }),
        ],
      },
      "met",
    ],
  ],
  LEADS: [
    ["2 leads", leads({ leadCount: 2, contactCount: 32 }), "met"],
    ["3 leads with 16 contacts", leads({ leadCount: 3, contactCount: 16 }), "met"],
    ["3 leads with 17 contacts", leads({ leadCount: 3, contactCount: 17 }), "not-met"],
    ["not said", {}, "unknown"],
  ],
  PADDLE_VS_PERC: [
    ["percutaneous", leads({ approach: "percutaneous" }), "met"],
    ["paddle", leads({ approach: "paddle" }), "not-met"],
    ["not said", {}, "unknown"],
  ],
};

proveRows({ pack: "us-cms", treatment: trial, like: "V38", rows });
