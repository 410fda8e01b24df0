import { toPlaceWords } from "@/components/plan/problem-words";
import { VerdictWord } from "@/components/verdict/verdict-word";
import { getTreatment } from "@/lib/domain/catalogue/treatment";
import type { CaseOption, OptionFact } from "@/lib/domain/mdt/meeting-view";
import type { PainProblem } from "@/lib/domain/picture/pain-problem";

type Props = {
  readonly options: readonly CaseOption[];
  readonly problems: readonly PainProblem[];
};

/** What is planned, each with its verdict and what is known of it whoever has it. */
export function OptionList({ options, problems }: Props) {
  if (options.length === 0) return <p>No treatment is planned yet</p>;
  return (
    <ul className="grid gap-3">
      {options.map(({ step, verdict, facts }) => (
        <li key={step.id}>
          <p>
            {step.conditional ? `${step.conditional}: ` : null}
            <span className="font-semibold">{getTreatment(step.treatment).name}</span>,{" "}
            {toPlaceWords(step, problems)}{" "}
            {verdict ? <VerdictWord verdict={verdict} /> : "Not evaluated"}
          </p>
          <dl className="grid grid-cols-[max-content_1fr] gap-x-3 text-base">
            <Known term="Evidence" known={facts.evidence} />
            <Known term="Reversibility" known={facts.reversibility} />
            <Known term="Burden" known={facts.burden} />
          </dl>
        </li>
      ))}
    </ul>
  );
}

type KnownProps = {
  readonly term: string;
  readonly known: readonly OptionFact[] | "not assessed";
};

function Known({ term, known }: KnownProps) {
  return (
    <>
      <dt className="text-muted">{term}</dt>
      {known === "not assessed" ? (
        <dd>Not assessed</dd>
      ) : (
        <dd>
          <ul>
            {known.map(({ words, source, verification }) => (
              <li key={words}>
                {words}{" "}
                <span className="text-muted text-xs">
                  {source}
                  {verificationWords[verification]}
                </span>
              </li>
            ))}
          </ul>
        </dd>
      )}
    </>
  );
}

const verificationWords: Readonly<Record<OptionFact["verification"], string>> = {
  V: "",
  V2: ", secondary source",
  M: ", unverified",
};
