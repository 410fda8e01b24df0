import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import type { VerdictWord } from "@/lib/domain/guideline/verdict";
import { ClinicalPicture } from "@/lib/domain/picture/clinical-picture";
import { daysAgo, type EvidenceInput } from "./pictures";
import { TestPatient } from "./test-patient";
import { toDefaults, withTrialBaseline } from "./test-patient-defaults";
import { toHistory } from "./test-patient-history";
import { toImaging } from "./test-patient-imaging";
import { toMedicines } from "./test-patient-medicines";
import { toPlanned } from "./test-patient-planned";
import { toProblems } from "./test-patient-problems";
import { toRedFlags } from "./test-patient-red-flags";
import { toScores } from "./test-patient-scores";
import { toScreen } from "./test-patient-screen";
import { toTreatments } from "./test-patient-treatments";

/** The test patients of the project's clinical material, as the file writes them. */
export const testPatients: readonly TestPatient[] = z
  .array(z.record(z.string(), z.unknown()))
  .parse(parse(readFileSync("tests/fixtures/clinical/test-patients.yaml", "utf8")))
  // The file calls a later day `then`; an object with that name looks like a promise.
  .map(({ then: later, ...patient }) => TestPatient.parse({ ...patient, later }));

/** The picture of a patient, with or without the one default table of the file's header. */
export function toPicture(
  patient: TestPatient,
  { withDefaults }: { readonly withDefaults: boolean },
): ClinicalPicture {
  const problems = toProblems(patient);
  const own = toOwnEvidence(patient).map((each) =>
    withDefaults ? withTrialBaseline(each, patient) : each,
  );
  const defaults = withDefaults ? toDefaults({ patient, problems, own }) : [];
  return ClinicalPicture.parse({
    format: "psps-clinical-picture/1",
    patient: {
      ...toBirthDate(patient.pt["age"]),
      recordedSex: patient.pt["sex"] === "F" ? "female" : "male",
    },
    problems,
    evidence: [...own, ...defaults],
  });
}

function toBirthDate(age: unknown): { birthDate?: string } {
  return typeof age === "number" ? { birthDate: daysAgo(age * 365 + 200).slice(0, 7) } : {};
}

function toOwnEvidence(patient: TestPatient): readonly EvidenceInput[] {
  return [
    ...toHistory(patient),
    ...toScores(patient),
    ...toTreatments(patient),
    ...toRedFlags(patient),
    ...toImaging(patient),
    ...toScreen(patient),
    ...toMedicines(patient),
    ...toPlanned(patient),
  ];
}

/** The words of the file in ours; not_yet covers missing information. */
export const verdictWords: Readonly<Record<string, readonly VerdictWord[]>> = {
  allowed: ["eligible"],
  allowed_warn: ["eligible-with-caution"],
  allowed_urgent: ["eligible-urgent"],
  done: ["completed"],
  not_yet: ["not-yet", "needs-information"],
  not_indicated: ["not-indicated"],
  contraindicated: ["contraindicated"],
  stop: ["suspended"],
};

/** The treatments of the file in ours. */
export const treatmentKeys: Readonly<Record<string, TreatmentId>> = {
  cons: "conservative-care",
  esi: "epidural-steroid-injection",
  mbb: "medial-branch-block",
  rfa: "radiofrequency-ablation",
  sij_diag: "sacroiliac-block",
  sij_ther: "sacroiliac-joint-injection",
  sij_rfa: "sacroiliac-rfa",
  facet_ia_cyst: "facet-cyst-injection",
  scs_trial: "scs-trial",
  scs_perm: "scs-permanent-implant",
  revision: "revision-surgery",
  index_decompression: "index-decompression",
  pva: "vertebral-augmentation",
  bvn: "basivertebral-nerve-ablation",
  mild: "mild",
  iss: "interspinous-spacer",
  sif: "sacroiliac-joint-fusion",
  itdd_trial: "intrathecal-drug-delivery",
  adhesiolysis: "epidural-adhesiolysis",
  explant: "scs-explant",
  lead_revision: "scs-lead-revision",
  ipg_change: "scs-battery-change",
  reprogramming: "scs-reprogramming",
};
