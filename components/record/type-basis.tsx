import { Disclosure } from "@/components/ui/disclosure";
import { EvidenceShown } from "@/components/verdict/evidence-shown";
import { TruthWord } from "@/components/verdict/truth-word";
import type { Evaluation } from "@/lib/domain/guideline/verdict";
import { formatClinical } from "@/lib/domain/shared/plain-date";

const typeWords = {
  "type-1": "PSPS type 1 (never operated)",
  "type-2": "PSPS type 2 (after spinal surgery)",
  unknown: "PSPS type: not known",
} as const;

/** Type and duration are derived; here is what they rest on. */
export function TypeBasis({
  evaluation: { psps, pack, version, asOf },
}: {
  readonly evaluation: Evaluation;
}) {
  return (
    <section aria-labelledby="type-basis" className="grid gap-1">
      <h2 id="type-basis">{typeWords[psps.type]}</h2>
      <p>
        Longer than three months: <TruthWord truth={psps.longerThanThreeMonths} />
      </p>
      <ul className="list-disc pl-5">
        {psps.basis.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {psps.missing.length > 0 ? (
        <EvidenceShown reason={{ missing: psps.missing, evidence: [] }} />
      ) : null}
      {psps.evidence.length > 0 ? (
        <Disclosure summary={<span className="text-muted text-sm">Who recorded it, and how</span>}>
          <EvidenceShown reason={{ missing: [], evidence: psps.evidence }} />
        </Disclosure>
      ) : null}
      <p className="text-muted text-xs tabular">
        {pack} {version}, as of {formatClinical(asOf)}
      </p>
    </section>
  );
}
