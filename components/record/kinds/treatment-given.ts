import { CareId, getCare } from "@/lib/domain/catalogue/care";
import { endingNames } from "@/lib/domain/picture/ending-names";
import { choices, type FormSpec, sides, spinalRegions } from "../form-spec";

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
    {
      name: "name",
      label: "Drug, programme or device, as it was called",
      type: "text",
      isShown: true,
    },
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
          choices: choices(endingNames),
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
