import type { MissingFact } from "../guideline/evidence-used";
import { readLatest } from "../guideline/facts/find-evidence";
import { type Context, mapReading, type Range, type Reading } from "../guideline/facts/reading";
import { facts, getNumberFact } from "../guideline/facts/registry";
import type { Kleene } from "../guideline/kleene";
import type { PainProblem } from "../picture/pain-problem";
import { type Judged, judgeAll, judgeAny, notMet } from "./judged";
import type { MedicineCondition } from "./medicine-rules";

type Of<Op extends MedicineCondition["op"]> = Extract<MedicineCondition, { readonly op: Op }>;

const generator: MissingFact = {
  fact: "PAIN_GENERATOR",
  words: "Conclude what the main source of this pain is, how sure you are, and why.",
  evidenceKind: "pain-problem",
};

const place: MissingFact = {
  fact: "PAIN_PROBLEM",
  words: "Record where it hurts.",
  evidenceKind: "pain-problem",
};

/** Pain in the back, unless its levels say that it is not the low back. */
export function judgeLowBackPain({ olderThanDays }: Of<"low-back-pain">, context: Context): Judged {
  return judgeProblems(context, (problem, of) =>
    judgeAll([{ ...notMet, truth: isLowBack(problem) }, judgeAge(olderThanDays, of)]),
  );
}

function isLowBack({ region, generator: found }: PainProblem): Kleene {
  if (region !== "back") return "not-met";
  const levels = found?.levels ?? [];
  return levels.length > 0 && levels.every((level) => /^[CT]/.test(level)) ? "not-met" : "met";
}

/** Leg pain from a nerve root; nerve pain after surgery with a DN4 of the figure follows another guideline. */
export function judgeSciatica(
  { olderThanDays, unlessAfterSurgeryWithDn4 }: Of<"sciatica">,
  context: Context,
): Judged {
  return judgeProblems(context, (problem, of) => {
    const isSciatica = judgeRoot(problem);
    if (isSciatica.truth === "not-met") return notMet;
    return judgeAll([
      isSciatica,
      judgeAny([judgeNeverOperated(of), judgeDn4Below(unlessAfterSurgeryWithDn4, of)]),
      judgeAge(olderThanDays, of),
    ]);
  });
}

function judgeRoot({ region, generator: found }: PainProblem): Judged {
  if (region !== "leg") return notMet;
  if (found === undefined) return { ...notMet, truth: "unknown", missing: [generator] };
  return found.structure === "nerve-root" ? { ...notMet, truth: "met" } : notMet;
}

function judgeNeverOperated(context: Context): Judged {
  return toJudged(mapReading(facts.pspsType.read(context), (type) => type === "type-1"));
}

function judgeDn4Below(figure: number, context: Context): Judged {
  const reading = readLatest(context, {
    kind: "questionnaire-score",
    where: ({ instrument }) => instrument === "dn4",
    value: ({ total }) => total,
    missing: {
      fact: "DN4",
      words: "Record a DN4 for the pain in the leg.",
      evidenceKind: "questionnaire-score",
    },
  });
  return toJudged(mapReading(reading, (total) => total < figure));
}

function judgeAge(days: number | undefined, context: Context): Judged {
  if (days === undefined) return { ...notMet, truth: "met" };
  const reading: Reading<Range> = getNumberFact("painDurationDays").read(context);
  if (!reading.known) return toUnknown(reading);
  if (reading.value.min > days) return { ...notMet, truth: "met", evidence: reading.evidence };
  return reading.value.max <= days
    ? notMet
    : {
        ...notMet,
        truth: "unknown",
        evidence: reading.evidence,
        missing: [getNumberFact("painDurationDays").missing],
      };
}

function judgeProblems(
  whole: Context,
  judge: (problem: PainProblem, context: Context) => Judged,
): Judged {
  const { problems } = whole.picture;
  if (problems.length === 0) return { ...notMet, truth: "unknown", missing: [place] };
  return judgeAny(problems.map((problem) => judge(problem, { ...whole, problem })));
}

function toJudged(reading: Reading<boolean>): Judged {
  if (!reading.known) return toUnknown(reading);
  return reading.value ? { ...notMet, truth: "met", evidence: reading.evidence } : notMet;
}

function toUnknown(reading: Reading<unknown> & { readonly known: false }): Judged {
  const { evidence, missing } = reading;
  return { ...notMet, truth: "unknown", evidence, missing };
}
