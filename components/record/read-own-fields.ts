import type { FieldProblem } from "@/components/ui/error-summary";
import { readLevels } from "@/lib/domain/picture/read-levels";
import { RedFlagItem } from "@/lib/domain/picture/red-flag";
import { readBackWords, readTypedDate } from "@/lib/domain/shared/typed-date";
import { redFlagWords } from "./red-flag-words";
import type { DateReading, Typed } from "./typed";

/** How many findings one form takes. */
export const findingCount = 5;

/** The answers of the red-flag questions. A question without an answer was not asked. */
export function readScreen(
  typed: Typed,
  dates: DateReading,
  problems: FieldProblem[],
): Record<string, unknown> {
  const answers: Record<string, unknown> = {};
  for (const item of RedFlagItem.options) {
    const state = typed[item] ?? "";
    if (state === "") continue;
    const more = state === "long-standing" || state === "new-or-worse";
    answers[item] = more ? { state, ...readMore(item, typed, dates, problems) } : { state };
  }
  return answers;
}

function readMore(
  item: RedFlagItem,
  typed: Typed,
  dates: DateReading,
  problems: FieldProblem[],
): Record<string, unknown> {
  const text = (part: string) => typed[`${item}.${part}`]?.trim() ?? "";
  const since = readSince(item, text("since"), dates, problems);
  const grade = readGrade(item, "mrcGrade", text("mrcGrade"), problems);
  const before = readGrade(item, "previousMrcGrade", text("previousMrcGrade"), problems);
  const isNew = typed[item] === "new-or-worse";
  return {
    ...(text("finding") === "" ? {} : { finding: text("finding") }),
    ...(since === undefined ? {} : { since }),
    ...(grade === undefined ? {} : { mrcGrade: grade }),
    ...(before === undefined || !isNew ? {} : { previousMrcGrade: before }),
  };
}

function readSince(
  item: RedFlagItem,
  text: string,
  { order, thisYear }: DateReading,
  problems: FieldProblem[],
): string | undefined {
  const read = readTypedDate(text, order, thisYear);
  if (read.kind === "empty") return undefined;
  const field = `${item}.since`;
  const label = redFlagWords[item];
  if (read.kind === "not-a-date") {
    problems.push({ field, words: `${label}: "${text}" is no date. Write for example Sep 2026.` });
    return undefined;
  }
  if (read.readBack)
    problems.push({
      field,
      words: `${label}: ${readBackWords(read.date)} Write the month in letters, for example 7-Sep-2026.`,
    });
  return read.date;
}

function readGrade(
  item: RedFlagItem,
  part: string,
  text: string,
  problems: FieldProblem[],
): number | undefined {
  if (text === "") return undefined;
  if (/^[0-5]$/.test(text)) return Number(text);
  const words = `${redFlagWords[item]}: an MRC grade is a number from 0 to 5.`;
  problems.push({ field: `${item}.${part}`, words });
  return undefined;
}

/** The findings of a study. A row without a finding is left out. */
export function readFindings(typed: Typed, problems: FieldProblem[]): readonly unknown[] {
  return Array.from({ length: findingCount }, (_, index) => index).flatMap((index) => {
    const text = (part: string) => typed[`findings.${index}.${part}`]?.trim() ?? "";
    if (text("finding") === "") return [];
    const levels = readLevels(text("levels"));
    if (!levels.ok)
      problems.push({
        field: `findings.${index}.levels`,
        words: `Levels of finding ${index + 1}: "${levels.refusal.word}" is no level.`,
      });
    return [
      {
        finding: text("finding"),
        ...(levels.ok && levels.value.length > 0 ? { levels: levels.value } : {}),
        ...optional("side", text("side")),
        ...optional("concordant", text("concordant")),
        ...optional("correctable", text("correctable")),
        ...answer("seriousDeficit", text),
        ...answer("marrowOedema", text),
        ...readHeightLoss(index, text("heightLossPercent"), problems),
        ...answer("heightLossProgressing", text),
        ...answer("kyphosis", text),
        ...answer("retropulsion", text),
        ...optional("words", text("words")),
      },
    ];
  });
}

function answer(key: string, text: (part: string) => string): Record<string, boolean> {
  const typed = text(key);
  return typed === "" ? {} : { [key]: typed === "yes" };
}

function readHeightLoss(
  index: number,
  text: string,
  problems: FieldProblem[],
): Record<string, number> {
  if (text === "") return {};
  const percent = Number(text.replace(",", "."));
  if (percent >= 0 && percent <= 100) return { heightLossPercent: percent };
  problems.push({
    field: `findings.${index}.heightLossPercent`,
    words: `Height lost, finding ${index + 1}: a percentage is a number from 0 to 100.`,
  });
  return {};
}

function optional(key: string, text: string): Record<string, string> {
  return text === "" ? {} : { [key]: text };
}
