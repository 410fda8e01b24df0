import { CareId, getCare } from "@/lib/domain/catalogue/care";
import { choices, type FormSpec, sides, spinalRegions } from "../form-spec";

export const spinalSurgeryForm: FormSpec = {
  title: "Spinal surgery",
  lead: "An operation on the spine, here or anywhere.",
  dateLabel: "When it was done",
  aboutProblem: "never",
  fields: [
    {
      name: "procedure",
      label: "Operation",
      type: "choice",
      list: true,
      missing: "Choose the operation.",
      choices: choices({
        discectomy: "Discectomy",
        laminectomy: "Laminectomy",
        decompression: "Decompression",
        fusion: "Fusion",
        "disc-replacement": "Disc replacement",
        foraminotomy: "Foraminotomy",
        "instrumentation-removal": "Removal of instrumentation",
        other: "Other",
      }),
    },
    { name: "levels", label: "Levels", type: "levels" },
    { name: "region", label: "Region", type: "choice", choices: spinalRegions },
    {
      name: "approach",
      label: "Approach",
      type: "choice",
      choices: choices({ posterior: "Posterior", anterior: "Anterior", lateral: "Lateral" }),
    },
    { name: "name", label: "As the letter names it", type: "text" },
  ],
};

export const historyAskedForm: FormSpec = {
  title: "History asked",
  lead: "Record this when you have asked and what is on record is all there is. Without it, nothing on record means unknown.",
  dateLabel: "When it was asked",
  inClinic: true,
  aboutProblem: "never",
  fields: [
    {
      name: "about",
      label: "Asked about",
      type: "choice",
      missing: "Choose what was asked about.",
      choices: choices({
        "spinal-surgery": "Spinal operations",
        "past-procedures": "Injections and other procedures",
        medicines: "Medicines",
        anticoagulants: "Blood thinners",
        implants: "Implants",
        comorbidities: "Other illnesses",
        "substance-use": "Alcohol and drugs",
      }),
    },
  ],
};

export const treatmentGivenForm: FormSpec = {
  title: "Treatment given",
  lead: "What was tried, here or elsewhere, and what came of it. What happened can always be recorded.",
  dateLabel: "When it was given or began",
  aboutProblem: "may",
  fields: [
    {
      name: "treatment",
      label: "Treatment",
      type: "choice",
      list: true,
      missing: "Choose the treatment.",
      choices: CareId.options
        .map((value) => ({ value, label: getCare(value).name }))
        .toSorted((one, other) => (one.label < other.label ? -1 : 1)),
    },
    { name: "name", label: "Drug, programme or device, as it was called", type: "text" },
    { name: "levels", label: "Levels", type: "levels" },
    { name: "side", label: "Side", type: "choice", choices: sides },
    { name: "region", label: "Region of the spine", type: "choice", choices: spinalRegions },
    { name: "outsidePlan", label: "Done elsewhere or without this plan", type: "answer" },
  ],
  groups: [
    {
      title: "How long",
      fields: [
        { name: "ongoing", label: "Still going on", type: "answer" },
        { name: "ended", label: "When it ended", type: "date" },
        {
          name: "weeks",
          label: "How long it lasted, where the dates are not known",
          type: "number",
          unit: "weeks",
        },
        { name: "sessions", label: "Sessions", type: "number", unit: "", whole: true },
      ],
    },
    {
      title: "What it brought",
      lead: "Against the baseline on the same scale. Worse is a number below zero.",
      fields: [
        { name: "reliefPercent", label: "Pain relief", type: "number", unit: "%" },
        { name: "reliefDays", label: "How long the relief lasted", type: "number", unit: "days" },
        { name: "reliefOngoing", label: "The relief goes on", type: "answer" },
        { name: "sameScale", label: "Baseline and follow-up on one scale", type: "answer" },
        { name: "adlGainPercent", label: "Gain in daily activities", type: "number", unit: "%" },
      ],
    },
    {
      title: "How it ended",
      fields: [
        {
          name: "ending.kind",
          label: "Ending",
          type: "choice",
          list: true,
          choices: choices({
            effective: "Effective",
            "effective-then-lost": "Effective, then lost",
            "partial-and-continuing": "Partial, and continuing",
            "inadequate-response": "Inadequate response",
            "not-tolerated": "Not tolerated",
            "technically-failed": "Technically failed",
            "not-available": "Not available",
            "did-not-attend": "Did not attend",
            declined: "Declined by the patient",
            "not-indicated": "Not indicated",
            contraindicated: "Contraindicated",
          }),
        },
        { name: "ending.on", label: "When it ended, or the effect was lost", type: "date" },
        {
          name: "ending.reason",
          label: "Reason",
          hint: "Reaction, cause, quoted wait, or the patient's words",
          type: "text",
          lines: 2,
        },
        { name: "ending.heardBy", label: "Who heard the patient decline", type: "text" },
      ],
    },
    {
      title: "Injection",
      rare: true,
      fields: [
        { name: "approach", label: "Approach", type: "text" },
        { name: "steroid", label: "Steroid", type: "text" },
        { name: "steroidMg", label: "Dose of steroid", type: "number", unit: "mg" },
      ],
    },
    {
      title: "SCS trial with temporary leads",
      rare: true,
      fields: [
        { name: "trial.days", label: "Days the leads were in", type: "number", unit: "days" },
        {
          name: "trial.baselineComplete",
          label: "Baseline recorded before the trial",
          type: "answer",
        },
        {
          name: "trial.functionChange",
          label: "Function",
          type: "choice",
          choices: choices({ improved: "Improved", unchanged: "Unchanged", worse: "Worse" }),
        },
        {
          name: "trial.analgesicReductionPercent",
          label: "Less pain medicine",
          type: "number",
          unit: "%",
        },
        {
          name: "trial.analgesicReductionAgreedBefore",
          label: "The reduction was agreed beforehand",
          type: "answer",
        },
        {
          name: "trial.patientWishesImplant",
          label: "The patient wishes the implant",
          type: "answer",
        },
        { name: "trial.adverseEvent", label: "Adverse event", type: "text" },
        { name: "trial.reportSeen", label: "The trial's report is on file", type: "answer" },
      ],
    },
  ],
};

export const conditionForm: FormSpec = {
  title: "Other illness",
  dateLabel: "When it was made or last confirmed",
  aboutProblem: "never",
  fields: [
    { name: "term", label: "Diagnosis", type: "text", missing: "Name the diagnosis." },
    {
      name: "condition",
      label: "Which of these it is",
      hint: "Rules read these. Other is kept, shown and read by no rule.",
      type: "choice",
      list: true,
      missing: "Choose one, or Other.",
      choices: choices({
        diabetes: "Diabetes",
        fibromyalgia: "Fibromyalgia",
        "widespread-pain": "Widespread pain",
        crps: "CRPS",
        coagulopathy: "Bleeding disorder",
        "bleeding-history": "History of bleeding",
        immunosuppression: "Immunosuppression",
        "active-infection": "Active infection",
        "surgical-site-infection": "Infection of the operated site",
        cancer: "Cancer",
        osteoporosis: "Osteoporosis",
        "vertebral-fracture": "Vertebral fracture",
        "cognitive-impairment": "Cognitive impairment",
        "major-psychiatric": "Major psychiatric illness",
        "substance-use-disorder": "Substance use disorder",
        "sleep-apnoea": "Sleep apnoea",
        "heart-failure": "Heart failure",
        "ischaemic-heart-disease": "Ischaemic heart disease",
        "coronary-stent": "Coronary stent",
        stroke: "Stroke",
        "liver-disease": "Liver disease",
        "renal-disease": "Kidney disease",
        "acute-zoster": "Acute shingles",
        "contrast-allergy": "Allergy to contrast",
        other: "Other",
      }),
    },
    {
      name: "status",
      label: "Status",
      type: "choice",
      missing: "Choose the status.",
      choices: choices({
        active: "Active",
        resolved: "Resolved",
        unconfirmed: "Unconfirmed",
        refuted: "Refuted",
      }),
    },
  ],
};

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
    { name: "indication", label: "What it is for", type: "text" },
  ],
};
