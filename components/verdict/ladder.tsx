import type { ReactNode } from "react";
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
 * The five steps left to right, all always in view: the current one widest. Not a flow chart.
 *
 * On a phone they stack, each folded but the current one; without script all stand open.
 */
export function Ladder({ steps, toExtra, toBody }: Props) {
  return (
    <>
      <h2 className="sr-only">The five steps</h2>
      <ol aria-label="The five steps" className={`grid gap-3 lg:gap-0 ${toColumns(steps)}`}>
        {steps.map((step) => (
          <li
            key={step.step}
            aria-current={step.place === "current" ? "step" : undefined}
            className={`min-w-0 border-line max-lg:border-b lg:border-l lg:px-3 ${step.place === "current" ? "border-accent lg:border-l-2" : ""}`}
          >
            <StepColumn step={step}>
              {toBody ? toBody(step) : <Treatments step={step} toExtra={toExtra} />}
            </StepColumn>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Whole class names, so that Tailwind finds them; the current step is the widest. */
function toColumns(steps: readonly LadderStep[]): string {
  const current = steps.findIndex(({ place }) => place === "current");
  const columns = [
    "lg:grid-cols-[1.8fr_1fr_1fr_1fr_1fr]",
    "lg:grid-cols-[1fr_1.8fr_1fr_1fr_1fr]",
    "lg:grid-cols-[1fr_1fr_1.8fr_1fr_1fr]",
    "lg:grid-cols-[1fr_1fr_1fr_1.8fr_1fr]",
    "lg:grid-cols-[1fr_1fr_1fr_1fr_1.8fr]",
  ];
  return columns[current] ?? "lg:grid-cols-5";
}

function StepColumn(props: { readonly step: LadderStep; readonly children: ReactNode }) {
  const { step, children } = props;
  return (
    <StepDetails
      current={step.place === "current"}
      summary={
        <>
          <h3>{stepNames[step.step]}</h3>
          <span className={step.place === "current" ? "font-semibold text-accent" : "text-muted"}>
            {placeWords[step.place]}
          </span>
        </>
      }
    >
      {children}
    </StepDetails>
  );
}

function Treatments({ step, toExtra }: { readonly step: LadderStep } & Pick<Props, "toExtra">) {
  return (
    <ul className="grid gap-3 pb-3">
      {step.treatments.map((answer) => (
        <li key={answer.best.treatment}>
          <p>{getTreatment(answer.best.treatment).name}</p>
          <div className="flex flex-wrap items-baseline gap-x-2">
            <VerdictWord verdict={answer.best} />
            {toExtra?.(answer)}
          </div>
        </li>
      ))}
    </ul>
  );
}
