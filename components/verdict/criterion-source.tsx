import type { Verification } from "@/lib/domain/guideline/criterion";
import type { Reason } from "@/lib/domain/guideline/verdict";
import { formatClinical, PartialDate } from "@/lib/domain/shared/plain-date";

const verificationWords: Readonly<Record<Verification, string | undefined>> = {
  V: undefined,
  V2: "secondary source",
  M: "unverified",
};

type Props = {
  readonly reason: Pick<Reason, "citation" | "verification">;
  /** Whether to say beside each that it was compared with its source, or not yet. */
  readonly saysChecked: boolean;
};

/** Where a criterion comes from, and how far that has been verified. */
export function CriterionSource({ reason: { citation, verification }, saysChecked }: Props) {
  const words = [citation.document, citation.recommendation].filter(Boolean).join(" ");
  const note = verificationWords[verification];
  return (
    <span className="text-xs">
      {citation.url ? (
        <a href={citation.url} className="link" rel="noreferrer">
          {words}
        </a>
      ) : (
        words
      )}
      {note ? <span className="font-semibold">, {note}</span> : null}
      {saysChecked ? (
        <span className="text-muted">
          {citation.checkedOn
            ? `, checked ${toDay(citation.checkedOn)}`
            : ", not yet compared with the source"}
        </span>
      ) : null}
    </span>
  );
}

function toDay(text: string): string {
  const day = PartialDate.safeParse(text);
  return day.success ? formatClinical(day.data) : text;
}
