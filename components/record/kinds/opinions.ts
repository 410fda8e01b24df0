import { getTreatment, TreatmentId } from "@/lib/domain/catalogue/treatment";
import { readinessNames } from "@/lib/domain/picture/readiness-names";
import { choices, type FieldSpec, type FormSpec, sides, yesNoUndecided } from "../form-spec";

const treatmentChoices = TreatmentId.options.map((value) => ({
  value,
  label: getTreatment(value).name,
}));

export const surgeonOpinionForm: FormSpec = {
  title: "Surgeon's opinion",
  dateLabel: "Date of the opinion",
  aboutProblem: "may",
  fields: [
    { name: "surgeon", label: "Surgeon", type: "text", missing: "Name the surgeon." },
    {
      name: "correctableCause",
      label: "Is there a cause that surgery could correct?",
      type: "choice",
      missing: "Choose the surgeon's answer.",
      choices: yesNoUndecided,
    },
    {
      name: "surgery",
      label: "Another operation",
      type: "choice",
      missing: "Choose the surgeon's answer.",
      choices: choices({
        offered: "Offered",
        "unlikely-to-help": "Unlikely to help",
        "too-risky": "Too risky",
        "not-offered": "Not offered",
        undecided: "Undecided",
      }),
    },
    { name: "words", label: "In the surgeon's words", type: "text", lines: 3 },
  ],
};

export const imagingForm: FormSpec = {
  title: "Imaging",
  lead: "One study, its findings, and whether each fits the patient.",
  dateLabel: "Date of the study",
  aboutProblem: "may",
  fields: [
    {
      name: "modality",
      label: "Study",
      type: "choice",
      list: true,
      missing: "Choose the study.",
      choices: choices({
        mri: "MRI",
        ct: "CT",
        "ct-myelogram": "CT myelogram",
        "x-ray": "X-ray",
        "flexion-extension": "Flexion-extension X-ray",
        "bone-scan": "Bone scan",
        other: "Other",
      }),
    },
    {
      name: "canalSeenByImplanter",
      label: "The implanter has seen canal and target levels",
      type: "answer",
    },
    { name: "report", label: "Report", type: "text", lines: 4 },
  ],
  own: "imaging",
};

export const psychologicalEvaluationForm: FormSpec = {
  title: "Psychological evaluation",
  lead: "What was concluded. The psychologist's text is kept apart and is seen by psychologist and treating consultant only.",
  dateLabel: "Date of the evaluation",
  aboutProblem: "never",
  fields: [
    {
      name: "outcome",
      label: "Conclusion",
      type: "choice",
      missing: "Choose the conclusion.",
      choices: choices({
        supports: "Supports going ahead",
        "supports-with-help": "Go ahead, with support",
        "help-first": "First help, then review",
        "advises-against": "Advises against",
      }),
    },
    { name: "summary", label: "The one line the MDT sees", type: "text" },
    { name: "reviewOn", label: "Review on", type: "date", wholeDay: true },
  ],
};

export const mdtDecisionForm: FormSpec = {
  title: "MDT decision elsewhere",
  lead: "A decision of another team, from its letter. Decisions of this clinic are made on the MDT page.",
  dateLabel: "Date of the decision",
  aboutProblem: "may",
  fields: [
    {
      name: "treatment",
      label: "About which treatment",
      hint: "Leave empty when the case was discussed as a whole",
      type: "choice",
      list: true,
      choices: treatmentChoices,
    },
    {
      name: "outcome",
      label: "Outcome",
      type: "choice",
      list: true,
      missing: "Choose the outcome.",
      choices: choices({
        "go-ahead": "Go ahead",
        "go-ahead-with-conditions": "Go ahead, with conditions",
        "more-information": "More information first",
        "not-now": "Not now",
        "not-advised": "Not advised",
        "second-opinion": "Second opinion",
        "joint-clinic": "Joint clinic",
        "other-team": "Other team",
        "self-management": "No intervention, self-management",
        discharge: "Discharge",
      }),
    },
    {
      name: "attendees",
      label: "Who was present",
      hint: "Name and role, one person a line",
      type: "names",
    },
    { name: "validUntil", label: "Valid until", type: "date", wholeDay: true },
    {
      name: "implantIfTrialPasses",
      label: "Of an SCS trial: implant, should the trial succeed",
      type: "answer",
    },
    { name: "words", label: "In the letter's words", type: "text", lines: 3 },
  ],
};

export const goalForm: FormSpec = {
  title: "Goal",
  lead: "What the patient wants to be able to do, in the patient's own words.",
  dateLabel: "When it was said",
  inClinic: true,
  aboutProblem: "may",
  fields: [
    {
      name: "words",
      label: "In the patient's words",
      type: "text",
      lines: 2,
      missing: "Write what the patient said.",
    },
  ],
};

const sijTest = (name: string, label: string): FieldSpec => ({
  name: `sijTests.${name}`,
  label,
  type: "choice",
  choices: choices({ positive: "Positive", negative: "Negative" }),
});

export const examinationForm: FormSpec = {
  title: "Examination",
  dateLabel: "Date of the examination",
  inClinic: true,
  aboutProblem: "may",
  fields: [
    { name: "motorNormal", label: "Strength is normal", type: "answer" },
    {
      name: "strengthAndFunctionTested",
      label: "Strength and function were tested",
      type: "answer",
    },
    { name: "painBelowL5", label: "The pain is below L5", type: "answer" },
    {
      name: "relievedInFlexion",
      label: "The pain of walking or standing eases when bending forward",
      type: "answer",
    },
    {
      name: "postVoidResidualMl",
      label: "Residual urine after voiding",
      type: "number",
      unit: "ml",
    },
    { name: "words", label: "What was found", type: "text", lines: 3 },
  ],
  groups: [
    {
      title: "Sacroiliac tests",
      rare: true,
      lead: "A test without an answer was not done.",
      fields: [
        sijTest("faber", "FABER"),
        sijTest("gaenslen", "Gaenslen"),
        sijTest("thigh-thrust", "Thigh thrust"),
        sijTest("compression", "Compression"),
        sijTest("distraction", "Distraction"),
        sijTest("yeoman", "Yeoman"),
        sijTest("fortin", "Fortin finger"),
      ],
    },
  ],
};

export const readinessForm: FormSpec = {
  title: "Readiness",
  dateLabel: "When it was asked",
  inClinic: true,
  aboutProblem: "never",
  fields: [
    {
      name: "about",
      label: "Question",
      type: "choice",
      list: true,
      missing: "Choose the question.",
      choices: choices(readinessNames),
    },
    {
      name: "answer",
      label: "Answer",
      type: "choice",
      missing: "Choose the answer.",
      choices: choices({ yes: "Yes", partly: "Partly", no: "No" }),
    },
    { name: "since", label: "Since when", type: "date" },
    { name: "words", label: "Remarks", type: "text", lines: 2 },
  ],
};

export const plannedProcedureForm: FormSpec = {
  title: "Planned procedure",
  lead: "Facts of the booking, not of the decision.",
  dateLabel: "When this was planned",
  inClinic: true,
  aboutProblem: "may",
  fields: [
    {
      name: "treatment",
      label: "Procedure",
      type: "choice",
      list: true,
      missing: "Choose the procedure.",
      choices: treatmentChoices,
    },
    { name: "approach", label: "Approach", type: "text" },
    { name: "levels", label: "Levels", type: "levels" },
    { name: "levelCount", label: "Number of levels", type: "number", unit: "", whole: true },
    { name: "side", label: "Side", type: "choice", choices: sides },
    {
      name: "guidance",
      label: "Guidance",
      type: "choice",
      choices: choices({
        fluoroscopy: "Fluoroscopy",
        ct: "CT",
        ultrasound: "Ultrasound",
        none: "None",
      }),
    },
    { name: "contrast", label: "Contrast", type: "answer" },
    { name: "tissueTemperatureC", label: "Temperature in the tissue", type: "number", unit: "°C" },
    {
      name: "site",
      label: "Where",
      type: "choice",
      choices: choices({
        hospital: "Hospital",
        "ambulatory-surgery-centre": "Ambulatory surgery centre",
        office: "Office",
      }),
    },
    { name: "rationale", label: "Why this way", type: "text", lines: 2 },
    { name: "leadCount", label: "Leads", type: "number", unit: "", whole: true },
    { name: "contactCount", label: "Contacts on all leads", type: "number", unit: "", whole: true },
    {
      name: "newModality",
      label: "A technique or device not tried before on this patient",
      type: "answer",
    },
    {
      name: "steroid",
      label: "Steroid",
      type: "choice",
      choices: choices({
        none: "None",
        triamcinolone: "Triamcinolone",
        betamethasone: "Betamethasone",
        dexamethasone: "Dexamethasone",
        methylprednisolone: "Methylprednisolone",
        other: "Another one",
      }),
    },
    { name: "steroidMg", label: "Steroid in one session", type: "number", unit: "mg" },
    { name: "biologic", label: "Platelet-rich plasma, stem cells or amnion", type: "answer" },
    { name: "otherBlockInSession", label: "Another block in the same session", type: "answer" },
  ],
};
