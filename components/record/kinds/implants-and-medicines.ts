import { choices, type FormSpec } from "../form-spec";

export const implantForm: FormSpec = {
  title: "Implant",
  dateLabel: "When it was implanted",
  aboutProblem: "never",
  fields: [
    {
      name: "device",
      label: "Device",
      type: "choice",
      missing: "Choose the device.",
      choices: choices({
        scs: "Spinal cord stimulator",
        drg: "DRG stimulator",
        pns: "Peripheral nerve stimulator",
        "intrathecal-pump": "Intrathecal pump",
        pacemaker: "Pacemaker",
        icd: "Defibrillator (ICD)",
        other: "Other",
      }),
    },
    {
      name: "state",
      label: "State",
      type: "choice",
      missing: "Choose its state.",
      choices: choices({
        "in-place": "In place",
        "switched-off": "Switched off",
        removed: "Removed",
      }),
    },
    { name: "maker", label: "Maker", type: "text" },
    { name: "model", label: "Model", type: "text" },
    { name: "levels", label: "Levels of the leads", type: "levels" },
    { name: "centre", label: "Implanting centre", type: "text" },
    { name: "mriCondition", label: "MRI condition, and as stated by whom", type: "text" },
    { name: "lastCheck", label: "Last check", type: "date" },
  ],
};

export const medicineForm: FormSpec = {
  title: "Medicine",
  lead: "As it is taken. A medicine that was stopped is recorded as stopped, never removed.",
  dateLabel: "Since when, or when last confirmed",
  aboutProblem: "never",
  fields: [
    {
      name: "name",
      label: "Medicine",
      hint: "Generic name",
      type: "text",
      missing: "Name the medicine.",
    },
    {
      name: "status",
      label: "Status",
      type: "choice",
      missing: "Choose the status.",
      choices: choices({
        taking: "Taking",
        "on-hold": "On hold",
        stopped: "Stopped",
        "not-taken": "Prescribed, not taken",
        planned: "Planned",
        unknown: "Not known whether taken",
      }),
    },
    {
      name: "antithrombotic",
      label: "Blood thinner (anticoagulant or antiplatelet)",
      type: "answer",
    },
    { name: "opioid", label: "Opioid", type: "answer" },
    { name: "dose", label: "Dose", type: "number", unit: "" },
    { name: "unit", label: "Unit of the dose", hint: "mg, mcg/h", type: "text" },
    { name: "timesPerDay", label: "Times a day", type: "number", unit: "" },
    { name: "asNeeded", label: "Only as needed", type: "answer" },
    { name: "dosage", label: "Dosage as it was written", type: "text" },
    {
      name: "lastDoseHoursAgo",
      label: "Last dose",
      hint: "How long ago it was taken, when asked just now",
      type: "number",
      unit: "hours",
    },
    { name: "ended", label: "Last day it was taken, if stopped", type: "date" },
    { name: "courseDays", label: "For how long in all", type: "number", unit: "days" },
    { name: "prescribed", label: "Prescribed", type: "answer" },
    { name: "indication", label: "What it is for", type: "text" },
  ],
};
