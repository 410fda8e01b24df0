import { Disclosure } from "@/components/ui/disclosure";
import type { EvidenceUsed, Reason } from "@/lib/domain/guideline/verdict";
import { formatClinical } from "@/lib/domain/shared/plain-date";
import { CriterionSource } from "./criterion-source";
import { EvidenceValue } from "./evidence-value";
import { toCountWords } from "./group-reasons";
import { TruthWord } from "./truth-word";

type Props = {
  /** Met first, then what does not apply. */
  readonly reasons: readonly Reason[];
  readonly caption: string;
  readonly saysChecked: boolean;
  readonly toEvidenceHref: ((evidence: EvidenceUsed) => string) | undefined;
};

/** What stands in nobody's way, one line each, folded on screen and open on paper. */
export function SettledReasons({ reasons, caption, saysChecked, toEvidenceHref }: Props) {
  if (reasons.length === 0) return null;
  return (
    <Disclosure summary={toCountWords(reasons)}>
      <table className="w-full border-collapse text-left text-sm max-sm:block">
        <caption className="sr-only">{caption}, what is met</caption>
        <colgroup>
          <col className="w-32" />
          <col className="w-[34%]" />
          <col className="w-[36%]" />
          <col />
        </colgroup>
        <thead className="sr-only">
          <tr>
            <th scope="col">State</th>
            <th scope="col">Criterion</th>
            <th scope="col">What is on record</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {reasons.map((reason) => (
            <tr key={reason.code} className="border-line border-b align-baseline max-sm:block">
              <th scope="row" className={`whitespace-nowrap font-normal ${cell}`}>
                <TruthWord truth={reason.truth} />
              </th>
              <td className={cell}>{reason.words}</td>
              <td className={cell}>
                <OnOneLine reason={reason} toHref={toEvidenceHref} />
              </td>
              <td className={cell}>
                <CriterionSource reason={reason} saysChecked={saysChecked} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Disclosure>
  );
}

const cell = "py-0.5 pr-4 max-sm:inline max-sm:pr-2";

function OnOneLine(props: { readonly reason: Reason; readonly toHref: Props["toEvidenceHref"] }) {
  const { evidence, truth } = props.reason;
  if (evidence.length === 0)
    return (
      <span className="text-muted">{truth === "met" ? "From the record as a whole" : null}</span>
    );
  return evidence.map((each, index) => (
    <span key={each.evidenceId}>
      {index > 0 ? "; " : null}
      <EvidenceValue evidence={each} href={props.toHref?.(each)} />{" "}
      <span className="text-muted text-xs tabular">
        {[formatClinical(each.on), each.by].filter((part) => part !== undefined).join(", ")}
      </span>
    </span>
  ));
}
