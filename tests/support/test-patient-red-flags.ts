import { z } from "zod";
import { daysAgo, type EvidenceInput, redFlagScreen } from "./pictures";
import type { TestPatient } from "./test-patient";

const Flag = z.union([
  z.string(),
  z
    .object({
      item: z.string(),
      state: z.enum(["new", "long_standing", "cleared"]),
      grade: z.string().optional(),
      how: z.string().optional(),
      since_wk: z.number().optional(),
      since_d: z.number().optional(),
      since_mo: z.number().optional(),
    })
    .strict(),
]);
type Flag = z.infer<typeof Flag>;

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
  fragility_fracture: "sudden-severe-pain",
};

/** All asked; what is listed as a plain word is new or worse. Absent: not asked. */
export function toRedFlags({ pt, red_flags }: TestPatient): readonly EvidenceInput[] {
  if (red_flags === undefined) return [];
  const flags = red_flags.map((raw) => Flag.parse(raw));
  const answers = flags.flatMap((flag) => {
    const name = typeof flag === "string" ? flag : flag.item;
    // It is a questionnaire's answer: PHQ-9, question 9, is in the screen of that patient.
    if (name === "suicidal_ideation") return [];
    const item = items[name];
    if (item === undefined) throw new Error(`no red-flag question for ${name}`);
    return [[item, { ...toAnswer(flag), ...toWeakness(pt["motor"], item) }]];
  });
  return [redFlagScreen("no", Object.fromEntries(answers)), ...flags.flatMap(toClearance)];
}

function toAnswer(flag: Flag) {
  if (typeof flag === "string") return { state: "new-or-worse" };
  const { state, grade, since_wk, since_d, since_mo } = flag;
  const days = since_d ?? (since_wk === undefined ? toDays(since_mo, 30) : toDays(since_wk, 7));
  return {
    state: state === "long_standing" ? "long-standing" : "new-or-worse",
    ...(grade === undefined ? {} : { mrcGrade: Number(grade.split("/")[0]) }),
    ...(days === undefined ? {} : { since: daysAgo(days) }),
  };
}

function toDays(count: number | undefined, each: number): number | undefined {
  return count === undefined ? undefined : count * each;
}

/** `L5 4/5 -> 2/5 in 48 h`: the grade before, the grade now, and since when. */
function toWeakness(motor: unknown, item: string) {
  if (item !== "motor-deficit" || typeof motor !== "string") return {};
  const [, before, now] = /(\d)\/5 -> (\d)\/5 in 48 h/.exec(motor) ?? [];
  if (before === undefined) throw new Error(`the weakness is not translated: ${motor}`);
  return { previousMrcGrade: Number(before), mrcGrade: Number(now), since: daysAgo(2) };
}

function toClearance(flag: Flag): readonly EvidenceInput[] {
  if (typeof flag === "string" || flag.state !== "cleared") return [];
  return [
    {
      id: "clearance",
      kind: "red-flag-clearance",
      on: daysAgo(0),
      flag: "RF_FRACTURE",
      clearedBy: "A. Consultant",
      how: flag.how ?? "examined",
    },
  ];
}
