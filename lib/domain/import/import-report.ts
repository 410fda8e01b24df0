import { z } from "zod";
import { ImportId, PatientId } from "../shared/ids";

export const ReportNote = z.object({ path: z.string(), words: z.string() }).readonly();
export type ReportNote = z.infer<typeof ReportNote>;

/** What became of one entry of an imported file. */
export const ReportLine = z
  .object({
    /** Counted from 0, as in its path. */
    index: z.int().min(0),
    resourceType: z.string(),
    resourceId: z.string().optional(),
    outcome: z.enum(["taken", "kept", "refused"]),
    /** What it became, in words; empty unless taken. */
    became: z.array(z.string()),
    /** Why it was kept or refused, and the place that decided it. */
    reason: z.string().optional(),
    path: z.string().optional(),
    notes: z.array(ReportNote).readonly(),
    /** An earlier import brought the same entry: nothing was added. */
    isKnown: z.boolean(),
  })
  .readonly();
export type ReportLine = z.infer<typeof ReportLine>;

export const ReportPatient = z
  .object({
    patientId: PatientId,
    /** The id that the source gives. */
    sourceId: z.string(),
    isNew: z.boolean(),
  })
  .readonly();
export type ReportPatient = z.infer<typeof ReportPatient>;

/** Taken, kept and refused always add up to the entries of the file. */
export const ReportCounts = z
  .object({
    entries: z.int(),
    taken: z.int(),
    kept: z.int(),
    refused: z.int(),
    /** Of these entries, those that an earlier import brought. */
    alreadyKnown: z.int(),
    /** Patients, facts and kept entries that this import added. */
    added: z.int(),
    /** Facts that this import wrote; an entry can hold several, or none. */
    facts: z.int(),
  })
  .readonly();
export type ReportCounts = z.infer<typeof ReportCounts>;

/** What an import did, entry by entry. It crosses the wire, so it is parsed on the other side. */
export const ImportReport = z
  .object({
    importId: ImportId,
    fileName: z.string(),
    source: z.string(),
    patients: z.array(ReportPatient).readonly(),
    counts: ReportCounts,
    lines: z.array(ReportLine).readonly(),
  })
  .readonly();
export type ImportReport = z.infer<typeof ImportReport>;

/** What an upload is answered with. */
export const ImportAnswer = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("imported"), report: ImportReport }).readonly(),
  z.object({ kind: z.literal("not-imported"), words: z.string() }).readonly(),
]);
export type ImportAnswer = z.infer<typeof ImportAnswer>;

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

export function toCounts(
  lines: readonly ReportLine[],
  written: Pick<ReportCounts, "added" | "facts">,
): ReportCounts {
  const count = (outcome: ReportLine["outcome"]) =>
    lines.filter((line) => line.outcome === outcome).length;
  return {
    entries: lines.length,
    taken: count("taken"),
    kept: count("kept"),
    refused: count("refused"),
    alreadyKnown: lines.filter(({ isKnown }) => isKnown).length,
    ...written,
  };
}
