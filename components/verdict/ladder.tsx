import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { getTreatment } from "@/lib/domain/catalogue/treatment";
import type { LadderStep } from "@/lib/domain/guideline/ladder";
import type { TreatmentAnswer } from "@/lib/domain/guideline/verdict";
import { StepDetails } from "./step-details";
import { stepNames } from "./step-names";
import { VerdictWord } from "./verdict-word";

type Props = {
  readonly steps: readonly LadderStep[];
  /** What stands beside a treatment's verdict: a link to the reasons. */
  readonly toExtra?: ((answer: TreatmentAnswer) => ReactNode) | undefined;
  /** What a step shows; absent: each of its treatments with its verdict. */
  readonly toBody?: ((step: LadderStep) => ReactNode) | undefined;
};

const placeWords = { past: "Behind", current: "Now", next: "Later" } as const;

/**
 * The five steps left to right, all always in view: the current one widest, unless somebody is being
 * told or asked something on another. Not a flow chart.
 *
 * On a phone they stack; the current one and the one after it stand open, the others are folded.
 */
export function Ladder({ steps, toExtra, toBody }: Props) {
  const next = steps.findIndex(({ place }) => place === "next");
  return (
    <ol aria-label="The five steps" className="grid gap-3 lg:flex lg:gap-0">
      {steps.map((step, index) => (
        <li
          key={step.step}
          aria-current={step.place === "current" ? "step" : undefined}
          className={`min-w-0 border-line max-lg:border-b lg:border-l lg:px-3 lg:has-[[data-needs-room]]:flex-[2.6] lg:has-[details[open]_form]:flex-[2.6] ${step.place === "current" ? "border-accent lg:flex-[1.8] lg:border-l-2" : "lg:flex-1"}`}
        >
          <StepDetails
            name={stepNames[step.step]}
            place={<Place place={step.place} />}
            opensOnPhone={step.place === "current" || index === next}
          >
            {toBody ? toBody(step) : <Treatments step={step} toExtra={toExtra} />}
          </StepDetails>
        </li>
      ))}
    </ol>
  );
}

function Place({ place }: Pick<LadderStep, "place">) {
  return (
    <span className={place === "current" ? "font-semibold text-accent" : "text-muted"}>
      {placeWords[place]}
    </span>
  );
}

/** Each treatment with its verdict; what is not indicated is counted, and one click away. */
function Treatments({ step, toExtra }: { readonly step: LadderStep } & Pick<Props, "toExtra">) {
  const isFolded = ({ best }: TreatmentAnswer) => best.word === "not-indicated";
  const folded = step.treatments.filter(isFolded);
  const shown = step.treatments.filter((answer) => !isFolded(answer));
  return (
    <div className="grid gap-3 pb-3">
      <Answers answers={shown} toExtra={toExtra} />
      {folded.length > 0 ? (
        <Disclosure
          summary={<span className="text-muted text-sm">{folded.length} not indicated</span>}
        >
          <Answers answers={folded} toExtra={toExtra} />
        </Disclosure>
      ) : null}
    </div>
  );
}

function Answers(props: { readonly answers: readonly TreatmentAnswer[] } & Pick<Props, "toExtra">) {
  if (props.answers.length === 0) return null;
  return (
    <ul className="grid gap-3">
      {props.answers.map((answer) => (
        <li key={answer.best.treatment}>
          <p>{getTreatment(answer.best.treatment).name}</p>
          <div className="flex flex-wrap items-baseline gap-x-2">
            <VerdictWord verdict={answer.best} />
            {props.toExtra?.(answer)}
          </div>
        </li>
      ))}
    </ul>
  );
}
