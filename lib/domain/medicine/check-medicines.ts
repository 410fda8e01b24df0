import type { MissingFact } from "../guideline/evidence-used";
import { hasAsked } from "../guideline/facts/find-evidence";
import type { Context } from "../guideline/facts/reading";
import { toUniqueFacts } from "../guideline/judge-criterion";
import { listDoseRules } from "./dose-rules";
import { judgeCondition, type MedicineFacts } from "./judge-condition";
import { medicinesMissing } from "./judge-taken";
import type { Judged } from "./judged";
import { type ListedMedicine, listMedicines } from "./listed-medicine";
import type { AlertLevel, Drug, MedicineRule, MedicineRules } from "./medicine-rules";
import {
  type CheckWord,
  checkRank,
  type MedicineAlert,
  type MedicinesCheck,
} from "./medicines-check";
import { totalMme } from "./total-mme";

/**
 * What a pack's rules say of all medicines on record, as of one day. The picture holds what was known then.
 *
 * A rule that cannot be settled raises no alert: what it waits for is among `missing`, the check is then
 * never ok, and `atWorst` says what the missing facts could make of it. It changes no verdict, and
 * nothing in it tells anyone to stop a medicine at once (decisions, A4 and F49).
 */
export function checkMedicines(
  rules: MedicineRules,
  about: Omit<Context, "problem">,
): MedicinesCheck {
  const context: Context = { ...about, problem: undefined };
  const medicines = listMedicines(context, rules.groups);
  const isAsked = hasAsked(context, "medicines") !== undefined;
  const mme = totalMme(medicines, rules.factorSet, isAsked);
  const list = { medicines, isAsked, groups: rules.groups };
  const judged = judgeRules(rules, { list, mme, context });
  const alerts = judged.flatMap(({ rule, found }) =>
    found.truth === "met" ? [toAlert(rule, found)] : [],
  );
  const open = judged.filter(({ found }) => found.truth === "unknown");
  const gaps = [...(isAsked ? [] : [medicinesMissing]), ...listUnrecognised(medicines, rules)];
  const settled = toWorst(alerts.map(({ level }) => toCheck(level)));
  const openTo = open.map(({ rule }) => toCheck(rule.level));
  const possible: readonly CheckWord[] = gaps.length > 0 ? ["block-review"] : [];
  const atWorst = toWorst([settled, ...openTo, ...possible]);
  return {
    check: atWorst === "ok" ? "ok" : toWorst([settled, "warn"]),
    atWorst,
    alerts: sortAlerts(alerts),
    mme: mme.shown,
    missing: toUniqueFacts([...gaps, ...open.flatMap(({ found }) => found.missing)]),
  };
}

type JudgedRule = { readonly rule: MedicineRule; readonly found: Judged };

/** Of the limits of one drug only the lowest that is exceeded speaks; of the open ones, each asks. */
function judgeRules(rules: MedicineRules, facts: MedicineFacts): readonly JudgedRule[] {
  const toJudged = (rule: MedicineRule) => ({ rule, found: judgeCondition(rule.when, facts) });
  const limits = listTaken(rules.drugs, facts).flatMap((drug) =>
    listDoseRules(drug).flatMap((byRising) => {
      const judged = byRising.map(toJudged);
      const lowest = judged.find(({ found }) => found.truth === "met");
      return lowest === undefined ? judged : [lowest];
    }),
  );
  return [...rules.rules.map(toJudged), ...limits];
}

/** A drug that is not on record has no dose. */
function listTaken(drugs: readonly Drug[], { list }: MedicineFacts): readonly Drug[] {
  const taken = new Set(list.medicines.flatMap(({ ingredients }) => ingredients));
  return drugs.filter(({ ingredients }) => ingredients.some((each) => taken.has(each)));
}

function toAlert(rule: MedicineRule, found: Judged): MedicineAlert {
  const { code, words, fixHint, level, citation, verification, interpretations } = rule;
  return {
    code,
    detail: rule.showsDose ? found.detail : rule.detail,
    level,
    words,
    fixHint,
    medicines: found.medicines.map((each) => each.words),
    evidence: found.evidence,
    citation,
    verification,
    interpretations,
    ...(rule.confidential === undefined ? {} : { confidential: rule.confidential }),
  };
}

function toCheck(level: AlertLevel): CheckWord {
  return level === "advice" ? "ok" : level;
}

function toWorst(words: readonly CheckWord[]): CheckWord {
  return checkRank.findLast((word) => words.includes(word)) ?? "ok";
}

const levelRank: readonly AlertLevel[] = ["block-review", "warn", "advice"];

function sortAlerts(alerts: readonly MedicineAlert[]): readonly MedicineAlert[] {
  return alerts.toSorted(
    (one, other) => levelRank.indexOf(one.level) - levelRank.indexOf(other.level),
  );
}

/** A name that is not recognised has been checked against nothing. */
function listUnrecognised(
  medicines: readonly ListedMedicine[],
  { rules }: MedicineRules,
): readonly MissingFact[] {
  const named = rules.flatMap(({ when }) => (when.op === "takes" ? (when.of.named ?? []) : []));
  return medicines
    .filter(({ isWhole, name }) => {
      const lower = name.toLowerCase();
      return !isWhole && !named.some((word) => lower.includes(word));
    })
    .map(({ name }) => ({
      fact: "MEDICINE_NAME",
      words: `Say which ingredients ${name} holds: it was checked against nothing.`,
      evidenceKind: "medicine",
    }));
}
