import type { EvidenceUsed, Reason } from "@/lib/domain/guideline/verdict";
import { howKnownWords } from "@/lib/domain/picture/how-known-words";
import { HowKnown } from "@/lib/domain/picture/origin";
import { formatClinical } from "@/lib/domain/shared/plain-date";
import { EvidenceValue } from "./evidence-value";

type Props = {
  readonly reason: Pick<Reason, "evidence" | "missing"> & Partial<Pick<Reason, "truth">>;
  readonly toHref?: ((evidence: EvidenceUsed) => string) | undefined;
};

/** What an answer rests on: value, date and origin; and what nobody has recorded. */
export function EvidenceShown({ reason, toHref }: Props) {
  const { evidence, missing, truth } = reason;
  if (evidence.length === 0 && missing.length === 0)
    return (
      <span className="text-muted">
        {truth === "met" ? "No single item: read from the record as a whole" : "Nothing on record"}
      </span>
    );
  return (
    <ul className="grid gap-1">
      {missing.map(({ fact, words }) => (
        <li key={fact}>{words}</li>
      ))}
      {evidence.map((each) => (
        <li key={each.evidenceId}>
          <Value evidence={each} href={toHref?.(each)} />
        </li>
      ))}
    </ul>
  );
}

function Value({ evidence, href }: { evidence: EvidenceUsed; href: string | undefined }) {
  const known = HowKnown.safeParse(evidence.howKnown);
  const words = known.success ? howKnownWords[known.data] : evidence.howKnown;
  const origin = [formatClinical(evidence.on), evidence.by, words?.toLowerCase()]
    .filter((part) => part !== undefined)
    .join(", ");
  return (
    <>
      <EvidenceValue evidence={evidence} href={href} />
      <span className="block text-muted text-xs tabular">{origin}</span>
    </>
  );
}
