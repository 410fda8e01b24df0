import { choices, type FormSpec } from "../form-spec";

export const painScoreForm: FormSpec = {
  title: "Pain score",
  lead: "A score belongs to one pain problem and to one scale. Scales are never converted.",
  dateLabel: "When it was asked",
  inClinic: true,
  aboutProblem: "must",
  fields: [
    {
      name: "scale",
      label: "Scale",
      type: "choice",
      missing: "Choose the scale.",
      choices: choices({
        nrs: "NRS, 0 to 10",
        vas: "VAS, in millimetres",
        observational: "Observed, the patient cannot say",
      }),
    },
    { name: "value", label: "Value", type: "number", unit: "points or mm" },
    {
      name: "at",
      label: "Which pain",
      type: "choice",
      choices: choices({
        average: "Average of the past week",
        worst: "Worst",
        now: "Now",
        rest: "At rest",
        movement: "On movement",
      }),
    },
    { name: "words", label: "What was observed", type: "text" },
  ],
};

export const functionScoreForm: FormSpec = {
  title: "Function score",
  lead: "The total as the questionnaire gives it.",
  dateLabel: "When it was filled in",
  inClinic: true,
  aboutProblem: "may",
  fields: [
    {
      name: "instrument",
      label: "Questionnaire",
      type: "choice",
      missing: "Choose the questionnaire.",
      choices: choices({
        odi: "ODI (percent)",
        rmdq: "RMDQ (points)",
        "promis-pf": "PROMIS physical function",
        "bpi-interference": "BPI interference",
        other: "Other",
      }),
    },
    {
      name: "total",
      label: "Total",
      type: "number",
      unit: "% or points",
      missing: "Type the total.",
    },
  ],
};

export const questionnaireScoreForm: FormSpec = {
  title: "Questionnaire score",
  dateLabel: "When it was filled in",
  inClinic: true,
  aboutProblem: "may",
  fields: [
    {
      name: "instrument",
      label: "Questionnaire",
      type: "choice",
      list: true,
      missing: "Choose the questionnaire.",
      choices: choices({
        "phq-2": "PHQ-2",
        "phq-8": "PHQ-8",
        "phq-9": "PHQ-9",
        "phq-9-item-9": "PHQ-9, question 9 alone",
        "gad-7": "GAD-7",
        pcs: "PCS",
        csi: "CSI",
        dn4: "DN4",
        paindetect: "painDETECT",
        "s-lanss": "S-LANSS",
        "start-back-total": "STarT Back, total",
        "start-back-psych": "STarT Back, psychosocial",
        "tsk-11": "TSK-11",
        "tsk-17": "TSK-17",
        peg: "PEG",
      }),
    },
    { name: "total", label: "Total", type: "number", unit: "points", missing: "Type the total." },
  ],
};

export const qualityOfLifeForm: FormSpec = {
  title: "Quality of life",
  dateLabel: "When it was asked",
  inClinic: true,
  aboutProblem: "never",
  fields: [
    {
      name: "reduced",
      label: "Does the pain reduce your quality of life?",
      hint: "The patient's own answer.",
      type: "answer",
    },
    { name: "eq5dIndex", label: "EQ-5D index", type: "number", unit: "1 = full health" },
    { name: "eq5dVas", label: "EQ-VAS", type: "number", unit: "of 100" },
  ],
};

export const onsetForm: FormSpec = {
  title: "Onset of pain",
  dateLabel: "When this pain began",
  aboutProblem: "must",
  fields: [{ name: "circumstances", label: "How it began", type: "text", lines: 2 }],
};

export const redFlagScreenForm: FormSpec = {
  title: "Red-flag questions",
  lead: "Ask for new or worse. What is old and unchanged is written down and stops nothing. A question nobody asked stays not asked.",
  dateLabel: "When they were asked",
  inClinic: true,
  aboutProblem: "never",
  fields: [],
  own: "red-flag-screen",
};

export const redFlagClearanceForm: FormSpec = {
  title: "Red flag cleared",
  lead: "A clinician's word that a raised red flag has been dealt with.",
  dateLabel: "When it was cleared",
  inClinic: true,
  aboutProblem: "never",
  fields: [
    {
      name: "flag",
      label: "Which red flag",
      type: "choice",
      list: true,
      missing: "Choose the red flag.",
      choices: choices({
        RF_CES: "Cauda equina",
        RF_PROGRESSIVE_MOTOR: "Progressive weakness",
        RF_SPINAL_INFECTION: "Spinal infection",
        RF_MALIGNANCY: "Malignancy",
        RF_FRACTURE: "Fracture",
        RF_MYELOPATHY: "Myelopathy",
        RF_DEVICE: "Device",
        RF_MSCC: "Metastatic cord compression",
        RF_EPIDURAL_HAEMATOMA: "Epidural haematoma",
      }),
    },
    {
      name: "clearedBy",
      label: "Cleared by",
      hint: "Name and role",
      type: "text",
      missing: "Name who cleared it.",
    },
    {
      name: "how",
      label: "How",
      hint: "For example: MRI 03-Nov-2026, no compression",
      type: "text",
      lines: 2,
      missing: "Say how it was cleared.",
    },
    { name: "until", label: "Until when this holds", type: "date", wholeDay: true },
  ],
};

export const renalFunctionForm: FormSpec = {
  title: "Kidney function",
  dateLabel: "Date of the sample",
  aboutProblem: "never",
  fields: [
    {
      name: "measure",
      label: "Measure",
      type: "choice",
      missing: "Choose the measure.",
      choices: choices({ egfr: "eGFR", "creatinine-clearance": "Creatinine clearance" }),
    },
    { name: "value", label: "Value", type: "number", unit: "ml/min", missing: "Type the value." },
  ],
};

export const laboratoryForm: FormSpec = {
  title: "Laboratory value",
  dateLabel: "Date of the sample",
  aboutProblem: "never",
  fields: [
    {
      name: "test",
      label: "Test",
      type: "choice",
      list: true,
      missing: "Choose the test.",
      choices: choices({
        crp: "CRP",
        esr: "ESR",
        hba1c: "HbA1c",
        inr: "INR",
        cotinine: "Cotinine",
        platelets: "Platelets",
        other: "Other",
      }),
    },
    { name: "name", label: "Name of another test", type: "text" },
    { name: "value", label: "Value", type: "number", unit: "", missing: "Type the value." },
    {
      name: "unit",
      label: "Unit",
      hint: "As reported: mg/L, mm/h, %, mmol/mol",
      type: "text",
      missing: "Type the unit.",
    },
  ],
};

export const pregnancyForm: FormSpec = {
  title: "Pregnancy",
  dateLabel: "When it was asked or tested",
  inClinic: true,
  aboutProblem: "never",
  fields: [
    {
      name: "state",
      label: "State",
      type: "choice",
      missing: "Choose what was found.",
      choices: choices({
        pregnant: "Pregnant",
        "not-pregnant": "Not pregnant",
        "could-not-be": "Could not be",
      }),
    },
    { name: "weeks", label: "Weeks of gestation", type: "number", unit: "weeks" },
  ],
};
