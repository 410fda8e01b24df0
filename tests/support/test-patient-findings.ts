import { z } from "zod";
import { daysAgo, type EvidenceInput, type ProblemInput, redFlagScreen } from "./pictures";
import type { TestPatient } from "./test-patient";

type Generator = NonNullable<ProblemInput["generator"]>;
type Finding = Extract<EvidenceInput, { kind: "imaging" }>["findings"][number];

const Problems = z.array(z.looseObject({ region: z.string(), generator: z.string() }));

/** The first pain problem of a patient; the file describes most patients with one. */
export function toProblem({ pt }: TestPatient): ProblemInput {
  const [problem] = Problems.parse(pt["problems"] ?? []);
  const text = problem?.generator ?? z.string().optional().parse(pt["generator"]);
  const generator = text === undefined ? undefined : toGenerator(text);
  const axial = generator === undefined || generator.structure !== "nerve-root";
  const region = problem?.region === "neck" ? "neck" : axial ? "back" : "leg";
  return { id: "p1", region, ...(generator === undefined ? {} : { generator }) };
}

function toGenerator(text: string): Generator {
  const [structure, mechanism] = generators.find(([start]) => text.startsWith(start))?.[1] ?? [
    "none-found",
    "unclear",
  ];
  return { structure, mechanism, levels: [], confidence: "likely" };
}

const generators: readonly (readonly [
  string,
  readonly [Generator["structure"], Generator["mechanism"]],
])[] = [
  ["neuropathic", ["nerve-root", "neuropathic"]],
  ["radicular", ["nerve-root", "neuropathic"]],
  ["facet", ["facet", "nociceptive"]],
  ["sij", ["sacroiliac", "nociceptive"]],
  ["mechanical", ["instability-or-non-union", "nociceptive"]],
  ["discogenic", ["disc", "nociceptive"]],
  ["nociplastic", ["none-found", "nociplastic"]],
];

/** Free text of imaging, written as findings case by case, never as answers. */
const imagingByPatient: Readonly<Record<string, readonly Finding[]>> = {
  V53: [
    { finding: "non-union", concordant: "yes" },
    { finding: "hardware-failure", concordant: "yes" },
  ],
  V57: [{ finding: "recurrent-herniation", concordant: "yes" }],
  V77: [{ finding: "epidural-fibrosis" }],
  N90: [{ finding: "facet-arthropathy", concordant: "yes" }],
};

export function toImaging({ id, imaging }: TestPatient, _problem: ProblemInput) {
  const findings = imagingByPatient[id];
  if (imaging === undefined || findings === undefined) return [];
  const study: EvidenceInput = {
    id: "imaging",
    kind: "imaging",
    on: daysAgo(10),
    modality: "mri",
    findings: [...findings],
  };
  return [study];
}

/** What the surgeon said, word by word. */
export function toSurgeon({ screen }: TestPatient): readonly EvidenceInput[] {
  const words = z.string().optional().parse(screen?.["surgeon"]);
  if (words === undefined) return [];
  const offered = words.includes("offers revision");
  return [
    {
      id: "surgeon",
      kind: "surgeon-opinion",
      on: daysAgo(5),
      surgeon: "A. Surgeon",
      correctableCause: offered ? "yes" : "no",
      surgery: offered ? "offered" : "unlikely-to-help",
      words,
    },
  ];
}

const Flag = z.union([
  z.string(),
  z.looseObject({ item: z.string(), state: z.string(), grade: z.string().optional() }),
]);

const items: Readonly<Record<string, string>> = {
  progressive_motor_deficit: "motor-deficit",
  motor_deficit: "motor-deficit",
  bilateral_sciatica: "bilateral-radicular-symptoms",
  altered_perineal_sensation: "saddle-numbness",
  cancer_history: "cancer-history",
  night_pain: "night-pain",
  weight_loss: "unexplained-weight-loss",
  clumsy_hands: "clumsy-or-numb-hands",
  hoffmann_positive: "hoffmann-positive",
  pocket_infection: "device-pocket-or-wound-infection",
};

/** All asked; what is listed as a plain word is new or worse. Absent: not asked. */
export function toRedFlags({ red_flags }: TestPatient): readonly EvidenceInput[] {
  if (red_flags === undefined) return [];
  const answers = red_flags.flatMap((raw) => {
    const flag = Flag.parse(raw);
    const item = items[typeof flag === "string" ? flag : flag.item];
    if (item === undefined) return [];
    const old = typeof flag !== "string" && flag.state === "long_standing";
    return [[item, { state: old ? "long-standing" : "new-or-worse" }]];
  });
  return [redFlagScreen("no", Object.fromEntries(answers))];
}
