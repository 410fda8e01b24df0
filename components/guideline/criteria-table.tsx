import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { CriterionSource } from "@/components/verdict/criterion-source";
import type { Criterion } from "@/lib/domain/guideline/criterion";
import { toWords } from "@/lib/domain/guideline/expression-words";
import type { PackParameters } from "@/lib/domain/guideline/parameter";
import { kindWords, toEffectWords } from "./criterion-words";

type Props = {
  readonly caption: string;
  readonly criteria: readonly Criterion[];
  readonly parameters: PackParameters;
};

/** Criteria as sentences: what must be so, what happens otherwise, who says so, how we read it. */
export function CriteriaTable({ caption, criteria, parameters }: Props) {
  const saysChecked = criteria.some(({ citation }) => citation.checkedOn !== undefined);
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        { key: "criterion", label: "Criterion" },
        { key: "effect", label: "What it does" },
        { key: "source", label: "Source" },
      ]}
      rows={criteria.map((criterion, index) => ({
        key: `${criterion.code}-${index}`,
        cells: [
          <Sentence key="criterion" criterion={criterion} parameters={parameters} />,
          <div key="effect" className="min-w-40">
            <p>{toEffectWords(criterion)}</p>
            <p className="text-muted text-xs">
              {kindWords[criterion.kind]}
              {criterion.phase === "book" ? ", asked at the booking" : null}
            </p>
          </div>,
          <div key="source" className="min-w-48 max-w-xs">
            <CriterionSource reason={criterion} saysChecked={saysChecked} />
          </div>,
        ],
      }))}
    />
  );
}

function Sentence(props: { readonly criterion: Criterion; readonly parameters: PackParameters }) {
  const { criterion, parameters } = props;
  const { code, words, requires, appliesWhen, exceptions = [], interpretations } = criterion;
  return (
    <div className="min-w-64 max-w-prose">
      <p className="font-semibold">{words}</p>
      <Disclosure summary={<span className="text-muted text-xs">Exactly · {code}</span>}>
        <dl className="grid gap-1 text-sm">
          <Line term="Asks">{toWords(requires, parameters)}</Line>
          {appliesWhen ? <Line term="Only when">{toWords(appliesWhen, parameters)}</Line> : null}
          {exceptions.map((exception) => (
            <Line key={exception.code} term="Except">
              {exception.words} ({exception.code})
            </Line>
          ))}
          <Line term="When not met">{criterion.fixHint}</Line>
        </dl>
      </Disclosure>
      {interpretations.map((interpretation) => (
        <p key={interpretation} className="text-muted text-sm">
          How we read it: {interpretation}
        </p>
      ))}
    </div>
  );
}

function Line(props: { readonly term: string; readonly children: React.ReactNode }) {
  return (
    <div className="grid gap-x-2 sm:grid-cols-[6rem_1fr]">
      <dt className="text-muted">{props.term}</dt>
      <dd className="min-w-0 break-words">{props.children}</dd>
    </div>
  );
}
