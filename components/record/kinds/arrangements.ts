import { getTreatment, TreatmentId } from "@/lib/domain/catalogue/treatment";
import { readinessNames } from "@/lib/domain/picture/readiness-names";
import { signOffRoleNames } from "@/lib/domain/picture/sign-off-role";
import { choices, type FormSpec, sides } from "../form-spec";

const treatmentChoices = TreatmentId.options.map((value) => ({
  value,
  label: getTreatment(value).name,
}));

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
    {
      name: "role",
      label: "Who answered",
      hint: "Where the answer is theirs: cardiology, the prescriber",
      type: "choice",
      list: true,
      choices: choices(signOffRoleNames),
    },
    {
      name: "daysWithoutDrug",
      label: "Days without the drug that were agreed",
      hint: "Of a plan for blood thinners: from the last dose to the next",
      type: "number",
      unit: "days",
    },
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
    { name: "plannedFor", label: "Day of the procedure", type: "date", wholeDay: true },
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
    { name: "leadDays", label: "Trial leads stay in for", type: "number", unit: "days" },
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
