import { z } from "zod";
import { daysAgo, type EvidenceInput, today } from "./pictures";
import type { TestPatient } from "./test-patient";
import { toProblems } from "./test-patient-problems";

type Given = Extract<EvidenceInput, { kind: "treatment-given" }>;

const numbers = z.union([z.number(), z.array(z.number())]).nullish();

const Tried = z
  .object({
    tx: z.string(),
    dose: z.string().optional(),
    n: z.number().optional(),
    visits: z.number().optional(),
    sessions: z.number().optional(),
    start_wk: z.number().optional(),
    end_wk: z.number().optional(),
    dur_wk: z.number().optional(),
    dur_mo: z.number().optional(),
    dur_d: z.number().optional(),
    at_d: z.array(z.number()).optional(),
    at_wk: z.array(z.number()).optional(),
    at_mo: z.array(z.number()).optional(),
    region: z.string().optional(),
    approach: z.string().optional(),
    problem: z.string().optional(),
    relief_pct: numbers,
    relief_d: numbers,
    relief_wk: numbers,
    relief_mo: numbers,
    same_scale: z.boolean().optional(),
    same_level: z.boolean().optional(),
    same_site: z.boolean().optional(),
    outcome: z.enum(["inadequate", "failed"]).optional(),
    ending: z.literal("effective").optional(),
    ongoing: z.boolean().optional(),
    target_relief_pct: z.number().optional(),
    analgesic_reduction_pct: z.number().optional(),
    function: z.literal("improved").optional(),
    baseline: z.looseObject({}).optional(),
    nrs_before: z.number().optional(),
    nrs_during: z.number().optional(),
    record: z.literal("missing").optional(),
    note: z.string().optional(),
  })
  .strict();
type Tried = z.infer<typeof Tried>;

const cares: Readonly<Record<string, Given["treatment"]>> = {
  physiotherapy: "physical-therapy",
  pain_programme: "pain-management-programme",
  cbt_pain_programme: "pain-management-programme",
  cbt: "cbt",
  hep: "home-exercise-programme",
  brace: "assistive-devices-bracing",
  esi: "epidural-steroid-injection",
  mbb: "medial-branch-block",
  rfa: "radiofrequency-ablation",
  sij_diag: "sacroiliac-block",
  sij_ther: "sacroiliac-joint-injection",
  scs_trial: "scs-trial",
};

const approaches: Readonly<Record<string, string>> = {
  TFESI: "transforaminal",
  ILESI: "interlaminar",
};

/** What each patient tried. Conventional medical management is rehabilitation and medicines together. */
export function toTreatments(patient: TestPatient): readonly EvidenceInput[] {
  return (patient.tried ?? []).flatMap((row, index): readonly EvidenceInput[] => {
    const each = Tried.parse(row);
    if (each.tx !== "cmm") return toRecords(each, index, patient);
    const ending = { kind: "inadequate-response" as const };
    return [
      { ...toRecord(each, "physical-therapy", `cmm-${index}`, toStart(each), 0), ending },
      { ...toRecord(each, "medication", `drug-${index}`, toStart(each), 0), ending },
    ];
  });
}

/** One record for each time it was given. */
function toRecords(each: Tried, index: number, patient: TestPatient): readonly EvidenceInput[] {
  const treatment = cares[each.tx] ?? "medication";
  return toDays(each, treatment).map((on, time) => {
    const record = toRecord(each, treatment, `${each.tx}-${index}-${time}`, on, time);
    return { ...record, ...toPlace(each, patient), ...toLoss(record, patient) };
  });
}

function toDays(each: Tried, treatment: Given["treatment"]): readonly string[] {
  const days = [
    ...(each.at_d ?? []).map((day) => -day),
    ...(each.at_wk ?? []).map((week) => -week * 7),
    ...(each.at_mo ?? []).map((month) => -month * 30),
  ];
  if (days.length > 0) return days.map(daysAgo);
  // So many times, and nobody says when: some day of the year before.
  if (each.n !== undefined) return Array.from({ length: each.n }, () => toYearBefore());
  // So many days of a medicine: the last ones.
  if (treatment === "medication" && each.dur_d !== undefined) return [daysAgo(each.dur_d)];
  return [toStart(each)];
}

function toYearBefore(): string {
  return String(Number(today.slice(0, 4)) - 1);
}

function toStart({ start_wk, end_wk, dur_wk, dur_mo, dur_d }: Tried): string {
  if (start_wk !== undefined) return daysAgo(-start_wk * 7);
  if (end_wk !== undefined) return daysAgo(-end_wk * 7 + 56);
  return daysAgo((dur_wk ?? 0) * 7 + (dur_mo ?? 0) * 30 + (dur_d ?? 0) + 30);
}

function toRecord(
  each: Tried,
  treatment: Given["treatment"],
  id: string,
  on: string,
  time: number,
): Given {
  const relief = each.target_relief_pct ?? pick(each.relief_pct, time);
  const reliefDays = toReliefDays(each, time);
  const ending = toEnding(each, treatment, relief);
  return {
    id,
    kind: "treatment-given",
    on,
    treatment,
    ...(treatment === "medication" ? { name: [each.tx, each.dose].join(" ").trim() } : {}),
    ...(relief === undefined ? {} : { reliefPercent: relief }),
    ...(reliefDays === undefined ? {} : { reliefDays }),
    ...toLength(each),
    ...(each.same_scale === true ? { sameScale: true } : {}),
    ...(each.approach === undefined ? {} : { approach: approaches[each.approach] }),
    ...(each.ongoing === true ? { ongoing: true } : {}),
    ...(ending === undefined ? {} : { ending: { kind: ending } }),
    ...(treatment === "scs-trial" ? toTrial(each) : {}),
  };
}

function pick(value: z.infer<typeof numbers>, time: number): number | undefined {
  return (Array.isArray(value) ? value[time] : value) ?? undefined;
}

function toReliefDays(each: Tried, time: number): number | undefined {
  const weeks = pick(each.relief_wk, time);
  const months = pick(each.relief_mo, time);
  if (weeks !== undefined) return weeks * 7;
  return months === undefined ? pick(each.relief_d, time) : months * 30;
}

function toLength(each: Tried): Partial<Given> {
  const weeks = each.dur_wk ?? (each.dur_mo === undefined ? undefined : (each.dur_mo * 30) / 7);
  const sessions = each.sessions ?? each.visits;
  return {
    ...(weeks === undefined ? {} : { weeks }),
    ...(sessions === undefined ? {} : { sessions }),
    ...(each.end_wk === undefined ? {} : { ended: daysAgo(-each.end_wk * 7) }),
  };
}

/** A measured relief short of what the treatment is worth repeating for is an ending. */
function toEnding(each: Tried, treatment: Given["treatment"], relief: number | undefined) {
  if (each.ending !== undefined) return each.ending;
  if (each.outcome !== undefined) return "inadequate-response";
  if (relief === undefined || treatment === "scs-trial") return undefined;
  const worthRepeating = treatment === "physical-therapy" || treatment === "medication" ? 30 : 50;
  return relief < worthRepeating ? "inadequate-response" : undefined;
}

/** Where it was given: the region named, and the levels of the generator where the file says "same". */
function toPlace(each: Tried, patient: TestPatient): Partial<Given> {
  const [problem] = toProblems(patient);
  const isSame = each.same_level === true || each.same_site === true;
  return {
    ...(each.region === "lumbar" ? { region: "lumbar" as const } : {}),
    ...(isSame ? { levels: problem?.generator?.levels ?? [] } : {}),
    ...(each.problem === undefined ? {} : { problem: each.problem }),
  };
}

/** `recurred`: the pain came back when the relief was over. */
function toLoss(record: Given, { pt }: TestPatient): Partial<Given> {
  return pt["recurred"] === true && record.reliefDays !== undefined
    ? { ending: { kind: "effective-then-lost" } }
    : {};
}

function toTrial(each: Tried): Partial<Given> {
  const reported = each.record !== "missing";
  return {
    ended: toStart({ ...each, dur_d: 0 }),
    ...(reported ? { provenance: { howKnown: "document-seen" as const } } : {}),
    trial: {
      reportSeen: reported,
      ...(each.dur_d === undefined ? {} : { days: each.dur_d }),
      ...(each.function === "improved" ? { functionChange: "improved" as const } : {}),
      ...(each.baseline === undefined ? {} : { baselineComplete: true }),
      ...(each.analgesic_reduction_pct === undefined
        ? {}
        : {
            analgesicReductionPercent: each.analgesic_reduction_pct,
            analgesicReductionAgreedBefore: true,
          }),
    },
  };
}
