import type { PackParameters, Parameter } from "@/lib/domain/guideline/parameter";
import { stimulationParameters } from "../shared/parameters";
import { lcdStimulators } from "../shared/sources";
import { highmark, lcdAugmentation, spacerMaker } from "./implant-sources";

type Source = Pick<Parameter, "citation" | "verification">;

const stimulators: Source = { citation: lcdStimulators("limitations"), verification: "V" };
const basivertebral: Source = { citation: highmark("criteria"), verification: "V" };
const augmentation: Source = { citation: lcdAugmentation("criteria"), verification: "V2" };
const spacer: Source = { citation: spacerMaker("criteria"), verification: "V" };

const set = (value: number, from: Source, ...interpretations: readonly string[]): Parameter => ({
  value,
  ...from,
  interpretations,
});

const asMonths = "A month is counted as 30 days (decisions F46).";

/** What United States payers set for stimulators and operations (criteria.md 1.5 to 1.8). */
export const implantParameters: PackParameters = {
  ...stimulationParameters,
  stimulationTrialCap: set(2, stimulators, "Per part of the spine and lifetime."),
  stimulationLeads: set(2, stimulators),
  stimulationContacts: set(16, stimulators),
  basivertebralPainDays: set(180, basivertebral, asMonths),
  basivertebralCareDays: set(180, basivertebral, asMonths),
  augmentationFractureDays: set(84, augmentation, "Twelve weeks: acute and subacute."),
  augmentationHospitalNrs: set(8, augmentation),
  augmentationNrs: set(5, augmentation),
  augmentationHeightLoss: set(25, augmentation),
  augmentationRmdq: set(17, augmentation),
  augmentationLevels: set(3, augmentation),
  spacerCareDays: set(180, spacer, asMonths),
  spacerLevels: set(2, spacer),
};
