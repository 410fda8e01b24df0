import { z } from "zod";
import { daysAgo, type EvidenceInput } from "./pictures";
import type { TestPatient } from "./test-patient";
import { readFileLevels } from "./test-patient-problems";

type Surgery = Extract<EvidenceInput, { kind: "spinal-surgery" }>;

const History = z.looseObject({
  psps: z.string(),
  prior_sx: z
    .array(
      z.object({ type: z.string(), level: z.string().optional(), ago_mo: z.number() }).strict(),
    )
    .optional(),
  dur_mo: z.number().optional(),
  dur_wk: z.number().optional(),
  problems: z.array(z.looseObject({ region: z.string(), dur_mo: z.number() })).optional(),
  generator: z.string().optional(),
  device: z.object({ kind: z.literal("scs"), implanted_mo: z.number() }).optional(),
  stent: z.object({ type: z.string(), ago_mo: z.number() }).optional(),
  smoker: z.union([z.boolean(), z.literal("never")]).optional(),
  cognition: z.string().optional(),
  cannot_self_report: z.string().optional(),
});
type History = z.infer<typeof History>;

/** Operations, onset, devices and illnesses. A patient called Type 1 was never operated on. */
export function toHistory({ pt, screen }: TestPatient): readonly EvidenceInput[] {
  const history = History.parse(pt);
  const operations = history.prior_sx ?? [];
  const neverOperated =
    operations.length === 0 && (history.prior_sx !== undefined || history.psps === "T1");
  const asked: readonly EvidenceInput[] = neverOperated
    ? [{ id: "asked-surgery", kind: "history-asked", on: daysAgo(0), about: "spinal-surgery" }]
    : [];
  return [
    ...asked,
    ...operations.map(toSurgery),
    ...toOnsets(history),
    ...toDevice(history),
    ...toConditions(history, screen ?? {}),
    ...toSmoking(history),
  ];
}

function toSurgery(
  { type, level, ago_mo }: NonNullable<History["prior_sx"]>[number],
  index: number,
): Surgery {
  return {
    id: `surgery-${index}`,
    kind: "spinal-surgery",
    on: daysAgo(ago_mo * 30),
    procedure: toProcedure(type),
    levels: readFileLevels(level ?? type),
    name: type,
    ...(/posterior|TLIF/.test(type) ? { approach: "posterior" as const } : {}),
  };
}

function toProcedure(type: string): Surgery["procedure"] {
  if (/fusion|TLIF/.test(type)) return "fusion";
  if (/discectomy/.test(type)) return "discectomy";
  if (/laminectomy/.test(type)) return "laminectomy";
  throw new Error(`no operation for ${type}`);
}

function toOnsets({ dur_mo, dur_wk, problems }: History): readonly EvidenceInput[] {
  const onset = (days: number, problem?: string): EvidenceInput => ({
    id: problem === undefined ? "onset" : `onset-${problem}`,
    kind: "onset",
    on: daysAgo(Math.round(days)),
    ...(problem === undefined ? {} : { problem }),
  });
  if (problems !== undefined) return problems.map((each) => onset(each.dur_mo * 30, each.region));
  if (dur_mo !== undefined) return [onset(dur_mo * 30)];
  return dur_wk === undefined ? [] : [onset(dur_wk * 7)];
}

function toDevice({ device }: History): readonly EvidenceInput[] {
  if (device === undefined) return [];
  const on = daysAgo(device.implanted_mo * 30);
  return [{ id: "device", kind: "implant", on, device: "scs", state: "in-place" }];
}

type ConditionName = Extract<EvidenceInput, { kind: "condition" }>["condition"];

function toConditions(
  { generator, stent, cognition, cannot_self_report }: History,
  screen: Record<string, unknown>,
): readonly EvidenceInput[] {
  const condition = (name: ConditionName, term: string, days = 0): EvidenceInput => ({
    id: `condition-${name}-${term.replaceAll(" ", "-")}`,
    kind: "condition",
    on: daysAgo(days),
    term,
    condition: name,
    status: "active",
  });
  return [
    ...(screen["fibromyalgia"] === true ? [condition("fibromyalgia", "fibromyalgia")] : []),
    ...(screen["widespread"] === true ? [condition("widespread-pain", "widespread pain")] : []),
    ...(generator?.startsWith("acute_zoster") ? [condition("acute-zoster", "acute zoster")] : []),
    ...(generator?.startsWith("vcf")
      ? [condition("vertebral-fracture", "osteoporotic vertebral fracture")]
      : []),
    ...(stent === undefined
      ? []
      : [condition("coronary-stent", "drug-eluting coronary stent", stent.ago_mo * 30)]),
    ...(cognition === undefined ? [] : [condition("cognitive-impairment", cognition)]),
    ...(cannot_self_report === undefined ? [] : [condition("other", cannot_self_report)]),
  ];
}

function toSmoking({ smoker }: History): readonly EvidenceInput[] {
  if (smoker === undefined) return [];
  const on = daysAgo(0);
  const answer = smoker === true ? "no" : "yes";
  const smoking: EvidenceInput = { id: "smoking", kind: "readiness", on, about: "smoking", answer };
  return smoker === "never"
    ? [smoking, { id: "never-smoked", kind: "readiness", on, about: "never-smoked", answer }]
    : [smoking];
}
