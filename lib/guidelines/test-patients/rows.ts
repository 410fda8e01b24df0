import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import type { PackCase } from "@/lib/domain/guideline/pack-case";
import type { Truth } from "@/lib/domain/guideline/verdict";
import { addDays, PlainDate } from "@/lib/domain/shared/plain-date";
import { caseOf, type OwnCase } from "./case-of";

type Change = Pick<OwnCase, "like" | "without" | "add" | "patient" | "problem">;

/** What is changed of a test patient, in words, and what one criterion then says. */
export type Row = readonly [title: string, change: Change, truth: Truth];

type Table = {
  readonly packs: readonly string[];
  readonly treatment: TreatmentId;
  /** The test patient that each row is like, unless it names another. */
  readonly like: string;
  /** The rows of each criterion, by its code. */
  readonly rows: Readonly<Record<string, readonly Row[]>>;
};

/** One test patient for each row: a criterion at, below and above its limit, and with the fact missing. */
export function casesOfRows({ packs, treatment, like, rows }: Table): readonly PackCase[] {
  return Object.entries(rows).flatMap(([code, each]) =>
    each.map(([title, change, truth], index) =>
      caseOf({
        id: `${packs[0]} ${treatment} ${code} ${index + 1}`,
        title: `${code}, ${title}`,
        packs,
        like,
        ...change,
        shows: [{ treatment, code, truth }],
      }),
    ),
  );
}

/** So many days before the day on which the test patients are judged. */
export function daysBefore(days: number): string {
  return addDays(PlainDate.parse("2026-11-22"), -days);
}
