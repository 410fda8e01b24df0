import { z } from "zod";
import { SpinalLevel } from "@/lib/domain/picture/anatomy";
import type { ProblemInput } from "./pictures";
import type { TestPatient } from "./test-patient";

type Generator = NonNullable<ProblemInput["generator"]>;

const Problem = z.looseObject({ region: z.string(), generator: z.string() });

/** The pain problems of a patient; the file describes most patients with one. */
export function toProblems({ pt }: TestPatient): readonly ProblemInput[] {
  if (pt["problems"] !== undefined)
    return z
      .array(Problem)
      .parse(pt["problems"])
      .map(({ region, generator }) => toProblem(region, generator, region.split("_")[0]));
  return [toProblem("p1", z.string().optional().parse(pt["generator"]), undefined)];
}

function toProblem(id: string, text: string | undefined, named: string | undefined): ProblemInput {
  if (text === undefined) return { id, region: "back" };
  const generator = toGenerator(text);
  const { side } = generator;
  return {
    id,
    region: toRegion(named, text),
    ...(side === undefined ? {} : { side }),
    generator,
  };
}

const regions: readonly (readonly [string, ProblemInput["region"]])[] = [
  ["radicular", "leg"],
  ["neuropathic", "leg"],
  ["claudication", "leg"],
  ["ischaemic", "leg"],
  ["acute_zoster_T", "chest-wall"],
];

function toRegion(named: string | undefined, text: string): ProblemInput["region"] {
  if (named === "neck" || named === "leg" || named === "back") return named;
  return regions.find(([start]) => text.startsWith(start))?.[1] ?? "back";
}

const generators: readonly (readonly [
  string,
  readonly [Generator["structure"], Generator["mechanism"]],
])[] = [
  ["neuropathic", ["nerve-root", "neuropathic"]],
  ["radicular", ["nerve-root", "neuropathic"]],
  ["acute_zoster", ["nerve-root", "neuropathic"]],
  ["facet", ["facet", "nociceptive"]],
  ["sij", ["sacroiliac", "nociceptive"]],
  ["mechanical", ["instability-or-non-union", "nociceptive"]],
  ["discogenic", ["disc", "nociceptive"]],
  ["vertebrogenic", ["endplate", "nociceptive"]],
  ["vcf", ["vertebral-fracture", "nociceptive"]],
  ["claudication", ["central-stenosis", "unclear"]],
  ["ischaemic", ["ischaemic", "nociceptive"]],
  ["nociplastic", ["none-found", "nociplastic"]],
  // painDETECT 11 and DN4 2 of V47: not neuropathic, and no structure that blocks confirmed.
  ["axial_refractory", ["none-found", "nociceptive"]],
];

function toGenerator(text: string): Generator {
  const found = generators.find(([start]) => text.startsWith(start));
  if (found === undefined) throw new Error(`no generator for ${text}`);
  const [structure, mechanism] = found[1];
  const side = toSide(text);
  return {
    structure,
    mechanism,
    levels: readFileLevels(text),
    confidence: "likely",
    ...(side === undefined ? {} : { side }),
  };
}

function toSide(text: string): "left" | "right" | "both" | undefined {
  if (/bilateral/.test(text)) return "both";
  if (/left/.test(text)) return "left";
  return /right/.test(text) ? "right" : undefined;
}

/** `L4_S1`, `L3_4` and `L4-L5` name all levels from the one to the other. */
export function readFileLevels(text: string): SpinalLevel[] {
  const [, first, second] = /([CTLS]\d+)(?:[-_]([CTLS]?\d+))?/.exec(text) ?? [];
  if (first === undefined) return [];
  const last =
    second === undefined ? first : /^\d/.test(second) ? `${first.charAt(0)}${second}` : second;
  const order: readonly string[] = SpinalLevel.options;
  return SpinalLevel.options.slice(order.indexOf(first), order.indexOf(last) + 1);
}
