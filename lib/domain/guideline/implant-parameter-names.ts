/** Numbers that packs set for stimulators and for operations on the spine. */
export const implantParameterNames = {
  trialReliefPercent: { words: "relief of a successful SCS trial", unit: "%" },
  trialAnalgesicReductionPercent: {
    words: "reduction of analgesics of a successful SCS trial",
    unit: "%",
  },
  severeDepressionPhq9: { words: "PHQ-9 from which depression counts as severe", unit: "points" },
  hba1cOptimisePercent: { words: "HbA1c to reach before an elective implant", unit: "%" },
  canalImagingAge: {
    words: "age from which the canal is seen before leads are placed",
    unit: "years",
    protects: true,
  },
  stimulationTrialCap: { words: "SCS trials of one part of the spine", unit: "" },
  stimulationLeads: { words: "leads of a stimulator", unit: "" },
  stimulationContacts: { words: "contacts on all leads of a stimulator", unit: "" },
  basivertebralPainDays: { words: "pain before basivertebral ablation", unit: "days" },
  basivertebralCareDays: {
    words: "conservative care before basivertebral ablation",
    unit: "days",
  },
  augmentationFractureDays: { words: "age of a fracture that is still subacute", unit: "days" },
  augmentationHospitalNrs: { words: "pain of a fracture in hospital", unit: "points" },
  augmentationNrs: { words: "pain of a fracture out of hospital", unit: "points" },
  augmentationHeightLoss: { words: "height lost by a fractured vertebra", unit: "%" },
  augmentationRmdq: { words: "Roland-Morris score of a fracture", unit: "points" },
  augmentationLevels: { words: "levels of augmentation in one session", unit: "" },
  spacerCareDays: { words: "conservative care before a spacer", unit: "days" },
  spacerLevels: { words: "adjacent levels of a spacer", unit: "" },
} as const;
