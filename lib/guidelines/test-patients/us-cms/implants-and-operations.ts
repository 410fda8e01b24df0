import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import type { PackCase } from "@/lib/domain/guideline/pack-case";
import { caseOf, type OwnCase } from "../case-of";
import { booked, had, ill, noted, says } from "../parts";

const packs = ["us-cms"];
const trial = "scs-trial";
const implant = "scs-permanent-implant";
const pump = "intrathecal-drug-delivery";
const fusion = "sacroiliac-joint-fusion";

type Shown = readonly [TreatmentId, string, "met" | "not-met"];

function like(
  [base, id, title]: readonly [string, string, string],
  add: NonNullable<OwnCase["add"]>,
  shown: readonly Shown[],
  more: Partial<OwnCase> = {},
): PackCase {
  const shows = shown.map(([treatment, code, truth]) => ({ treatment, code, truth }));
  return caseOf({ id: `us-${id}`, title, packs, like: base, add, shows, ...more });
}

const opioid = noted("opioid", "medicine", {
  name: "oxycodone",
  status: "taking",
  opioid: true,
});

function cautions(): readonly PackCase[] {
  const hba1c = (value: number) =>
    noted("hba1c", "laboratory", { test: "hba1c", value, unit: "%" });
  return [
    like(
      ["V38", "scs-unsettled", "Substance use, heart device and MRI needs unsettled; HbA1c 8.1 %"],
      [
        { id: "ready-substance-use", answer: "no" },
        noted("heart", "implant", { on: "2020-01-01", device: "pacemaker", state: "in-place" }),
        says("cardiology-device-check", "no"),
        says("mri-plans", "no"),
        opioid,
        says("opioid-reduction", "no"),
        ill("diabetes"),
        hba1c(8.1),
      ],
      [
        [trial, "SUD_UNRESOLVED", "not-met"],
        [trial, "PACEMAKER_RELATIVE", "not-met"],
        [trial, "CARDIOLOGY_DEVICE_CHECK", "not-met"],
        [trial, "MRI_CONDITIONAL", "not-met"],
        [trial, "HIGH_DOSE_OPIOID_REDUCTION", "not-met"],
        [pump, "OPIOID_REDUCTION_NOT_ATTEMPTED", "not-met"],
        [trial, "HBA1C_OPTIMISE_SOFT", "not-met"],
      ],
    ),
    like(
      ["V38", "scs-settled", "Heart device checked, MRI needs asked, opioid reduced; HbA1c 8 %"],
      [
        noted("heart", "implant", { on: "2020-01-01", device: "pacemaker", state: "in-place" }),
        says("cardiology-device-check", "yes"),
        says("mri-plans", "yes"),
        opioid,
        says("opioid-reduction", "yes"),
        ill("diabetes"),
        hba1c(8),
      ],
      [
        [trial, "CARDIOLOGY_DEVICE_CHECK", "met"],
        [trial, "MRI_CONDITIONAL", "met"],
        [trial, "HIGH_DOSE_OPIOID_REDUCTION", "met"],
        [pump, "OPIOID_REDUCTION_NOT_ATTEMPTED", "met"],
        [trial, "HBA1C_OPTIMISE_SOFT", "met"],
      ],
    ),
    like(
      ["V38", "scs-canal", "Aged 60, and the implanter says the canal was not seen"],
      [{ id: "default-canal", canalSeenByImplanter: false }],
      [[trial, "SCS_CANAL_IMAGING", "not-met"]],
      { patient: { birthDate: "1966-01" } },
    ),
  ];
}

function trials(): readonly PackCase[] {
  const failed = (id: string, on: string) =>
    had(id, trial, on, {
      ...{ reliefPercent: 20, region: "lumbar", ending: { kind: "inadequate-response" } },
      trial: { analgesicReductionPercent: 0, analgesicReductionAgreedBefore: true },
      provenance: { howKnown: "document-seen" },
    });
  const two = [failed("t-1", "2024-02-01"), failed("t-2", "2025-02-01")];
  const result = (more: Readonly<Record<string, unknown>>) => ({
    id: "scs_trial-5-0",
    trial: { reportSeen: true, baselineComplete: true, functionChange: "improved", ...more },
  });
  return [
    like(
      ["V38", "scs-two-trials", "Two failed trials, a third of the same kind, three leads"],
      [
        ...two,
        booked(trial, {
          leadCount: 3,
          contactCount: 24,
          approach: "paddle",
          newModality: false,
          rationale: " ",
        }),
      ],
      [
        [trial, "SCS_TRIALS_GE_2_REGION", "not-met"],
        [trial, "TRIAL_FAILED_NO_EXTENUATION", "not-met"],
        [trial, "LEADS", "not-met"],
        [trial, "PADDLE_VS_PERC", "not-met"],
      ],
    ),
    like(
      ["V38", "scs-new-technique", "Two failed trials, a new technique, two leads, with a reason"],
      [
        ...two,
        booked(trial, {
          ...{ leadCount: 2, contactCount: 16, approach: "percutaneous", newModality: true },
          rationale: "new technology",
        }),
      ],
      [
        [trial, "LCD_EXCEPTION_NEW_MODALITY", "met"],
        [trial, "TRIAL_FAILED_NO_EXTENUATION", "met"],
        [trial, "LEADS", "met"],
        [trial, "PADDLE_VS_PERC", "met"],
      ],
    ),
    like(
      ["P03", "implant-2-days", "Trial of 2 days, more analgesics than before"],
      [
        result({
          ...{ days: 2, analgesicReductionPercent: -10 },
          analgesicReductionAgreedBefore: true,
        }),
      ],
      [
        [implant, "TRIAL_LEN", "not-met"],
        [implant, "TRIAL_NMF", "not-met"],
      ],
    ),
    like(
      ["P03", "implant-3-days", "Trial of 3 days"],
      [result({ days: 3 })],
      [[implant, "TRIAL_LEN", "met"]],
    ),
    like(
      ["P03", "implant-28-days", "Trial of 28 days"],
      [result({ days: 28 })],
      [[implant, "TRIAL_LEN", "met"]],
    ),
    like(
      ["P03", "implant-29-days", "Trial of 29 days"],
      [result({ days: 29 })],
      [[implant, "TRIAL_LEN", "not-met"]],
    ),
  ];
}

/** Where a procedure is done, either way. */
function places(): readonly PackCase[] {
  const at = (site: string) =>
    ([pump, "scs-lead-revision", "scs-battery-change"] as const).map((id) => booked(id, { site }));
  const shown = (truth: "met" | "not-met"): readonly Shown[] => [
    [pump, "ITDD_TRIAL_NOT_INPATIENT", truth],
    ["scs-lead-revision", "SITE_NOT_ASC_OR_HOSPITAL", truth],
    ["scs-battery-change", "SITE_NOT_ASC_OR_HOSPITAL", truth],
  ];
  return [
    like(["N82", "site-office", "Booked in an office"], at("office"), shown("not-met")),
    like(["N82", "site-hospital", "Booked in a hospital"], at("hospital"), shown("met")),
  ];
}

function operations(): readonly PackCase[] {
  const operation = (year: string) =>
    noted(`op-${year}`, "spinal-surgery", { on: year, procedure: "decompression", levels: ["L4"] });
  const cotinine = (value: number) =>
    noted("cotinine", "laboratory", { test: "cotinine", value, unit: "ng/mL" });
  const levels = (most: number): readonly Shown[] => [
    ["vertebral-augmentation", "PVA_LEVELS_GT_3", most <= 3 ? "met" : "not-met"],
  ];
  const spacer = (levelCount: number, relievedInFlexion: boolean, truth: "met" | "not-met") =>
    like(
      ["V73", `iss-${levelCount}`, `Spacer at ${levelCount} levels`],
      [
        booked("interspinous-spacer", { levelCount }),
        noted("examination", "examination", { relievedInFlexion }),
      ],
      [
        ["interspinous-spacer", "ISS_LEVELS_GT_2", truth],
        ["interspinous-spacer", "ISS_NO_FLEXION_RELIEF", truth],
      ],
    );
  return [
    like(
      ["V53", "revision-other-level", "Imaging shows it elsewhere; third operation; smokes"],
      [
        { id: "imaging", findings: [{ finding: "non-union", levels: ["L1"], concordant: "yes" }] },
        operation("2019"),
        operation("2021"),
        { id: "smoking", answer: "no" },
        cotinine(11),
      ],
      [
        ["revision-surgery", "IMAGING_CONCORDANT", "not-met"],
        ["revision-surgery", "PRIOR_SURGERY_COUNT_3", "not-met"],
        ["revision-surgery", "NICOTINE_NOT_CLEARED", "not-met"],
        ["index-fusion", "NICOTINE_NOT_CLEARED", "not-met"],
      ],
    ),
    like(
      ["V75", "sif-old-imaging", "Imaging of 181 days ago, cotinine 11, both sides"],
      [
        { id: "imaging", on: "2026-05-25" },
        { id: "default-canal", on: "2026-05-01" },
        { id: "smoking", answer: "no" },
        cotinine(11),
        booked(fusion, { approach: "other", side: "both" }),
      ],
      [
        [fusion, "IMAGING_MISSING", "not-met"],
        [fusion, "NICOTINE_NOT_CLEARED", "not-met"],
        [fusion, "SIF_IMPLANT_AND_SIDE", "not-met"],
      ],
    ),
    like(
      ["V75", "sif-cotinine-10", "Imaging of 180 days ago, cotinine 10, one side"],
      [
        { id: "imaging", on: "2026-05-26" },
        { id: "default-canal", on: "2026-05-01" },
        cotinine(10),
        booked(fusion, { approach: "transfixing", side: "left" }),
      ],
      [
        [fusion, "IMAGING_MISSING", "met"],
        [fusion, "NICOTINE_NOT_CLEARED", "met"],
        [fusion, "SIF_IMPLANT_AND_SIDE", "met"],
      ],
    ),
    like(
      ["V63", "pva-3", "Three fractured levels"],
      [booked("vertebral-augmentation", { levelCount: 3 })],
      levels(3),
    ),
    like(
      ["V63", "pva-4", "Four fractured levels"],
      [booked("vertebral-augmentation", { levelCount: 4 })],
      levels(4),
    ),
    like(
      ["V73", "mild-no-study", "Not enrolled in a study"],
      [says("study-enrolment", "no")],
      [["mild", "NCD_CED_STUDY_REQUIRED", "not-met"]],
    ),
    spacer(2, true, "met"),
    spacer(3, false, "not-met"),
    like(
      ["V71", "bvn-l2", "Modic change at L1 and L2 only"],
      [
        {
          id: "imaging",
          findings: [{ finding: "modic-1", levels: ["L1", "L2"], concordant: "yes" }],
        },
      ],
      [["basivertebral-nerve-ablation", "LEVEL_OUTSIDE_L3_S1", "not-met"]],
    ),
    like(
      ["V71", "bvn-17", "Aged 17"],
      [],
      [["basivertebral-nerve-ablation", "SKELETALLY_MATURE", "not-met"]],
      { patient: { birthDate: "2009-01" } },
    ),
  ];
}

/** Stimulation, pumps and operations by Medicare's rules and those of the payers named. */
export function usImplantCases(): readonly PackCase[] {
  return [...cautions(), ...trials(), ...places(), ...operations()];
}
