import { z } from "zod";
import { CodeableConcept, Quantity } from "./elements";
import type { Note } from "./outcome";

export const Dosage = z.object({
  text: z.string().optional(),
  timing: z
    .object({
      repeat: z
        .object({
          frequency: z.number().optional(),
          frequencyMax: z.number().optional(),
          period: z.number().optional(),
          periodMax: z.number().optional(),
          periodUnit: z.string().optional(),
          when: z.array(z.string()).optional(),
          dayOfWeek: z.array(z.string()).optional(),
        })
        .optional(),
      code: CodeableConcept.optional(),
    })
    .optional(),
  asNeededBoolean: z.boolean().optional(),
  asNeededCodeableConcept: CodeableConcept.optional(),
  doseAndRate: z.array(z.object({ doseQuantity: Quantity.optional() })).optional(),
});
export type Dosage = z.infer<typeof Dosage>;

/** A dose as far as it is certain; the dosage in words stands beside it as it was written. */
export type DoseRead = {
  readonly dose?: number;
  readonly unit?: string;
  readonly timesPerDay?: number;
  readonly asNeeded?: boolean;
  readonly dosage?: string;
  readonly notes: readonly Note[];
};

/** Numbers come only from structured elements, and only where nothing in the entry contradicts them. */
export function readDosage(dosages: readonly Dosage[], product: string): DoseRead {
  const texts = dosages.flatMap(({ text }) => text ?? []).join("; ");
  const [only] = dosages;
  if (!only) return { notes: [] };
  if (dosages.length > 1)
    return {
      ...(texts === "" ? {} : { dosage: texts }),
      notes: [note("dosageInstruction", "Several dosages: no number is taken from them.")],
    };

  const amount = readAmount(only, product);
  const rate = readRate(only, product);
  const asNeeded = only.asNeededBoolean ?? (only.asNeededCodeableConcept ? true : undefined);
  const notes = [...amount.notes, ...rate.notes];
  const dosage = texts !== "" ? texts : toCodedWords(only, notes);
  return {
    ...amount.value,
    ...(rate.value === undefined ? {} : { timesPerDay: rate.value }),
    ...(asNeeded === undefined ? {} : { asNeeded }),
    ...(dosage === undefined ? {} : { dosage }),
    notes,
  };
}

const formsOfUnit: readonly (readonly [RegExp, RegExp])[] = [
  [/tablet|^tab/i, /tablet/i],
  [/capsule|^cap/i, /capsule/i],
  [/patch/i, /patch|transdermal/i],
  [/suppositor/i, /suppositor/i],
];

function readAmount({ doseAndRate }: Dosage, product: string) {
  const quantity = doseAndRate?.length === 1 ? doseAndRate[0]?.doseQuantity : undefined;
  const unit = quantity?.unit ?? quantity?.code;
  if (quantity?.value === undefined || unit === undefined || quantity.comparator !== undefined)
    return { value: {}, notes: [] };
  const misfit = formsOfUnit.find(([of, form]) => of.test(unit) && hasOtherForm(product, form));
  if (misfit)
    return {
      value: {},
      notes: [
        note(
          "dosageInstruction[0].doseAndRate[0].doseQuantity",
          `A dose in "${unit}" does not fit "${product}": no dose is taken from it.`,
        ),
      ],
    };
  return { value: { dose: quantity.value, unit }, notes: [] };
}

/** The product names a form, and not this one. */
function hasOtherForm(product: string, form: RegExp): boolean {
  const named = /tablet|capsule|patch|transdermal|solution|injection|suspension|spray|cream|gel/i;
  return named.test(product) && !form.test(product);
}

const hoursIn: Readonly<Record<string, number>> = { min: 1 / 60, h: 1, d: 24, wk: 168 };
const codedRates: Readonly<Record<string, number>> = { QD: 1, BID: 2, TID: 3, QID: 4 };

function readRate(dosage: Dosage, product: string) {
  const structured = toTimesPerDay(dosage);
  if (structured === undefined) return { value: undefined, notes: [] };
  const written = toWrittenRate(dosage.text);
  if (written !== undefined && Math.abs(written - structured) > 0.01)
    return refuseRate(
      `The words "${dosage.text}" and the coded timing (${toRateWords(dosage)}) disagree: how often is read from neither.`,
    );
  const hours = Number(/(\d+)\s*HR\b/i.exec(product)?.[1]);
  if (hours > 0 && 24 / structured > Math.max(hours, 24))
    return refuseRate(
      `The product is made for ${hours} hours and the coded timing says ${toRateWords(dosage)}: how often is not taken from it.`,
    );
  return { value: structured, notes: [] };
}

function refuseRate(words: string) {
  return { value: undefined, notes: [note("dosageInstruction[0].timing", words)] };
}

function toTimesPerDay({ timing }: Dosage): number | undefined {
  const repeat = timing?.repeat;
  if (!repeat) return codedRates[timing?.code?.coding?.[0]?.code ?? ""];
  const { frequency, period, periodUnit } = repeat;
  const isOpen = [repeat.frequencyMax, repeat.periodMax, repeat.when, repeat.dayOfWeek].some(
    (part) => part !== undefined,
  );
  const hours = hoursIn[periodUnit ?? ""];
  if (isOpen || !frequency || !period || hours === undefined) return undefined;
  return (frequency * 24) / (period * hours);
}

function toRateWords({ timing }: Dosage): string {
  const repeat = timing?.repeat;
  if (!repeat) return timing?.code?.coding?.[0]?.code ?? "";
  return `${repeat.frequency} per ${repeat.period} ${repeat.periodUnit}`;
}

const numbers: Readonly<Record<string, number>> = {
  once: 1,
  one: 1,
  twice: 2,
  two: 2,
  three: 3,
  four: 4,
};

/** How often a dosage in words says, where it says so in one of the plain ways. */
function toWrittenRate(text: string | undefined): number | undefined {
  const words = text?.toLowerCase();
  if (words === undefined) return undefined;
  const perDay =
    /\b(\d+|once|twice|one|two|three|four)(?: times?| x)? (?:a|per|each|every)? ?(?:day|daily)\b/.exec(
      words,
    )?.[1];
  if (perDay !== undefined) return numbers[perDay] ?? Number(perDay);
  const everyHours = /\bevery (\d+) (?:h|hr|hours?)\b/.exec(words)?.[1];
  return everyHours === undefined ? undefined : 24 / Number(everyHours);
}

/** Without words of its own, what was coded and not used is written out, so that a reader sees it. */
function toCodedWords(dosage: Dosage, notes: readonly Note[]): string | undefined {
  if (notes.length === 0) return undefined;
  const quantity = dosage.doseAndRate?.[0]?.doseQuantity;
  const amount = quantity ? `${quantity.value} ${quantity.unit ?? quantity.code ?? ""}, ` : "";
  return `Coded as: ${amount}${toRateWords(dosage)}`;
}

function note(path: string, words: string): Note {
  return { path, words };
}
