import { describe, expect, it } from "vitest";
import { foldRepeats } from "@/components/record/fold-repeats";
import { Evidence } from "@/lib/domain/picture/evidence";
import type { EvidenceRecord } from "@/lib/domain/picture/evidence-record";
import { ClinicianId, EvidenceId, PatientId } from "@/lib/domain/shared/ids";

const idOf = (number: number) => `0193b000-0000-7000-8000-0000000000${10 + number}`;

function aPrescription(
  number: number,
  over: { readonly name?: string; readonly dose?: number; readonly status?: "disputed" } = {},
): EvidenceRecord {
  const { name = "naproxen", dose = 500, status = "current" } = over;
  const id = EvidenceId.parse(idOf(number));
  return {
    id,
    patientId: PatientId.parse(idOf(0)),
    episodeId: undefined,
    evidence: Evidence.parse({
      ...{ id, kind: "medicine", on: `2026-11-${20 - number}`, name, status: "taking", dose },
      ...{ unit: "mg", provenance: { howKnown: "imported" } },
    }),
    recordedAt: new Date("2026-11-22T09:00:00Z"),
    recordedBy: ClinicianId.parse(idOf(0)),
    status,
    statusReason: undefined,
    statusAt: undefined,
    supersededBy: undefined,
  };
}

const linesOf = (records: readonly EvidenceRecord[]) =>
  foldRepeats(records).map(({ record, earlier }) => [record.id, ...earlier.map(({ id }) => id)]);

describe("the timeline's lines", () => {
  it("hold one line for a medicine prescribed again and again, with each prescription in it", () => {
    const other = aPrescription(2, { name: "duloxetine" });
    expect(linesOf([aPrescription(1), other, aPrescription(3)])).toEqual([
      [idOf(1), idOf(3)],
      [idOf(2)],
    ]);
  });

  it("keep another dose of the same medicine apart", () => {
    expect(linesOf([aPrescription(1), aPrescription(2, { dose: 250 })])).toHaveLength(2);
  });

  it("keep a disputed prescription apart, so that the doubt is seen", () => {
    expect(linesOf([aPrescription(1), aPrescription(2, { status: "disputed" })])).toHaveLength(2);
  });

  it("lose no piece of evidence", () => {
    const records = [1, 2, 3, 4].map((each) => aPrescription(each));
    expect(linesOf(records).flat()).toEqual(records.map(({ id }) => id));
  });
});
