import type { EvidenceOf } from "../../picture/evidence";
import type { Criterion } from "../criterion";
import type { MissingFact } from "../evidence-used";
import { is } from "../expression";
import { readCondition } from "../facts/conditions";
import { readLatest, toKnownInterval } from "../facts/find-evidence";
import { findTakenSince, isTaken } from "../facts/medicines";
import type { Context, Reading } from "../facts/reading";
import { type JudgedCriterion, judgeCriterion } from "../judge-criterion";
import type { HoldCase } from "./hold-case";
import type { HoldRules } from "./hold-rules";
import { listRequirements, toDrugEvidence, toHoldRange } from "./list-requirements";
import { toJudged } from "./to-judged";

/** Who has to agree before a drug is left off, and the shared assessment where nothing is. */
export function judgeAgreements(all: readonly HoldCase[]): readonly JudgedCriterion[] {
  const cases = all.filter(({ drug }) => drug.isAntithrombotic && drug.records.some(isTaken));
  const [first] = cases;
  if (first === undefined) return [];
  const asksPlan = cases.some(needsPlan);
  return [
    ...(asksPlan ? [judgeCriterion(toPlan(first.holds.rules), first.reader)] : []),
    ...(!asksPlan && cases.some(isShared) ? [judgeShared(cases, first)] : []),
    ...(cases.some(isHeld) ? judgeCardiology(first) : []),
  ];
}

/** A drug that must be stopped, or weighed before a procedure that is not of the low class, or not listed. */
function needsPlan({ drug, bleeding, reader, holds }: HoldCase): boolean {
  if (drug.rows.length === 0) return !bleeding.possible.every((of) => of === "low");
  if (bleeding.possible.length === 0) return true;
  return listRequirements(drug, bleeding, reader.context, holds.rules).possible.some(
    ({ hours, cell, class: of }) => hours !== undefined || (cell.kind === "shared" && of !== "low"),
  );
}

function isShared({ drug, bleeding, reader, holds }: HoldCase): boolean {
  if (drug.rows.length === 0) return true;
  return listRequirements(drug, bleeding, reader.context, holds.rules).possible.some(
    ({ cell }) => cell.kind === "shared",
  );
}

function isHeld({ drug, bleeding, reader, holds }: HoldCase): boolean {
  const { possible } = listRequirements(drug, bleeding, reader.context, holds.rules);
  return toHoldRange(possible) !== undefined;
}

function toPlan({ citation }: HoldRules): Criterion {
  return {
    code: "ANTICOAG_PLAN_MISSING",
    words: "The prescriber has agreed to how the blood thinners on record are handled.",
    kind: "safety",
    phase: "decide",
    whenNotMet: "not-yet",
    strength: "hard-stop",
    requires: is("anticoagulantPlanAgreed", true),
    citation,
    verification: "V2",
    interpretations: ["A plan from before the medicine began was about another one."],
    fixHint: "Agree with the prescriber how blood thinners are handled, and record who agreed.",
  };
}

/** Nothing has to be stopped: a caution until somebody has weighed it. */
function judgeShared(cases: readonly HoldCase[], { holds, reader }: HoldCase): JudgedCriterion {
  const plan = judgeCriterion(toPlan(holds.rules), reader);
  const words = "Bleeding was weighed against clotting with the prescriber.";
  return toJudged(
    {
      code: "SHARED_ASSESSMENT_LOW_RISK",
      words,
      kind: "safety",
      phase: "decide",
      whenNotMet: "caution",
      strength: "hard-stop",
      citation: holds.rules.citation,
      verification: "V2",
      interpretations: cases.flatMap(({ bleeding }) => bleeding.why).slice(0, 1),
      fixHint: "Weigh bleeding against clotting with the prescriber, and record who agreed.",
    },
    {
      truth: plan.truth === "met" ? "met" : "not-met",
      words,
      evidence: cases.flatMap(({ drug }) => toDrugEvidence(drug)),
    },
  );
}

const missing: MissingFact = {
  fact: "CARDIOLOGY_AGREEMENT",
  words: "Ask cardiology whether the drug may be left off, and record the answer.",
  evidenceKind: "readiness",
};

/** A stent: no drug is left off without cardiology. */
function judgeCardiology({ holds, reader }: HoldCase): readonly JudgedCriterion[] {
  const { context } = reader;
  const stent = readCondition(context, {
    names: holds.rules.cardiologyFor,
    missing: {
      fact: "COMORBIDITIES",
      words: "Settle whether there is a coronary stent.",
      evidenceKind: "condition",
    },
    protects: true,
  });
  if (stent.known && !stent.value) return [];
  const agreed = readAgreed(context);
  const open = [...(stent.known ? [] : stent.missing), ...(agreed.known ? [] : agreed.missing)];
  const truth = !agreed.known
    ? "unknown"
    : agreed.value
      ? "met"
      : stent.known
        ? "not-met"
        : "unknown";
  const words = "Cardiology has agreed to leaving the drug off.";
  return [
    toJudged(
      {
        code: "STENT_RECENT_CARDIOLOGY",
        words,
        kind: "safety",
        phase: "decide",
        whenNotMet: "not-yet",
        strength: "hard-stop",
        citation: holds.rules.citation,
        verification: "V2",
        interpretations: [
          "The source names no number of months: every coronary stent on record asks for cardiology.",
        ],
        fixHint: "Ask cardiology, and record the answer. Until then the drug goes on as it is.",
      },
      {
        truth,
        words,
        evidence: [...stent.evidence, ...agreed.evidence],
        missing: truth === "unknown" ? open : [],
        remedy: { kind: "sign-off", words: "Agree the plan for blood thinners with cardiology." },
      },
    ),
  ];
}

type Readiness = EvidenceOf<"readiness">;

/** An agreement from before the medicines of today began was about others. */
function readAgreed(context: Context): Reading<boolean> {
  const since = findTakenSince(context, "antithrombotic");
  return readLatest(context, {
    kind: "readiness",
    where: ({ about, role, on }: Readiness) =>
      (about === "cardiology-agreement" ||
        (about === "anticoagulant-plan" && role === "cardiologist")) &&
      (since === undefined || toKnownInterval(on, context).last >= since.first),
    value: ({ answer }: Readiness) => answer === "yes",
    missing,
  });
}
