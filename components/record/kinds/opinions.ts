import { getTreatment, TreatmentId } from "@/lib/domain/catalogue/treatment";
import { choices, type FieldSpec, type FormSpec, yesNoUndecided } from "../form-spec";

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
