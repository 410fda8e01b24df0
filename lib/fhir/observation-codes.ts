import type { EvidenceOf } from "@/lib/domain/picture/evidence";
import type { CodedMeaning } from "./meaning";

type Unit = { readonly units: readonly string[]; readonly mayBeBare: boolean };

/** What a measured number becomes, with the range of its scale and the units it may come in. */
export type ObservationMeaning = Unit & {
  readonly min: number;
  readonly max: number;
} & (
    | { readonly kind: "pain-score"; readonly scale: "nrs" | "vas" }
    | {
        readonly kind: "function-score";
        readonly instrument: EvidenceOf<"function-score">["instrument"];
      }
    | {
        readonly kind: "questionnaire-score";
        readonly instrument: EvidenceOf<"questionnaire-score">["instrument"];
      }
    | {
        readonly kind: "renal-function";
        readonly measure: EvidenceOf<"renal-function">["measure"];
      }
    | { readonly kind: "laboratory"; readonly test: EvidenceOf<"laboratory">["test"] }
  );

const points: Unit = {
  units: ["{score}", "{points}", "points", "score", "1", "/10", "{NRS}"],
  mayBeBare: true,
};
const perMinute = (...units: readonly string[]): Unit => ({ units, mayBeBare: false });

type Row = CodedMeaning<ObservationMeaning>;
const loinc = (code: string, words: RegExp, means: ObservationMeaning): Row => ({
  system: "loinc",
  code,
  words,
  means,
});

const score = (
  instrument: EvidenceOf<"questionnaire-score">["instrument"],
  max: number,
): ObservationMeaning => ({ kind: "questionnaire-score", instrument, min: 0, max, ...points });

const nrs: ObservationMeaning = { kind: "pain-score", scale: "nrs", min: 0, max: 10, ...points };
const egfr: ObservationMeaning = {
  kind: "renal-function",
  measure: "egfr",
  min: 0,
  max: 250,
  ...perMinute("mL/min/{1.73_m2}", "mL/min/1.73m2", "mL/min/1.73 m2", "ml/min/1.73m2"),
};
const laboratory = (
  test: EvidenceOf<"laboratory">["test"],
  ...units: readonly string[]
): ObservationMeaning => ({
  kind: "laboratory",
  test,
  min: 0,
  max: 1_000_000,
  units,
  mayBeBare: false,
});

/**
 * Measurements whose code is read, each with its range and units. A value in another unit is kept as
 * it came: nothing is converted.
 *
 * @source criteria.md section 3 (codes marked V) and the LOINC table for the laboratory rows.
 */
export const observationCodes: readonly Row[] = [
  loinc("72514-3", /pain.*(numeric|0 ?(to|10)|severity)/, nrs),
  loinc("75893-8", /pain severity in the past week/, nrs),
  loinc("38214-3", /pain.*visual analog/, {
    kind: "pain-score",
    scale: "vas",
    min: 0,
    max: 100,
    units: ["mm"],
    mayBeBare: false,
  }),
  loinc("97909-6", /oswestry|odi/, {
    kind: "function-score",
    instrument: "odi",
    min: 0,
    max: 100,
    units: ["%"],
    mayBeBare: false,
  }),
  loinc("77565-0", /brief pain inventory|bpi|interference/, {
    kind: "function-score",
    instrument: "bpi-interference",
    min: 0,
    max: 10,
    ...points,
  }),
  loinc(
    "44261-6",
    /phq 9|patient health questionnaire 9|patient health questionnaire.*total/,
    score("phq-9", 27),
  ),
  loinc("44260-8", /better off dead|hurting yourself/, score("phq-9-item-9", 3)),
  loinc("55758-7", /phq 2|patient health questionnaire 2/, score("phq-2", 6)),
  loinc("70274-6", /gad 7|generali[sz]ed anxiety/, score("gad-7", 21)),
  loinc("91147-9", /peg/, score("peg", 10)),
  loinc("91351-7", /total score.*start back|start back.*total/, score("start-back-total", 9)),
  loinc("33914-3", /glomerular|egfr|gfr/, egfr),
  loinc("62238-1", /glomerular|egfr|gfr/, egfr),
  loinc("98979-8", /glomerular|egfr|gfr/, egfr),
  loinc("2164-2", /creatinine clearance/, {
    kind: "renal-function",
    measure: "creatinine-clearance",
    min: 0,
    max: 250,
    ...perMinute("mL/min", "ml/min"),
  }),
  loinc("1988-5", /c reactive protein|crp/, laboratory("crp", "mg/L", "mg/dL")),
  loinc("4548-4", /hemoglobin a1c|haemoglobin a1c|hba1c/, laboratory("hba1c", "%")),
  loinc("59261-8", /hemoglobin a1c|haemoglobin a1c|hba1c/, laboratory("hba1c", "mmol/mol")),
  loinc("6301-6", /inr/, laboratory("inr", "{INR}", "INR", "1")),
  loinc("777-3", /platelets/, laboratory("platelets", "10*3/uL", "10*9/L", "K/uL")),
];

/** Codes that are recognised and on purpose not mapped, with the reason a reader is given. */
export const knownUnmapped: Readonly<Record<string, string>> = {
  "38221-8": "A faces scale is no numeric rating: it is not turned into one.",
  "75260-0": "An answer in words is no score: it is not turned into a number.",
  "75261-8": "An answer in words is no score: it is not turned into a number.",
  "75262-6": "An answer in words is no score: it is not turned into a number.",
  "61758-9": "An answer in words is no score: it is not turned into a number.",
  "61794-4": "An answer in words is no score: it is not turned into a number.",
  "3426-4": "A urine drug screen: shown, and read by no rule.",
  "19346-6": "A urine drug screen: shown, and read by no rule.",
  "19295-5": "A urine drug screen: shown, and read by no rule.",
  MME: "A morphine equivalent worked out elsewhere: shown, and never taken over.",
  "mpq-1080": "An answer that nothing was tried is no record of what was asked: shown only.",
  "mpq-1082": "An answer that nothing was tried is no record of what was asked: shown only.",
  "mpq-1085": "An answer that nothing was tried is no record of what was asked: shown only.",
};

/** What PHQ-9 item answers score. @source LOINC answer list LL358-3 */
export const phqAnswers: Readonly<Record<string, number>> = {
  "LA6568-5": 0,
  "LA6569-3": 1,
  "LA6570-1": 2,
  "LA6571-9": 3,
};

/** LOINC 82810-3, pregnancy status. @source LOINC answer list LL4129-4 */
export const pregnancyAnswers: Readonly<Record<string, "pregnant" | "not-pregnant">> = {
  "LA15173-0": "pregnant",
  "LA26683-5": "not-pregnant",
};
