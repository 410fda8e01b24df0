import type { EvidenceKind } from "@/lib/domain/picture/evidence";
import type { FormSpec } from "./form-spec";
import { plannedProcedureForm, readinessForm } from "./kinds/arrangements";
import { conditionForm, historyAskedForm, spinalSurgeryForm } from "./kinds/history";
import { implantForm, medicineForm } from "./kinds/implants-and-medicines";
import {
  functionScoreForm,
  laboratoryForm,
  onsetForm,
  painScoreForm,
  pregnancyForm,
  qualityOfLifeForm,
  questionnaireScoreForm,
  redFlagClearanceForm,
  redFlagScreenForm,
  renalFunctionForm,
} from "./kinds/measurements";
import {
  examinationForm,
  goalForm,
  imagingForm,
  mdtDecisionForm,
  psychologicalEvaluationForm,
  surgeonOpinionForm,
} from "./kinds/opinions";
import { treatmentGivenForm } from "./kinds/treatment-given";

/** The form of each kind of evidence, in the order in which a first visit asks. */
export const evidenceForms: Readonly<Record<EvidenceKind, FormSpec>> = {
  "red-flag-screen": redFlagScreenForm,
  "pain-score": painScoreForm,
  goal: goalForm,
  onset: onsetForm,
  "spinal-surgery": spinalSurgeryForm,
  "treatment-given": treatmentGivenForm,
  "history-asked": historyAskedForm,
  "function-score": functionScoreForm,
  "quality-of-life": qualityOfLifeForm,
  "questionnaire-score": questionnaireScoreForm,
  medicine: medicineForm,
  condition: conditionForm,
  implant: implantForm,
  imaging: imagingForm,
  examination: examinationForm,
  "surgeon-opinion": surgeonOpinionForm,
  "psychological-evaluation": psychologicalEvaluationForm,
  readiness: readinessForm,
  "renal-function": renalFunctionForm,
  laboratory: laboratoryForm,
  pregnancy: pregnancyForm,
  "red-flag-clearance": redFlagClearanceForm,
  "mdt-decision": mdtDecisionForm,
  "planned-procedure": plannedProcedureForm,
};

/** The kind that an address or a form names; undefined: there is none of that name. */
export function findEvidenceKind(name: unknown): EvidenceKind | undefined {
  const kinds = Object.keys(evidenceForms);
  return kinds.find((kind): kind is EvidenceKind => kind === name);
}
