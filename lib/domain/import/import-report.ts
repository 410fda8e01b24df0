import type { ImportId, PatientId } from "../shared/ids";

/** What became of one entry of an imported file. */
export type ReportLine = {
  /** Counted from 0, as in its path. */
  readonly index: number;
  readonly resourceType: string;
  readonly resourceId: string | undefined;
  readonly outcome: "taken" | "kept" | "refused";
  /** What it became, in words; empty unless taken. */
  readonly became: readonly string[];
  /** Why it was kept or refused, and the place that decided it. */
  readonly reason: string | undefined;
  readonly path: string | undefined;
  readonly notes: readonly ReportNote[];
  /** An earlier import brought the same entry: nothing was added. */
  readonly isKnown: boolean;
};

export type ReportNote = { readonly path: string; readonly words: string };

export type ReportPatient = {
  readonly patientId: PatientId;
  /** The id that the source gives. */
  readonly sourceId: string;
  readonly isNew: boolean;
};

/** Taken, kept and refused always add up to the entries of the file. */
export type ReportCounts = {
  readonly entries: number;
  readonly taken: number;
  readonly kept: number;
  readonly refused: number;
  /** Of these entries, those that an earlier import brought. */
  readonly alreadyKnown: number;
  /** Patients, evidence, allergies and kept entries that this import added. */
  readonly added: number;
};

/** What an import did, entry by entry. */
export type ImportReport = {
  readonly importId: ImportId;
  readonly fileName: string;
  readonly source: string;
  readonly patients: readonly ReportPatient[];
  readonly counts: ReportCounts;
  readonly lines: readonly ReportLine[];
};

/** An entry that no rule reads, as it came. */
export type KeptEntry = {
  readonly source: string;
  readonly importedAt: Date;
  readonly resourceType: string;
  readonly resourceId: string | undefined;
  readonly reason: string | undefined;
  readonly path: string | undefined;
  readonly resource: unknown;
};

export function toCounts(lines: readonly ReportLine[], added: number): ReportCounts {
  const count = (outcome: ReportLine["outcome"]) =>
    lines.filter((line) => line.outcome === outcome).length;
  return {
    entries: lines.length,
    taken: count("taken"),
    kept: count("kept"),
    refused: count("refused"),
    alreadyKnown: lines.filter(({ isKnown }) => isKnown).length,
    added,
  };
}
