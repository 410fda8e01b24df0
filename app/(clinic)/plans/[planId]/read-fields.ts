import { readLevels } from "@/lib/domain/picture/read-levels";
import { readTypedDate } from "@/lib/domain/shared/typed-date";

type Fields = Readonly<Record<string, string>>;

const dates: readonly string[] = ["givenOn", "on", "heldOn"];

/** The fields of a form as text: what stayed empty is absent, and typed dates are read. */
export function readFields(form: FormData): Fields {
  const texts = [...form.entries()].flatMap(([name, value]) =>
    typeof value === "string" && value.trim() !== "" ? [[name, value.trim()] as const] : [],
  );
  const fields: Fields = Object.fromEntries(texts);
  return Object.fromEntries(
    texts.map(([name, value]) => [name, dates.includes(name) ? readDate(value, fields) : value]),
  );
}

/** What cannot be read stays as it was typed, and is refused further on. */
function readDate(text: string, fields: Fields): string {
  const order = fields["dateOrder"] === "month-first" ? "month-first" : "day-first";
  const typed = readTypedDate(text, order, Number(fields["thisYear"]));
  return typed.kind === "date" ? typed.date : text;
}

/** The ending of a treatment: numbers as numbers, yes and no as such, and nothing for what stayed empty. */
export function readCompletion(fields: Fields): Record<string, unknown> {
  const trial = withoutAbsent({
    days: toNumber(fields["trialDays"]),
    baselineComplete: toAnswer(fields["baselineComplete"]),
    functionChange: fields["functionChange"],
    analgesicReductionPercent: toNumber(fields["analgesicReductionPercent"]),
    analgesicReductionAgreedBefore: toAnswer(fields["analgesicReductionAgreedBefore"]),
    patientWishesImplant: toAnswer(fields["patientWishesImplant"]),
    adverseEvent: fields["adverseEvent"],
    reportSeen: toAnswer(fields["reportSeen"]),
  });
  return withoutAbsent({
    ending: fields["ending"],
    on: fields["on"],
    reason: fields["reason"],
    heardBy: fields["heardBy"],
    care: fields["care"],
    operation: fields["operation"],
    sessions: toNumber(fields["sessions"]),
    weeks: toNumber(fields["weeks"]),
    reliefPercent: toNumber(fields["reliefPercent"]),
    sameScale: toAnswer(fields["sameScale"]),
    reliefDays: toNumber(fields["reliefDays"]),
    reliefOngoing: toAnswer(fields["reliefOngoing"]),
    adlGainPercent: toNumber(fields["adlGainPercent"]),
    trial: Object.keys(trial).length === 0 ? undefined : trial,
  });
}

/** A device that was put in; levels that cannot be read stay as they were typed, and are refused. */
export function readDevice(fields: Fields): Record<string, unknown> {
  const { on, maker, model, centre, mriCondition } = fields;
  return withoutAbsent({
    on,
    maker,
    model,
    centre,
    mriCondition,
    levels: toLevels(fields["levels"]),
  });
}

function toLevels(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  const read = readLevels(text);
  return read.ok ? read.value : text;
}

/** A comma is read as a decimal point; what is no number stays text, and is refused further on. */
function toNumber(text: string | undefined): number | string | undefined {
  if (text === undefined) return undefined;
  const number = Number(text.replace(",", "."));
  return Number.isFinite(number) ? number : text;
}

function toAnswer(text: string | undefined): boolean | undefined {
  return text === undefined ? undefined : text === "yes";
}

function withoutAbsent(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
