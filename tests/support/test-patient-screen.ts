import { z } from "zod";
import { daysAgo, type EvidenceInput } from "./pictures";
import type { TestPatient } from "./test-patient";

const Operation = z.object({
  self: z.enum(["able", "unable"]),
  carer: z.literal("none").optional(),
});

/** Scores and illnesses of the screen are read elsewhere. */
const Screen = z.looseObject({
  psych_eval: z.enum(["cleared", "done", "not_done"]).optional(),
  mdt: z.literal("done").optional(),
  sud: z.literal("none").optional(),
  education: z.literal("done").optional(),
  surgeon: z.string().optional(),
  mrsa_screen_wk: z.number().optional(),
  device_operation: Operation.optional(),
});

type Readiness = Extract<EvidenceInput, { kind: "readiness" }>;

const on = daysAgo(0);

const ready = (about: Readiness["about"], answer: Readiness["answer"], day = on): Readiness => ({
  id: `ready-${about}`,
  kind: "readiness",
  on: day,
  about,
  answer,
});

/** What has been asked, decided and arranged. A psychological evaluation "done" has no outcome. */
export function toScreen(patient: TestPatient): readonly EvidenceInput[] {
  const { psych_eval, mdt, sud, education, surgeon, mrsa_screen_wk, ...rest } = Screen.parse(
    patient.screen ?? {},
  );
  const operation =
    rest.device_operation ?? Operation.optional().parse(patient.pt["device_operation"]);
  const evidence: EvidenceInput[] = [...toArrangements(patient)];
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
  if (sud === "none") evidence.push(ready("substance-use", "yes"));
  if (education === "done") evidence.push(ready("education", "yes"));
  if (mrsa_screen_wk !== undefined)
    evidence.push(ready("mrsa-screen", "yes", daysAgo(-mrsa_screen_wk * 7)));
  if (operation?.self === "able") evidence.push(ready("device-operation", "yes"));
  if (operation?.self === "unable" && operation.carer === "none")
    evidence.push(ready("device-operation", "no"));
  return surgeon === undefined ? evidence : [...evidence, toOpinion(surgeon)];
}

/** What the surgeon said, word by word. */
function toOpinion(words: string): EvidenceInput {
  const offered = words.includes("offers revision");
  return {
    id: "surgeon",
    kind: "surgeon-opinion",
    on: daysAgo(5),
    surgeon: "A. Surgeon",
    correctableCause: offered ? "yes" : "no",
    surgery: offered ? "offered" : "unlikely-to-help",
    words,
  };
}

const arrangements: Readonly<Record<string, Readiness["about"]>> = {
  BMD_REFERRAL: "bone-density-referral",
  OSTEOPOROSIS_PROGRAMME: "osteoporosis-programme",
};

function toArrangements({
  requires_done = [],
  requires_missing = [],
  enrolled_ced,
  esi_gt_12m,
}: TestPatient): readonly EvidenceInput[] {
  const about = (name: string) => {
    const found = arrangements[name];
    if (found === undefined) throw new Error(`no arrangement ${name}`);
    return found;
  };
  const done = requires_done.filter((each) => !requires_missing.includes(each));
  return [
    ...done.map((each) => ready(about(each), "yes")),
    ...requires_missing.map((each) => ready(about(each), "no")),
    ...(enrolled_ced === true ? [ready("study-enrolment", "yes")] : []),
    ...(esi_gt_12m?.gp_told === true ? [ready("primary-care-told-of-steroids", "yes")] : []),
    ...(esi_gt_12m === undefined
      ? []
      : [{ ...ready("repeat-injection-reason", "yes"), words: esi_gt_12m.reason }]),
  ];
}
