import { DataTable } from "@/components/ui/data-table";
import type { Criterion } from "@/lib/domain/guideline/criterion";
import type { EvidenceUsed, Reason } from "@/lib/domain/guideline/verdict";
import { CriterionSource } from "./criterion-source";
import { EvidenceShown } from "./evidence-shown";
import { groupReasons } from "./group-reasons";
import { Interpretations } from "./interpretations";
import { SettledReasons } from "./settled-reasons";
import { TruthWord } from "./truth-word";

const kindWords: Readonly<Record<Criterion["kind"], string>> = {
  safety: "Safety",
  indication: "Indication",
  coverage: "Coverage",
  "local-policy": "Local policy",
  documentation: "Documentation",
};

type Props = {
  readonly reasons: readonly Reason[];
  /** Cautions and advice; they stand apart, whether or not they are among the reasons too. */
  readonly warnings: readonly Reason[];
  /** What the reasons are about: "SCS trial, left leg". */
  readonly about: string;
  /** Where a piece of evidence stands in the record; absent: it is not linked. */
  readonly toEvidenceHref?: ((evidence: EvidenceUsed) => string) | undefined;
};

/** Every criterion with its answer: what is in the way, the cautions, and what is settled, one click away. */
export function ReasonsTable({ reasons, warnings: all, about, toEvidenceHref }: Props) {
  const { inTheWay, warnings, settled } = groupReasons({ reasons, warnings: all });
  const shown = [...inTheWay, ...warnings, ...settled];
  const compared = shown.filter(({ citation }) => citation.checkedOn !== undefined);
  const saysChecked = compared.length > 0;
  if (shown.length === 0) return <p className="text-muted">No criterion of the pack applies.</p>;
  return (
    <div className="grid gap-2">
      {inTheWay.length === 0 ? <p>Nothing is missing, and nothing is unmet.</p> : null}
      <OpenReasons
        reasons={inTheWay}
        caption={`Reasons for ${about}`}
        saysChecked={saysChecked}
        toEvidenceHref={toEvidenceHref}
      />
      {warnings.length > 0 ? (
        <h4 className="font-semibold">Cautions and advice: shown, withholding nothing</h4>
      ) : null}
      <OpenReasons
        reasons={warnings}
        caption={`Cautions for ${about}`}
        saysChecked={saysChecked}
        toEvidenceHref={toEvidenceHref}
      />
      <SettledReasons
        reasons={settled}
        caption={`Reasons for ${about}`}
        saysChecked={saysChecked}
        toEvidenceHref={toEvidenceHref}
      />
      <Interpretations reasons={shown} />
      {saysChecked ? null : (
        <p className="text-muted text-xs">
          None of these criteria has been compared with its source by a named person yet.
        </p>
      )}
    </div>
  );
}

function OpenReasons(props: {
  readonly reasons: readonly Reason[];
  readonly caption: string;
  readonly saysChecked: boolean;
  readonly toEvidenceHref: Props["toEvidenceHref"];
}) {
  const { reasons, caption, saysChecked, toEvidenceHref } = props;
  if (reasons.length === 0) return null;
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
      rows={reasons.map((reason) => ({
        key: reason.code,
        cells: [
          <TruthWord key="truth" truth={reason.truth} />,
          <CriterionWords key="criterion" reason={reason} />,
          <EvidenceShown key="evidence" reason={reason} toHref={toEvidenceHref} />,
          <CriterionSource key="source" reason={reason} saysChecked={saysChecked} />,
        ],
      }))}
    />
  );
}

function CriterionWords({ reason }: { readonly reason: Reason }) {
  const advisory = reason.strength === "advisory";
  return (
    <div className="min-w-48 max-w-prose">
      <p>{reason.words}</p>
      {reason.truth === "not-met" ? <p>{reason.fixHint}</p> : null}
      <p className="text-muted text-xs">
        {kindWords[reason.kind]}
        {reason.phase === "book" ? ", for the booking" : null}
        {advisory ? ", advice: withholds nothing" : null}
      </p>
    </div>
  );
}
