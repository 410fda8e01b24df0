import type { CriterionDifference } from "@/lib/domain/guideline/compare-packs";
import { toWords } from "@/lib/domain/guideline/expression-words";
import type { PackParameters } from "@/lib/domain/guideline/parameter";
import { toEffectWords } from "./criterion-words";

type Props = {
  readonly differences: readonly CriterionDifference[];
  readonly parameters: PackParameters;
  readonly parentParameters: PackParameters;
};

const kinds: Readonly<Record<CriterionDifference["kind"], string>> = {
  added: "Added",
  changed: "Changed",
  "left-out": "Left out",
};

/** What a pack adds to its parent for one treatment, changes, and leaves out. */
export function Differences({ differences, parameters, parentParameters }: Props) {
  if (differences.length === 0) return <p className="text-muted">Nothing: as its parent says.</p>;
  return (
    <ul className="grid gap-2">
      {differences.map((difference) => (
        <li
          key={`${difference.kind} ${difference.criterion.code} ${difference.criterion.words}`}
          className="max-w-prose"
        >
          <p>
            <span className="font-semibold">{kinds[difference.kind]}:</span>{" "}
            {difference.criterion.words}{" "}
            <span className="text-muted text-xs">{difference.criterion.code}</span>
          </p>
          {difference.kind === "changed" ? (
            <dl className="pl-4 text-sm">
              <Side
                term="In the parent"
                criterion={difference.before}
                parameters={parentParameters}
              />
              <Side term="Here" criterion={difference.criterion} parameters={parameters} />
            </dl>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Side(props: {
  readonly term: string;
  readonly criterion: CriterionDifference["criterion"];
  readonly parameters: PackParameters;
}) {
  const { term, criterion, parameters } = props;
  return (
    <div className="grid gap-x-2 sm:grid-cols-[7rem_1fr]">
      <dt className="text-muted">{term}</dt>
      <dd className="min-w-0 break-words">
        {toWords(criterion.requires, parameters)}. {toEffectWords(criterion)}.
      </dd>
    </div>
  );
}
