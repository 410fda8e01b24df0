import type { PartialDate, PlainDate } from "../shared/plain-date";
import { type DateOrder, readTypedDate } from "../shared/typed-date";
import type { PatientDraft } from "./patient";

type Searchable = Pick<
  PatientDraft,
  "familyName" | "givenName" | "preferredName" | "birthDate" | "identifiers"
>;

/** The words under which a patient is found: names, numbers and birth date, folded. */
export function toSearchWords(patient: Searchable): readonly string[] {
  const names = [patient.familyName, patient.givenName, patient.preferredName ?? ""];
  const numbers = patient.identifiers.map(({ value }) => fold(value).replaceAll(/[^a-z0-9]/g, ""));
  const birth = patient.birthDate === undefined ? [] : [patient.birthDate];
  const words = [...names.flatMap(nameWords), ...numbers, ...birth];
  return [...new Set(words.filter((word) => word !== ""))];
}

/** What was typed into the search, as prefixes that must all be found. */
export function toSearchPrefixes(
  query: string,
  order: DateOrder,
  today: PlainDate,
): readonly string[] {
  const { rest, dates } = takeDates(fold(query), order, today);
  const joined = rest.replaceAll(/(?<=\d)[\s-]+(?=\d)/g, "");
  const words = joined
    .split(/[\s,()]+/)
    .map((word) => word.replaceAll(/[^\p{L}\p{N}]/gu, ""))
    .filter((word) => word !== "");
  return [...new Set([...dates, ...words])].slice(0, 8);
}

/** Lower case without accents: "Müller" and "muller" are one word. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("ø", "o")
    .replaceAll("ł", "l")
    .replaceAll("æ", "ae");
}

/** "O'Brien-Smith" is found as obriensmith, obrien, brien and smith. */
function nameWords(name: string): readonly string[] {
  return fold(name)
    .split(/[\s,]+/)
    .flatMap((word) => {
      const parts = word.split(/[^\p{L}\p{N}]+/u);
      const hyphenated = word.split("-").map((part) => part.replaceAll(/[^\p{L}\p{N}]/gu, ""));
      return [parts.join(""), ...hyphenated, ...parts];
    });
}

const month =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const year = String.raw`(?:\d{4}|\d{2})`;
const datePattern = new RegExp(
  [
    String.raw`\b\d{1,2}[/.-]\d{1,2}[/.-]${year}\b`,
    String.raw`\b\d{4}-\d{2}-\d{2}\b`,
    String.raw`\b\d{1,2}[\s-]+${month}[\s-]+${year}\b`,
    String.raw`\b${month}[\s-]+\d{4}\b`,
  ].join("|"),
  "g",
);

function takeDates(query: string, order: DateOrder, today: PlainDate) {
  const dates: string[] = [];
  const rest = query.replaceAll(datePattern, (typed) => {
    const read = readTypedDate(typed, order, Number(today.slice(0, 4)));
    if (read.kind !== "date") return typed;
    dates.push(toPast(read.date, today));
    return " ";
  });
  return { rest, dates };
}

/** Nobody is born after today: a year of two digits then means the century before. */
function toPast(date: PartialDate, today: string): string {
  return String(date) > today ? `${Number(date.slice(0, 4)) - 100}${date.slice(4)}` : date;
}
