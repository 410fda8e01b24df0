import { Evidence } from "@/lib/domain/picture/evidence";
import type { Provenance } from "@/lib/domain/picture/origin";
import { never } from "@/lib/domain/shared/never";
import type { PartialDate } from "@/lib/domain/shared/plain-date";
import type { Quantity } from "./elements";
import type { ObservationMeaning } from "./observation-codes";
import { type Kept, kept } from "./outcome";

export type Measured = {
  readonly meaning: ObservationMeaning;
  readonly quantity: Quantity;
  readonly on: PartialDate;
  readonly provenance: Provenance;
  readonly name: string | undefined;
  /** Where the number stands in the entry. */
  readonly path: string;
};

/** A number with its unit as evidence, or why it is none: bound, missing, out of range, wrong unit. */
export function toMeasured(measured: Measured): Evidence | Kept {
  const { meaning, quantity, path } = measured;
  const { value, comparator } = quantity;
  if (value === undefined) return kept(path, "It holds no value.");
  if (comparator !== undefined)
    return kept(path, `"${comparator} ${value}" is a bound and not a value.`);
  const unit = quantity.unit ?? quantity.code;
  const isUnitKnown =
    unit === undefined
      ? meaning.mayBeBare
      : [quantity.unit, quantity.code].some(
          (each) => each !== undefined && meaning.units.includes(each),
        );
  if (!isUnitKnown) return kept(`${path}.unit`, toUnitWords(unit, meaning));
  if (value < meaning.min || value > meaning.max)
    return kept(
      `${path}.value`,
      `${value} is outside the scale of ${meaning.min} to ${meaning.max}.`,
    );
  return Evidence.parse(toEvidence(measured, value, unit));
}

function toUnitWords(unit: string | undefined, { units }: ObservationMeaning): string {
  const wanted = units.slice(0, 2).join(" or ");
  if (unit === undefined) return `It has no unit (${wanted} is read): nothing is assumed.`;
  return `Its unit is "${unit}"; only ${wanted} is read, and nothing is converted.`;
}

function toEvidence(
  { meaning, on, provenance, name }: Measured,
  value: number,
  unit: string | undefined,
) {
  const base = { id: "1", on, provenance };
  switch (meaning.kind) {
    case "pain-score":
      return { ...base, kind: meaning.kind, scale: meaning.scale, value };
    case "function-score":
    case "questionnaire-score":
      return { ...base, kind: meaning.kind, instrument: meaning.instrument, total: value };
    case "renal-function":
      return { ...base, kind: meaning.kind, measure: meaning.measure, value };
    case "laboratory":
      return { ...base, kind: meaning.kind, test: meaning.test, value, unit, name };
    default:
      return never(meaning);
  }
}
