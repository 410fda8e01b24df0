import { toExact } from "./daily-dose";
import type { ListedMedicine } from "./listed-medicine";
import type { MmeFactor, MmeFactorSet } from "./medicine-rules";
import type { CountedOpioid, MmeTotal, OpioidNotInTotal } from "./medicines-check";

/** Morphine equivalents as far as they are known, for screens and for rules. */
export type MmeRead = {
  readonly shown: MmeTotal;
  /** What is reached on a day on which all is taken that is surely taken, planned or on hold. */
  readonly reached: number;
  /** What may be reached; infinite where an opioid has no factor or no dose. */
  readonly possible: number;
  readonly opioids: readonly ListedMedicine[];
  /** The opioids that keep the total open. */
  readonly open: readonly ListedMedicine[];
};

type Counting = { readonly medicine: ListedMedicine } & (
  | { readonly counted: CountedOpioid }
  | { readonly left: OpioidNotInTotal; readonly isDoseUnknown: boolean }
);

/**
 * Adds up the opioids on record with one set of factors. What has no factor, or no dose, is listed and
 * counts neither as nothing nor as something (decisions, A8).
 */
export function totalMme(
  medicines: readonly ListedMedicine[],
  factorSet: MmeFactorSet,
  isAsked: boolean,
): MmeRead {
  const opioids = medicines.filter(({ groups }) => groups.has("opioid"));
  const all = opioids.map((medicine) => count(medicine, factorSet));
  const counted = all.flatMap((each) => ("counted" in each ? [each.counted] : []));
  const left = all.flatMap((each) => ("left" in each ? [each] : []));
  const sure = all.flatMap((each) =>
    "counted" in each && each.medicine.presence === "taken" ? [each.counted] : [],
  );
  const { least, most } = sum(counted);
  const isDoseUnknown = left.some((each) => each.isDoseUnknown);
  const notRecognised = medicines
    .filter(({ isWhole, groups }) => !isWhole && !groups.has("opioid"))
    .map((each) => each.words);
  const isNone = opioids.length === 0 && isAsked && notRecognised.length === 0;
  const nothing = counted.length === 0 && !isNone;
  const atLeast = nothing ? undefined : least;
  const atMost = nothing || isDoseUnknown ? undefined : most;
  const total = atLeast === atMost ? atLeast : undefined;
  const notInTotal = left.map((each) => each.left);
  const { id, words } = factorSet;
  const figures = { total, atLeast, atMost };
  const open = all.flatMap((each) =>
    "left" in each || each.medicine.presence === "maybe" ? [each.medicine] : [],
  );
  return {
    shown: {
      factorSet: { id, words },
      ...figures,
      counted,
      notInTotal,
      notRecognised,
      words: [
        ...(opioids.length > 0
          ? [toTotalWords(figures, notInTotal)]
          : [toNoneWords(notRecognised.length === 0)]),
        ...(notRecognised.length > 0
          ? [`Not recognised, and so not looked at: ${notRecognised.join("; ")}.`]
          : []),
      ].join(" "),
    },
    reached: sum(sure).most,
    possible: left.length > 0 ? Number.POSITIVE_INFINITY : most,
    opioids,
    open,
  };
}

function sum(counted: readonly CountedOpioid[]) {
  return {
    least: toExact(counted.reduce((total, { mme }) => total + mme.least, 0)),
    most: toExact(counted.reduce((total, { mme }) => total + mme.most, 0)),
  };
}

function count(medicine: ListedMedicine, { factors }: MmeFactorSet): Counting {
  const leave = (why: string, isDoseUnknown = false): Counting => ({
    medicine,
    left: { medicine: medicine.words, evidenceId: medicine.evidenceId, why },
    isDoseUnknown,
  });
  if (isInjected(medicine.name))
    return leave("the factors are for medicines by mouth and through the skin");
  const own = factors.filter(({ ingredient }) => medicine.ingredients.includes(ingredient));
  const refused = own.find((each) => each.kind === "not-converted");
  if (own.length === 0) return leave("there is no factor for it in this set");
  if (refused?.kind === "not-converted" && own.length === 1) return leave(refused.why);
  const { dose } = medicine;
  if (!dose.known) return leave(dose.why, true);
  const factor = own.find((each) => each.kind !== "not-converted" && each.unit === dose.unit);
  const times = factor === undefined ? undefined : toFactor(factor, dose.most);
  if (factor === undefined || times === undefined)
    return leave(`there is no factor for a dose of ${dose.most} ${dose.unit}`);
  const isCertain = medicine.status === "taking" && medicine.presence === "taken";
  return {
    medicine,
    counted: {
      medicine: medicine.words,
      evidenceId: medicine.evidenceId,
      sum: `${toSpanWords(dose)} ${dose.unit === "mg" ? "mg a day" : dose.unit} x ${times}`,
      mme: {
        least: isCertain ? toExact(dose.least * times) : 0,
        most: toExact(dose.most * times),
      },
      source: toSource(factor),
    },
  };
}

/** mg of morphine for one unit; undefined: the source names other strengths only. */
function toFactor(factor: MmeFactor, amount: number): number | undefined {
  if (factor.kind === "factor") return factor.factor;
  if (factor.kind === "not-converted") return undefined;
  const found = factor.strengths.find((each) => each.amount === amount);
  return found === undefined ? undefined : toExact(found.mme / amount);
}

/** A route that none of the factors is for. */
function isInjected(name: string): boolean {
  return /\b(inj|injection|injectable|intravenous|iv|subcutaneous|intrathecal|epidural|infusion|suppositor(y|ies)|nasal|lozenge|buccal|sublingual)\b/i.test(
    name,
  );
}

function toSource({ citation, verification, interpretations }: MmeFactor) {
  return { citation, verification, interpretations };
}

function toSpanWords({ least, most }: { readonly least: number; readonly most: number }): string {
  if (least === most) return String(most);
  return least === 0 ? `up to ${most}` : `${least} to ${most}`;
}

type Figures = Pick<MmeTotal, "total" | "atLeast" | "atMost">;

function toTotalWords(
  { total, atLeast, atMost }: Figures,
  notInTotal: readonly OpioidNotInTotal[],
): string {
  const left = notInTotal.map(({ medicine, why }) => `${medicine}: ${why}`);
  const rest = left.length === 0 ? "" : ` Not in this total: ${left.join("; ")}.`;
  if (atLeast === undefined) return `Morphine equivalents are not known.${rest}`;
  if (total !== undefined) return `${total} mg of morphine equivalents a day.${rest}`;
  return atMost === undefined
    ? `At least ${atLeast} mg of morphine equivalents a day.${rest}`
    : `${atLeast} to ${atMost} mg of morphine equivalents a day.${rest}`;
}

/** A name that nobody recognised may be an opioid's. */
function toNoneWords(isAllRecognised: boolean): string {
  return isAllRecognised
    ? "No opioid is on record."
    : "Whether an opioid is on record is not known.";
}
