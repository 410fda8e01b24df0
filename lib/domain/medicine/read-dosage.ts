/** A figure that may be given as a range: `5-10 mg`. */
export type Span = { readonly least: number; readonly most: number };

/** What a dosage in words says, and what of it could not be read. */
export type DosageRead = {
  readonly amount: (Span & { readonly unit: string }) | undefined;
  readonly timesPerDay: Span | undefined;
  readonly asNeeded: boolean;
  readonly courseDays: number | undefined;
  /** "max 60 mg a day". */
  readonly mostPerDay: { readonly amount: number; readonly unit: string } | undefined;
  /** What is left over; undefined: everything was read. */
  readonly unread: string | undefined;
};

type Part = Partial<Omit<DosageRead, "unread">>;

const number = "(\\d+(?:\\.\\d+)?)";
const range = `${number}(?:\\s*(?:-|–|to)\\s*${number})?`;
const unit =
  "(mg|milligrams?|g|grams?|mcg\\s*/\\s*hr?|micrograms?\\s*/\\s*(?:h|hr|hour)|µg\\s*/\\s*hr?|mcg|micrograms?|µg|ug|tablets?|tabs?|capsules?|caps?|patch(?:es)?)";

const perDayWords: Readonly<Record<string, number>> = {
  od: 1,
  qd: 1,
  mane: 1,
  nocte: 1,
  qhs: 1,
  hs: 1,
  bd: 2,
  bid: 2,
  tds: 3,
  tid: 3,
  qds: 4,
  qid: 4,
};

const countWords: Readonly<Record<string, number>> = {
  once: 1,
  one: 1,
  twice: 2,
  two: 2,
  three: 3,
  four: 4,
};

const daysIn: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30 };

/** Each way in which a part may be written, from the start of what is left. */
const ways: readonly (readonly [RegExp, (found: RegExpExecArray) => Part])[] = [
  [
    new RegExp(
      `^(?:max(?:imum)?|up to|not more than)\\.?\\s*${number}\\s*${unit}\\s*(?:/|per|a|in)\\s*(?:day|24 ?h(?:ours)?)\\b`,
    ),
    ([, amount, of]) => ({ mostPerDay: { amount: Number(amount), unit: toUnit(of) } }),
  ],
  [
    new RegExp(`^${number}\\s*[x×]\\s*${number}\\s*${unit}(?![a-z])`),
    ([, count, each, of]) => {
      const amount = Number(count) * Number(each);
      return { amount: { least: amount, most: amount, unit: toUnit(of) } };
    },
  ],
  [
    new RegExp(`^${range}\\s*${unit}(?![a-z])`),
    ([, low, high, of]) => ({ amount: { ...toSpan(low, high), unit: toUnit(of) } }),
  ],
  [
    new RegExp(`^(?:[x×]|for)\\s*${number}\\s*(d|days?|w|wks?|weeks?|months?)\\b`),
    ([, count, of]) => ({ courseDays: Number(count) * (daysIn[of?.[0] ?? ""] ?? Number.NaN) }),
  ],
  [
    /^(?:prn|as needed|as required|when needed|when required|if needed|if required)\b/,
    () => ({ asNeeded: true }),
  ],
  [
    /^(od|qd|mane|nocte|qhs|hs|bd|bid|tds|tid|qds|qid)\b/,
    ([, word]) => perDay(perDayWords[word ?? ""]),
  ],
  [/^(?:every other day|on alternate days|alternate days)\b/, () => perDay(1 / 2)],
  [/^(?:once weekly|once a week|weekly|every week)\b/, () => perDay(1 / 7)],
  [
    /^(once|twice|one|two|three|four|\d+)\s*(?:times?|x)?\s*(?:daily|(?:a|per|each|every)\s+day|\/\s*day)(?![a-z])/,
    ([, word]) => perDay(countWords[word ?? ""] ?? Number(word)),
  ],
  [
    new RegExp(`^(?:q|every)\\s*${range}\\s*(?:h|hrs?|hours?|hourly)\\b`),
    ([, low, high]) => everyHours(low, high),
  ],
  [new RegExp(`^${range}\\s*(?:hourly|-hourly)\\b`), ([, low, high]) => everyHours(low, high)],
  [new RegExp(`^every\\s*${number}\\s*days\\b`), ([, days]) => perDay(1 / Number(days))],
  [
    /^(?:daily|every day|each day|a day|at night|every night|at bedtime|in the morning|every morning|in the evening)\b/,
    () => perDay(1),
  ],
  [
    /^(?:po|orally|by mouth|oral|with (?:food|meals)|after (?:food|meals)|before (?:food|meals)|take|apply|transdermal(?:ly)?)\b/,
    () => ({}),
  ],
];

/**
 * Reads a dosage as it was written: `20 mg TID`, `1500 mg QID x21 d`, `5-10 mg q4-6h prn`.
 *
 * Strict: every word has to be understood, once. What is not stands in `unread`, and then nothing
 * should be counted on that the words alone say. A comma in a number is read by nobody.
 */
export function readDosage(text: string): DosageRead {
  let left = text
    .toLowerCase()
    .replaceAll(/\b([a-z])\.([a-z])\.(?:([a-z])\.)?/g, "$1$2$3")
    .trim();
  let read: Part = {};
  while (left !== "") {
    const step = readPart(left);
    if (step === undefined || Object.keys(step.part).some((key) => Object.hasOwn(read, key))) break;
    read = { ...read, ...step.part };
    left = step.left;
  }
  return {
    amount: read.amount,
    timesPerDay: read.timesPerDay,
    asNeeded: read.asNeeded ?? false,
    courseDays: read.courseDays,
    mostPerDay: read.mostPerDay,
    unread: left === "" ? undefined : left,
  };
}

function readPart(left: string): { readonly part: Part; readonly left: string } | undefined {
  for (const [way, toPart] of ways) {
    const found = way.exec(left);
    if (found === null || /^\D*0\s*(?:h|d|-)/.test(found[0])) continue;
    return { part: toPart(found), left: left.slice(found[0].length).replace(/^[\s,;.]+/, "") };
  }
  return undefined;
}

function toSpan(low: string | undefined, high: string | undefined): Span {
  const ends = [Number(low), Number(high ?? low)];
  return { least: Math.min(...ends), most: Math.max(...ends) };
}

function perDay(times: number | undefined): Part {
  const each = times ?? Number.NaN;
  return { timesPerDay: { least: each, most: each } };
}

function everyHours(low: string | undefined, high: string | undefined): Part {
  const { least, most } = toSpan(low, high);
  return { timesPerDay: { least: 24 / most, most: 24 / least } };
}

/** One spelling for each unit: mg, g, mcg, mcg/h, tablet, capsule, patch. */
export function toUnit(written: string | undefined): string {
  const word = (written ?? "").toLowerCase().replaceAll(/\s/g, "");
  if (/^(mcg|micrograms?|µg|ug)\/(h|hr|hour)$/.test(word)) return "mcg/h";
  if (/^(mcg|micrograms?|µg|ug)$/.test(word)) return "mcg";
  if (/^(mg|milligrams?)$/.test(word)) return "mg";
  if (/^(g|grams?)$/.test(word)) return "g";
  if (/^(tablets?|tabs?|\{tablet\})$/.test(word)) return "tablet";
  if (/^(capsules?|caps?|\{capsule\})$/.test(word)) return "capsule";
  return /^(patch(es)?|\{patch\})$/.test(word) ? "patch" : word;
}
