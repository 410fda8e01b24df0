import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import type { VerdictWord } from "@/lib/domain/guideline/verdict";
import type { ClinicalPicture } from "@/lib/domain/picture/clinical-picture";
import { aPicture, daysAgo, type EvidenceInput, type ProblemInput } from "./pictures";
import { TestPatient } from "./test-patient";
import { toDefaults } from "./test-patient-defaults";
import { toImaging, toProblem, toRedFlags, toSurgeon } from "./test-patient-findings";
import { toTreatments } from "./test-patient-treatments";

/** The test patients of the project's clinical material, translated into clinical pictures. */
export const testPatients: readonly TestPatient[] = z
  .array(TestPatient)
  .parse(parse(readFileSync("tests/fixtures/clinical/test-patients.yaml", "utf8")));

export function getTestPatient(id: string): TestPatient {
  const found = testPatients.find((patient) => patient.id === id);
  if (found === undefined) throw new Error(`no test patient ${id}`);
  return found;
}

/** The picture of a patient, with or without the one default table of the file's header. */
export function toPicture(
  patient: TestPatient,
  { withDefaults }: { readonly withDefaults: boolean },
): ClinicalPicture {
  const problem = toProblem(patient);
  const own = toOwnEvidence(patient, problem);
  const defaults = withDefaults ? toDefaults(patient, problem, own) : [];
  return aPicture(problem, [...own, ...defaults], {
    ...toBirthDate(patient.pt["age"]),
    recordedSex: patient.pt["sex"] === "F" ? "female" : "male",
  });
}

function toBirthDate(age: unknown): { birthDate?: string } {
  return typeof age === "number" ? { birthDate: daysAgo(age * 365 + 200).slice(0, 7) } : {};
}

function toOwnEvidence(patient: TestPatient, problem: ProblemInput): readonly EvidenceInput[] {
  return [
    ...toHistory(patient),
    ...toScores(patient),
    ...toTreatments(patient),
    ...toRedFlags(patient),
    ...toImaging(patient, problem),
    ...toSurgeon(patient),
    ...toScreen(patient),
    ...toMedicines(patient),
  ];
}

const Operations = z.array(z.looseObject({ ago_mo: z.number().optional() }));

function toHistory({ pt }: TestPatient): readonly EvidenceInput[] {
  const operations = Operations.parse(pt["prior_sx"] ?? []);
  const asked: readonly EvidenceInput[] =
    pt["prior_sx"] !== undefined && operations.length === 0
      ? [{ id: "asked-surgery", kind: "history-asked", on: daysAgo(0), about: "spinal-surgery" }]
      : [];
  const months = Months.parse(pt);
  return [
    ...asked,
    ...operations.map(
      (each, index): EvidenceInput => ({
        id: `surgery-${index}`,
        kind: "spinal-surgery",
        on: daysAgo((each.ago_mo ?? 0) * 30),
        procedure: "other",
        levels: [],
      }),
    ),
    ...(months.dur_mo === undefined
      ? []
      : [{ id: "onset", kind: "onset" as const, on: daysAgo(Math.round(months.dur_mo * 30)) }]),
    ...toDevice(months.device),
  ];
}

const Months = z.looseObject({
  dur_mo: z.number().optional(),
  device: z.object({ kind: z.literal("scs"), implanted_mo: z.number() }).optional(),
});

function toDevice(device: z.infer<typeof Months>["device"]): readonly EvidenceInput[] {
  if (device === undefined) return [];
  const on = daysAgo(device.implanted_mo * 30);
  return [{ id: "device", kind: "implant", on, device: "scs", state: "in-place" }];
}

const Scores = z.looseObject({
  nrs: z.number().nullish(),
  vas_mm: z.number().nullish(),
  odi: z.number().nullish(),
  cognition: z.string().optional(),
  device_operation: z.object({ self: z.string(), carer: z.string() }).optional(),
});

function toScores({ pt }: TestPatient): readonly EvidenceInput[] {
  const { nrs, vas_mm, odi, cognition, device_operation } = Scores.parse(pt);
  const on = daysAgo(0);
  const evidence: EvidenceInput[] = [];
  if (typeof nrs === "number")
    evidence.push({ id: "nrs", kind: "pain-score", on, scale: "nrs", value: nrs });
  if (typeof vas_mm === "number")
    evidence.push({ id: "vas", kind: "pain-score", on, scale: "vas", value: vas_mm });
  if (typeof odi === "number")
    evidence.push({ id: "odi", kind: "function-score", on, instrument: "odi", total: odi });
  if (cognition !== undefined)
    evidence.push({
      id: "cognition",
      kind: "condition",
      on,
      term: cognition,
      condition: "cognitive-impairment",
      status: "active",
    });
  if (device_operation?.self === "unable" && device_operation.carer === "none")
    evidence.push({
      id: "operate",
      kind: "readiness",
      on,
      about: "device-operation",
      answer: "no",
    });
  return evidence;
}

const Screen = z.looseObject({
  psych_eval: z.string().optional(),
  mdt: z.string().optional(),
  sud: z.string().optional(),
  education: z.string().optional(),
  phq9_item9: z.number().optional(),
});

function toScreen({ screen }: TestPatient): readonly EvidenceInput[] {
  const { psych_eval, mdt, sud, education, phq9_item9 } = Screen.parse(screen ?? {});
  const on = daysAgo(0);
  const evidence: EvidenceInput[] = [];
  if (psych_eval === "cleared")
    evidence.push({ id: "psychology", kind: "psychological-evaluation", on, outcome: "supports" });
  if (mdt === "done")
    evidence.push({
      id: "mdt",
      kind: "mdt-decision",
      on,
      outcome: "go-ahead",
      attendees: ["A. Chair, chair"],
    });
  if (sud === "none")
    evidence.push({ id: "sud", kind: "readiness", on, about: "substance-use", answer: "yes" });
  if (education === "done")
    evidence.push({ id: "education", kind: "readiness", on, about: "education", answer: "yes" });
  if (phq9_item9 !== undefined)
    evidence.push({
      id: "item9",
      kind: "questionnaire-score",
      on,
      instrument: "phq-9-item-9",
      total: phq9_item9,
    });
  return evidence;
}

const antithrombotics = ["warfarin", "dabigatran", "clopidogrel", "apixaban", "aspirin"];

function toMedicines({ meds = [] }: TestPatient): readonly EvidenceInput[] {
  const Drug = z.looseObject({ drug: z.string() });
  return meds.map((med, index): EvidenceInput => {
    const parsed = Drug.safeParse(med);
    const name = parsed.success ? parsed.data.drug : String(med);
    const antithrombotic = antithrombotics.some((drug) => name.startsWith(drug));
    return {
      id: `drug-${index}`,
      kind: "medicine",
      on: daysAgo(90),
      name,
      status: "taking",
      antithrombotic,
    };
  });
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
  scs_trial: "scs-trial",
  scs_perm: "scs-permanent-implant",
  revision: "revision-surgery",
  adhesiolysis: "epidural-adhesiolysis",
  explant: "scs-explant",
  lead_revision: "scs-lead-revision",
  reprogramming: "scs-reprogramming",
};
