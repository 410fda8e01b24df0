import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import type { PackCase } from "@/lib/domain/guideline/pack-case";
import { caseOf } from "../case-of";
import { had, noted, says } from "../parts";

const packs = ["psps-stepwise"];
const trial = "scs-trial";
const implant = "scs-permanent-implant";
const esi = "epidural-steroid-injection";

function careAndInjections(): readonly PackCase[] {
  return [
    caseOf({
      id: "step-goal",
      title: "A goal in the patient's words",
      packs,
      like: "V38",
      add: [noted("goal", "goal", { words: "walk to the shop" })],
      shows: [{ treatment: "conservative-care", code: "GOAL_NOT_RECORDED", truth: "met" }],
    }),
    caseOf({
      id: "step-no-rehabilitation",
      title: "Asked: no rehabilitation so far, none goes on",
      packs,
      like: "V38",
      without: ["kind:treatment-given"],
      expect: { [esi]: ["not-yet"] },
      shows: [
        { treatment: "conservative-care", code: "GENERIC_EXERCISE_ONLY", truth: "not-met" },
        { treatment: esi, code: "CONS_NOT_EXHAUSTED", truth: "not-met" },
        { treatment: esi, code: "ACTIVE_REHAB", truth: "not-met" },
      ],
    }),
    caseOf({
      id: "step-joint-injection-behind",
      title: "Sacroiliac injection tried, not enough",
      packs,
      like: "V75",
      without: ["sij_ther-2-0"],
      add: [
        had("joint", "sacroiliac-joint-injection", "2026-09-01", {
          ending: { kind: "inadequate-response" },
        }),
      ],
      shows: [{ treatment: "sacroiliac-rfa", code: "SIJ_INJECTION_NOT_BEHIND", truth: "met" }],
    }),
  ];
}

function stimulation(): readonly PackCase[] {
  const device = noted("device", "implant", { on: "2024-03-01", device: "scs", state: "in-place" });
  return [
    caseOf({
      id: "step-odi-20",
      title: "Quality of life said not to be reduced, ODI 20 %",
      packs,
      like: "V38",
      add: [{ id: "odi", total: 20 }, noted("quality", "quality-of-life", { reduced: false })],
      expect: { [trial]: ["not-yet"] },
      shows: [{ treatment: trial, code: "QUALITY_OF_LIFE_NOT_REDUCED", truth: "not-met" }],
    }),
    caseOf({
      id: "step-odi-21",
      title: "Quality of life said not to be reduced, ODI 21 %",
      packs,
      like: "V38",
      add: [{ id: "odi", total: 21 }, noted("quality", "quality-of-life", { reduced: false })],
      shows: [{ treatment: trial, code: "QUALITY_OF_LIFE_NOT_REDUCED", truth: "met" }],
    }),
    caseOf({
      id: "step-help-first",
      title: "Psychologist: help first",
      packs: ["psps-stepwise", "us-cms", "uk-nice"],
      like: "V38",
      add: [{ id: "psychology", outcome: "help-first" }],
      expect: { [trial]: ["not-yet", "eligible-with-caution"] },
      shows: [{ treatment: trial, code: "PSYCH_NOT_CLEARED", truth: "not-met" }],
    }),
    caseOf({
      id: "step-no-education",
      title: "Benefits and harms not yet explained",
      packs,
      like: "V38",
      add: [{ id: "ready-education", answer: "no" }],
      shows: [{ treatment: trial, code: "NO_EDUCATION_RECORD", truth: "not-met" }],
    }),
    caseOf({
      id: "step-device-lost-effect",
      title: "A stimulator that lost its effect, not checked since",
      packs,
      like: "V38",
      add: [
        { ...device, lastCheck: "2024-06-01" },
        had("stimulation", "spinal-cord-stimulation", "2024-03-01", {
          ending: { kind: "effective-then-lost", on: "2026-09-01" },
        }),
      ],
      shows: [{ treatment: trial, code: "DEVICE_CHECK_FIRST", truth: "not-met" }],
    }),
    caseOf({
      id: "step-device-checked",
      title: "A stimulator in place, checked last month",
      packs,
      like: "V38",
      add: [{ ...device, lastCheck: "2026-10-20" }],
      shows: [{ treatment: trial, code: "DEVICE_CHECK_FIRST", truth: "met" }],
    }),
  ];
}

function afterTheTrial(): readonly PackCase[] {
  const result = (relief: number, more: Readonly<Record<string, unknown>>) => ({
    id: "scs_trial-5-0",
    reliefPercent: relief,
    trial: { reportSeen: true, baselineComplete: true, functionChange: "improved", ...more },
  });
  return [
    caseOf({
      id: "step-trial-49",
      title: "Trial: 49 % relief, analgesics unchanged, function unchanged, baseline incomplete",
      packs,
      like: "P03",
      add: [
        result(49, {
          functionChange: "unchanged",
          baselineComplete: false,
          analgesicReductionPercent: 0,
          analgesicReductionAgreedBefore: true,
          patientWishesImplant: false,
        }),
      ],
      expect: { [implant]: ["not-yet"] },
      shows: [
        { treatment: implant, code: "TRIAL_RELIEF_LT_50", truth: "not-met" },
        { treatment: implant, code: "TRIAL_NO_FUNCTION", truth: "not-met" },
        { treatment: implant, code: "TRIAL_BASELINE_MISSING", truth: "not-met" },
        { treatment: implant, code: "PATIENT_DECLINES_IMPLANT", truth: "not-met" },
      ],
    }),
    caseOf({
      id: "step-trial-50",
      title: "Trial: 50 % relief, the patient wishes the implant, follow-up planned",
      packs,
      like: "P03",
      add: [result(50, { patientWishesImplant: true }), says("follow-up", "yes")],
      shows: [
        { treatment: implant, code: "TRIAL_RELIEF_LT_50", truth: "met" },
        { treatment: implant, code: "PATIENT_DECLINES_IMPLANT", truth: "met" },
        { treatment: implant, code: "FOLLOW_UP_AFTER_IMPLANT", truth: "met" },
        { treatment: "intrathecal-drug-delivery", code: "SPECIALIST_FOLLOW_UP", truth: "met" },
      ],
    }),
    caseOf({
      id: "step-asked-again-not-clear",
      title: "Asked again after the trial: not clear; no follow-up",
      packs,
      like: "P03",
      add: [{ id: "default-after-trial-questions", answer: "no" }, says("follow-up", "no")],
      expect: { [implant]: ["not-yet"] },
      shows: [
        { treatment: implant, code: "AFTER_TRIAL_QUESTIONS", truth: "not-met" },
        { treatment: implant, code: "FOLLOW_UP_AFTER_IMPLANT", truth: "not-met" },
        { treatment: "intrathecal-drug-delivery", code: "SPECIALIST_FOLLOW_UP", truth: "not-met" },
      ],
    }),
  ];
}

const byMdt: readonly TreatmentId[] = [
  trial,
  implant,
  "drg-stimulation",
  "peripheral-nerve-stimulation",
  "intrathecal-drug-delivery",
  "scs-lead-revision",
  "scs-battery-change",
  "revision-surgery",
  "index-decompression",
  "index-fusion",
  "vertebral-augmentation",
  "mild",
  "interspinous-spacer",
  "sacroiliac-joint-fusion",
];

/** The meeting spoke about the case as a whole, and said not now. */
function turnedDown(): readonly PackCase[] {
  return ["V38", "P03"].map((like) =>
    caseOf({
      id: `step-mdt-not-now-${like}`,
      title: "The MDT spoke about the case, and said not now",
      packs,
      like,
      add: [{ id: "mdt", outcome: "not-now" }],
      shows: byMdt.map((treatment) => ({ treatment, code: "NO_MDT", truth: "not-met" as const })),
    }),
  );
}

/** The ladder of the seed documents. */
export function stepwiseCases(): readonly PackCase[] {
  return [...careAndInjections(), ...stimulation(), ...afterTheTrial(), ...turnedDown()];
}
