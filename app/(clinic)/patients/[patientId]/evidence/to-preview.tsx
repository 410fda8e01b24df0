import type { ReactNode } from "react";
import { VerdictPreview } from "@/components/record/verdict-preview";
import type { EvidenceKind } from "@/lib/domain/picture/evidence";
import type { PatientChart } from "@/lib/usecases/read-record";

/** What the verdicts would read with what is typed; nothing where no episode is open. */
export function toPreview(
  { clinical, asOf, dateOrder }: PatientChart,
  kind: EvidenceKind,
  replaces?: string,
): ReactNode {
  const episode = clinical?.episode;
  if (episode === undefined) return null;
  const { picture, evaluation } = episode;
  const dates = { order: dateOrder, thisYear: Number(asOf.slice(0, 4)) };
  return (
    <VerdictPreview
      setting={{ picture, asOf, dates, kind, replaces }}
      pack={{ id: evaluation.pack, version: evaluation.version }}
    />
  );
}
