import { describe, expect, it } from "vitest";
import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import { judgeCase } from "@/lib/domain/guideline/judge-case";
import type { Truth } from "@/lib/domain/guideline/verdict";
import { addDays, PlainDate } from "@/lib/domain/shared/plain-date";
import { getPack } from "@/lib/guidelines/registry";
import { caseOf, type OwnCase } from "@/lib/guidelines/test-patients/case-of";
import { shipProof } from "./ship-proof";

type Change = Pick<OwnCase, "like" | "without" | "add" | "patient" | "problem">;

/** What is changed of a test patient, in words, and what one criterion then says. */
export type Row = readonly [title: string, change: Change, truth: Truth];

type Table = {
  readonly pack: string;
  readonly treatment: TreatmentId;
  /** The test patient that each row is like, unless it names another. */
  readonly like: string;
  /** The rows of each criterion, by its code. */
  readonly rows: Readonly<Record<string, readonly Row[]>>;
};

/** Tests each criterion of a treatment at, below and above its limit, and with the fact missing. */
export function proveRows({ pack, treatment, like, rows }: Table): void {
  const judged = getPack(pack);
  if (judged === undefined) throw new Error(`no pack ${pack}`);
  describe.each(Object.entries(rows))(`${pack}, ${treatment}: %s`, (code, each) => {
    it.each(each)("%s", (title, change, truth) => {
      const patient = caseOf({
        id: `${pack} ${treatment} ${code}`,
        title,
        packs: [pack],
        like,
        ...change,
        shows: [{ treatment, code, truth }],
      });
      expect(judgeCase(judged, patient).differences).toEqual([]);
      shipProof({ pack, picture: patient.picture, treatment, code, truth });
    });
  });
}

/** So many days before the day on which the test patients are judged. */
export function daysBefore(days: number): string {
  return addDays(PlainDate.parse("2026-11-22"), -days);
}
