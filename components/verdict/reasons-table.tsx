import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { Icon, type IconName } from "@/components/ui/icon";
import type { Criterion, Verification } from "@/lib/domain/guideline/criterion";
import type { EvidenceUsed, Reason, Truth } from "@/lib/domain/guideline/verdict";
import { formatClinical, PartialDate } from "@/lib/domain/shared/plain-date";
import { EvidenceShown } from "./evidence-shown";

const truthLooks: Readonly<
  Record<Truth, { readonly icon: IconName; readonly words: string; readonly className: string }>
> = {
  unknown: { icon: "question", words: "Missing", className: "text-ask" },
  "not-met": { icon: "clock", words: "Not met", className: "text-ink" },
  met: { icon: "check", words: "Met", className: "text-open" },
  "not-applicable": { icon: "minus", words: "Does not apply", className: "text-muted" },
};

const order: readonly Truth[] = ["unknown", "not-met", "met", "not-applicable"];

const kindWords: Readonly<Record<Criterion["kind"], string>> = {
  safety: "Safety",
  indication: "Indication",
  coverage: "Coverage",
  "local-policy": "Local policy",
  documentation: "Documentation",
};

const verificationWords: Readonly<Record<Verification, string | undefined>> = {
  V: undefined,
  V2: "secondary source",
  M: "unverified",
};

type Props = {
  readonly reasons: readonly Reason[];
  /** For screen readers and print: "Reasons for SCS trial". */
  readonly caption: string;
  /** Where a piece of evidence stands in the record; absent: it is not linked. */
  readonly toEvidenceHref?: ((evidence: EvidenceUsed) => string) | undefined;
};

/** Every criterion with its answer: missing first, then not met, then met. */
export function ReasonsTable({ reasons, caption, toEvidenceHref }: Props) {
  const sorted = toSorted(reasons);
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        { key: "truth", label: "State" },
        { key: "criterion", label: "Criterion" },
        { key: "evidence", label: "What is on record" },
        { key: "source", label: "Source" },
      ]}
      rows={sorted.map((reason) => ({
        key: reason.code,
        cells: [
          <TruthWord key="truth" truth={reason.truth} />,
          <CriterionWords key="criterion" reason={reason} />,
          <EvidenceShown key="evidence" reason={reason} toHref={toEvidenceHref} />,
          <Source key="source" reason={reason} />,
        ],
      }))}
    />
  );
}

/** Missing first: it is the cheapest to change. The order inside each group stays. */
function toSorted(reasons: readonly Reason[]): readonly Reason[] {
  return order.flatMap((truth) => reasons.filter((reason) => reason.truth === truth));
}

export function TruthWord({ truth }: { readonly truth: Truth }) {
  const { icon, words, className } = truthLooks[truth];
  return (
    <span className={`inline-flex gap-1 whitespace-nowrap font-semibold ${className}`}>
      <Icon name={icon} className="mt-[0.2em]" />
      {words}
    </span>
  );
}

function CriterionWords({ reason }: { readonly reason: Reason }) {
  const advisory = reason.strength === "advisory";
  return (
    <div className="min-w-48 max-w-prose">
      <p>{reason.words}</p>
      <p className="text-muted text-xs">
        {kindWords[reason.kind]}
        {reason.phase === "book" ? ", for the booking" : null}
        {advisory ? ", advice: withholds nothing" : null}
      </p>
      {reason.truth === "not-met" ? <p>{reason.fixHint}</p> : null}
      {reason.interpretations.length > 0 ? (
        <Disclosure summary={<span className="text-xs">How we read the source</span>}>
          <ul className="list-disc pl-4 text-muted text-xs">
            {reason.interpretations.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </div>
  );
}

function Source({ reason: { citation, verification } }: { readonly reason: Reason }) {
  const words = [citation.document, citation.recommendation].filter(Boolean).join(" ");
  const note = verificationWords[verification];
  return (
    <div className="text-xs">
      {citation.url ? (
        <a href={citation.url} className="link" rel="noreferrer">
          {words}
        </a>
      ) : (
        words
      )}
      {note ? <p className="font-semibold">{note}</p> : null}
      {citation.checkedOn ? (
        <p className="text-muted">checked {toDay(citation.checkedOn)}</p>
      ) : (
        <p className="text-muted">not yet compared with the source</p>
      )}
    </div>
  );
}

function toDay(text: string): string {
  const day = PartialDate.safeParse(text);
  return day.success ? formatClinical(day.data) : text;
}
