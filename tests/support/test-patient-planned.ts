import { z } from "zod";
import { daysAgo, type EvidenceInput } from "./pictures";
import type { TestPatient } from "./test-patient";
import { toProblems } from "./test-patient-problems";

type Planned = Extract<EvidenceInput, { kind: "planned-procedure" }>;

const Plan = z
  .object({
    approach: z.enum(["TFESI", "ILESI"]).optional(),
    rationale: z.string().optional(),
    levels: z.number().optional(),
    side: z.literal("unilateral").optional(),
    fluoro: z.boolean().optional(),
    contrast: z.boolean().optional(),
    guidance: z.literal("ultrasound").optional(),
    thermal_c: z.number().optional(),
    region: z.literal("lumbar").optional(),
    /** NRS and ODI stand among the scores of these patients. */
    baseline_scales: z.array(z.string()).optional(),
  })
  .strict();

const treatments: Readonly<Record<string, Planned["treatment"]>> = {
  esi: "epidural-steroid-injection",
  mbb: "medial-branch-block",
  rfa: "radiofrequency-ablation",
};

const sites: Readonly<Record<string, NonNullable<Planned["site"]>>> = {
  ASC: "ambulatory-surgery-centre",
  hospital: "hospital",
  hospital_outpatient: "hospital",
  physician_office: "office",
};

/** What is intended: procedures of the plan, and where an implant would be done. */
export function toPlanned(patient: TestPatient): readonly EvidenceInput[] {
  const { site } = patient;
  const procedures = Object.entries(patient.plan ?? {}).map(([key, intended]) => {
    const treatment = treatments[key];
    if (treatment === undefined) throw new Error(`no treatment ${key}`);
    return toProcedure(treatment, Plan.parse(intended), patient);
  });
  if (site === undefined) return procedures;
  const place = sites[site];
  if (place === undefined) throw new Error(`no site ${site}`);
  return [...procedures, { ...start("scs-permanent-implant"), site: place }];
}

function start(treatment: Planned["treatment"]): Planned {
  return { id: `planned-${treatment}`, kind: "planned-procedure", on: daysAgo(0), treatment };
}

function toProcedure(
  treatment: Planned["treatment"],
  plan: z.infer<typeof Plan>,
  patient: TestPatient,
): Planned {
  const { approach, rationale, levels, side, fluoro, contrast, thermal_c } = plan;
  const guidance = plan.guidance ?? (fluoro === true ? "fluoroscopy" : undefined);
  const own = toProblems(patient)[0]?.generator?.side;
  const named = approach === "TFESI" ? "transforaminal" : "interlaminar";
  return {
    ...start(treatment),
    ...(approach === undefined ? {} : { approach: named }),
    ...(rationale === undefined ? {} : { rationale }),
    ...(levels === undefined ? {} : { levelCount: levels }),
    ...(side === undefined ? {} : { side: own ?? "right" }),
    ...(guidance === undefined ? {} : { guidance }),
    ...(contrast === undefined ? {} : { contrast }),
    ...(thermal_c === undefined ? {} : { tissueTemperatureC: thermal_c }),
  };
}
