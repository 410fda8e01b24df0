import { z } from "zod";
import { daysAgo, type EvidenceInput } from "./pictures";
import type { TestPatient } from "./test-patient";

type Questionnaire = Extract<EvidenceInput, { kind: "questionnaire-score" }>["instrument"];

/** Axial and radicular parts of one pain have no place of their own: the problem is the pain. */
const Scores = z.looseObject({
  nrs: z.number().nullish(),
  nrs_movement: z.number().optional(),
  vas_mm: z.number().nullish(),
  observational_pain_scale: z.enum(["none", "mild", "moderate", "severe"]).optional(),
  odi: z.number().nullish(),
  rdq: z.number().optional(),
  dn4: z.number().optional(),
  paindetect: z.number().optional(),
  crcl: z.number().nullish(),
  egfr: z.number().optional(),
  crp: z.number().optional(),
  pregnant_wk: z.number().optional(),
  below_L5: z.boolean().optional(),
  problems: z
    .array(z.looseObject({ region: z.string(), nrs: z.number(), odi: z.number().optional() }))
    .optional(),
});
type Scores = z.infer<typeof Scores>;

const on = daysAgo(0);

/** Everything that is measured. null and absent: nothing is recorded. */
export function toScores(patient: TestPatient): readonly EvidenceInput[] {
  const scores = Scores.parse(patient.pt);
  return [
    ...toPain(scores),
    ...toFunction(scores),
    ...toQuestionnaires(scores, patient.screen ?? {}),
    ...toTests(scores),
    ...toExamination(scores, patient.exam ?? {}),
  ];
}

function toPain(scores: Scores): readonly EvidenceInput[] {
  const { nrs, nrs_movement, vas_mm, observational_pain_scale, problems = [] } = scores;
  const pain = (id: string, rest: Record<string, unknown>): EvidenceInput => ({
    id,
    kind: "pain-score",
    on,
    scale: "nrs",
    ...rest,
  });
  return [
    ...(typeof nrs === "number" ? [pain("nrs", { value: nrs })] : []),
    ...(nrs_movement === undefined
      ? []
      : [pain("nrs-movement", { value: nrs_movement, at: "movement" })]),
    ...(typeof vas_mm === "number" ? [pain("vas", { scale: "vas", value: vas_mm })] : []),
    ...(observational_pain_scale === undefined
      ? []
      : [pain("observed", { scale: "observational", severity: observational_pain_scale })]),
    ...problems.map((each) =>
      pain(`nrs-${each.region}`, { value: each.nrs, problem: each.region }),
    ),
  ];
}

function toFunction({ odi, rdq, problems = [] }: Scores): readonly EvidenceInput[] {
  const total = odi ?? problems.find((each) => each.odi !== undefined)?.odi;
  return [
    ...(typeof total === "number"
      ? [{ id: "odi", kind: "function-score" as const, on, instrument: "odi" as const, total }]
      : []),
    ...(rdq === undefined
      ? []
      : [
          {
            id: "rmdq",
            kind: "function-score" as const,
            on,
            instrument: "rmdq" as const,
            total: rdq,
          },
        ]),
  ];
}

const questionnaires: Readonly<Record<string, Questionnaire>> = {
  phq9: "phq-9",
  phq9_item9: "phq-9-item-9",
  gad7: "gad-7",
  pcs: "pcs",
  csi: "csi",
  dn4: "dn4",
  paindetect: "paindetect",
};

function toQuestionnaires(
  scores: Scores,
  screen: Record<string, unknown>,
): readonly EvidenceInput[] {
  const { total, psych } = z
    .object({ total: z.number().optional(), psych: z.number().optional() })
    .parse(screen["startback"] ?? {});
  const all = { ...screen, dn4: scores.dn4, paindetect: scores.paindetect };
  const score = (instrument: Questionnaire, value: unknown): readonly EvidenceInput[] =>
    typeof value === "number"
      ? [{ id: instrument, kind: "questionnaire-score", on, instrument, total: value }]
      : [];
  return [
    ...Object.entries(all).flatMap(([key, value]) => {
      const instrument = questionnaires[key];
      return instrument === undefined ? [] : score(instrument, value);
    }),
    ...score("start-back-total", total),
    ...score("start-back-psych", psych),
  ];
}

function toTests({ crcl, egfr, crp, pregnant_wk }: Scores): readonly EvidenceInput[] {
  const evidence: EvidenceInput[] = [];
  if (typeof crcl === "number")
    evidence.push({
      id: "crcl",
      kind: "renal-function",
      on,
      measure: "creatinine-clearance",
      value: crcl,
    });
  if (egfr !== undefined)
    evidence.push({ id: "egfr", kind: "renal-function", on, measure: "egfr", value: egfr });
  if (crp !== undefined)
    evidence.push({ id: "crp", kind: "laboratory", on, test: "crp", value: crp, unit: "mg/L" });
  if (pregnant_wk !== undefined)
    evidence.push({ id: "pregnant", kind: "pregnancy", on, state: "pregnant", weeks: pregnant_wk });
  return evidence;
}

const Exam = z
  .object({
    motor: z.string().optional(),
    faber: z.enum(["pos", "neg"]).optional(),
    gaenslen: z.enum(["pos", "neg"]).optional(),
    fortin: z.enum(["pos", "neg"]).optional(),
    thigh_thrust: z.enum(["pos", "neg"]).optional(),
    compression: z.enum(["pos", "neg"]).optional(),
    distraction: z.enum(["pos", "neg"]).optional(),
    yeoman: z.enum(["pos", "neg"]).optional(),
    provocative_positive: z.number().optional(),
    pvr_ml: z.number().optional(),
  })
  .strict();

/** V75 gives the number of positive tests and not their names: the first of the list stand for them. */
const named = [
  "faber",
  "gaenslen",
  "thigh_thrust",
  "compression",
  "distraction",
  "yeoman",
] as const;

function toExamination({ below_L5 }: Scores, given: Record<string, unknown>) {
  const exam = Exam.parse(given);
  if (below_L5 === undefined && Object.keys(exam).length === 0) return [];
  const counted = named.slice(0, exam.provocative_positive ?? 0).map((test) => [test, "pos"]);
  const sijTests = [...Object.entries(exam), ...counted]
    .filter(([, result]) => result === "pos" || result === "neg")
    .map(([test, result]) => [
      String(test).replace("_", "-"),
      result === "pos" ? "positive" : "negative",
    ]);
  const examination: EvidenceInput = {
    id: "examination",
    kind: "examination",
    on,
    ...(sijTests.length === 0 ? {} : { sijTests: Object.fromEntries(sijTests) }),
    ...(exam.motor === "normal by myotome" ? { motorNormal: true } : {}),
    ...(below_L5 === undefined ? {} : { painBelowL5: below_L5 }),
    ...(exam.pvr_ml === undefined ? {} : { postVoidResidualMl: exam.pvr_ml }),
  };
  return [examination];
}
