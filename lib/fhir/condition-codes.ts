import type { EvidenceOf } from "@/lib/domain/picture/evidence";
import type { CodedMeaning } from "./meaning";

export type ConditionMeaning = {
  readonly condition: EvidenceOf<"condition">["condition"];
  /** The diagnosis cannot exist without an operation on the spine (decisions, G58). */
  readonly presupposesSpinalSurgery?: true;
};

type Row = CodedMeaning<ConditionMeaning>;

const icd = (
  code: string | RegExp,
  words: RegExp,
  condition: ConditionMeaning["condition"],
): Row => ({ system: "icd-10", code, words, means: { condition } });

const snomed = (
  code: string | RegExp,
  words: RegExp,
  condition: ConditionMeaning["condition"],
): Row => ({ system: "snomed-ct", code, words, means: { condition } });

/**
 * Diagnoses whose code is read. A code that is not here is taken as "other", which no rule reads.
 *
 * @source criteria.md section 4 for the spinal rows; ICD-10 chapter headings and the SNOMED CT
 *   international edition for the others. A row is used only where the words say the same.
 */
export const conditionCodes: readonly Row[] = [
  {
    system: "icd-10",
    code: "M96.1",
    words: /post ?laminectomy syndrome|failed back/,
    means: { condition: "other", presupposesSpinalSurgery: true },
  },
  {
    system: "snomed-ct",
    code: "202725007",
    words: /lumbar post ?laminectomy syndrome/,
    means: { condition: "other", presupposesSpinalSurgery: true },
  },

  icd(/^M54\.5[0-9]?$/, /low(er)? back pain|lumbago|vertebrogenic/, "other"),
  icd(/^M54\.1[67]$/, /radiculopathy/, "other"),
  icd("M51.16", /radiculopathy|dis[ck]/, "other"),
  icd(/^M48\.06[12]?$/, /stenosis/, "other"),
  icd(/^M47\.[89]/, /spondylosis/, "other"),
  icd("M53.3", /sacr/, "other"),
  icd("G89.4", /chronic pain/, "other"),
  snomed("278860009", /chronic low(er)? back pain/, "other"),
  snomed("128196005", /radiculopathy/, "other"),
  snomed("2415007", /radiculopathy/, "other"),
  snomed("23056005", /sciatica/, "other"),
  snomed("18347007", /stenosis/, "other"),
  snomed("303081002", /claudication/, "other"),
  snomed("26538006", /dis[ck]/, "other"),
  snomed("68859000", /spondylosis/, "other"),
  snomed("46578006", /radiculitis/, "other"),

  icd("M79.7", /fibromyalgia/, "fibromyalgia"),
  snomed("203082005", /fibromyalgia/, "fibromyalgia"),
  icd(/^(G90\.5|G56\.4|G57\.7)/, /complex regional|causalgia|sympathetic dystrophy/, "crps"),
  icd(/^E(08|09|10|11|13)(\.|$)/, /diabet/, "diabetes"),
  snomed(/^(44054006|46635009|73211009)$/, /diabetes/, "diabetes"),
  icd(
    /^D6([5-7]|8\.[0-4])/,
    /coagulopath|haemophil|hemophil|coagulation defect|willebrand|clotting/,
    "coagulopathy",
  ),
  icd(/^D8[0-4]/, /immun(e|o) ?(deficien|suppress|compromis)/, "immunosuppression"),
  icd(
    /^(M46\.[2-5]|G06\.1|A4[01])/,
    /infect|discitis|osteomyelitis|abscess|sepsis/,
    "active-infection",
  ),
  snomed("302935008", /discitis/, "active-infection"),
  icd(/^T81\.4/, /infection/, "surgical-site-infection"),
  icd(
    /^C\d\d/,
    /cancer|carcinoma|malignan|lymphoma|leuk|melanoma|sarcoma|myeloma|neoplasm|metasta/,
    "cancer",
  ),
  snomed("363346000", /malignan|cancer/, "cancer"),
  icd(/^M81/, /osteoporosis/, "osteoporosis"),
  snomed("64859006", /osteoporosis/, "osteoporosis"),
  icd(
    /^(S12\.[0-7]|S22\.0|S32\.0|M48\.5|M80\.08)/,
    /fracture|collapsed vertebra/,
    "vertebral-fracture",
  ),
  icd(/^(F0[0-3]|G30)/, /dementia|alzheimer/, "cognitive-impairment"),
  snomed(/^(52448006|26929004)$/, /dementia|alzheimer/, "cognitive-impairment"),
  icd(
    /^F1[0-689]\.[12]0?$/,
    /^(?!.*remission).*(dependence|abuse|use disorder)/,
    "substance-use-disorder",
  ),
  icd("G47.33", /sleep apn/, "sleep-apnoea"),
  snomed("78275009", /sleep apn/, "sleep-apnoea"),
  icd(/^I50/, /heart failure/, "heart-failure"),
  snomed("84114007", /heart failure/, "heart-failure"),
  icd(
    /^I2[0-5]/,
    /isch(a)?emic heart|coronary|angina|myocardial infarction|atherosclerotic heart/,
    "ischaemic-heart-disease",
  ),
  snomed(
    /^(53741008|414545008|22298006)$/,
    /isch(a)?emic heart|coronary|myocardial infarction/,
    "ischaemic-heart-disease",
  ),
  icd(/^I6[134]/, /stroke|infarction|ha?emorrhage/, "stroke"),
  snomed("230690007", /stroke|cerebrovascular accident/, "stroke"),
  icd("Z95.5", /coronary.*(stent|implant|graft)|stent.*coronary/, "coronary-stent"),
  icd(/^K7[0-7]/, /liver|hepat|cirrho/, "liver-disease"),
  icd(/^N18/, /kidney|renal/, "renal-disease"),
  snomed("709044004", /kidney|renal/, "renal-disease"),
  icd(/^B02(\.[0-17-9]|$)/, /^(?!.*post ?herpetic).*(zoster|shingles)/, "acute-zoster"),
  snomed("424941009", /zoster/, "acute-zoster"),
];

/** Words that claim an operation on the spine; without a known code they are shown, not read. */
export const afterSpinalSurgery =
  /post ?laminectomy|failed back|after (spinal|spine|back) surgery|post ?surgical spine|persistent spinal pain syndrome type 2/;

/** Conditions that a person has to weigh: the code says less than the rule would read. */
export const psychiatricWords = /depress|bipolar|schizo|psychosis|anxiety|post ?traumatic stress/;
