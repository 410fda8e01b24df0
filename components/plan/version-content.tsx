import { Badge } from "@/components/ui/badge";
import { DefinitionList } from "@/components/ui/definition-list";
import { stepNames } from "@/components/verdict/step-names";
import { EscalationStep, getTreatment } from "@/lib/domain/catalogue/treatment";
import type { PlanStep } from "@/lib/domain/plan/plan";
import type { PlanVersionView } from "@/lib/domain/plan/plan-version-view";
import { formatClinical } from "@/lib/domain/shared/plain-date";
import { toPlaceWords } from "./problem-words";

/** What was signed, by whom, when, by which pack, and the hash that proves it. */
export function VersionContent({ view }: { readonly view: PlanVersionView }) {
  const { content, pack } = view;
  const steps = EscalationStep.options.flatMap((place) =>
    content.steps.filter(({ step }) => step === place),
  );
  return (
    <div className="grid gap-6">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={view.isInForce ? "open" : "plain"}>
          {view.isInForce ? "In force" : "No longer in force"}
        </Badge>
        <span>
          Written by {view.author}, approved by {view.approvedBy} {formatClinical(view.approvedOn)}
        </span>
      </p>
      <DefinitionList
        pairs={[
          { term: "Goal", detail: content.goal === "" ? "Not recorded" : `"${content.goal}"` },
          { term: "Rehabilitation", detail: content.rehabilitation || "Not recorded" },
          { term: "Look at it again by", detail: toDay(content.reviewOn) },
        ]}
      />
      <section aria-labelledby="version-treatments" className="grid gap-3">
        <h2 id="version-treatments">Treatments</h2>
        <ol className="grid gap-3 lg:grid-cols-2">
          {steps.map((step) => (
            <li key={step.id} className="grid gap-1 rounded-md border border-line p-3">
              <Treatment step={step} problems={view.problems} />
            </li>
          ))}
        </ol>
      </section>
      <p className="wrap-anywhere text-muted text-xs">
        Pack {pack.id} {pack.version}. SHA-256 of the content: <code>{view.contentHash}</code>
      </p>
    </div>
  );
}

function Treatment({
  step,
  problems,
}: {
  readonly step: PlanStep;
  readonly problems: PlanVersionView["problems"];
}) {
  return (
    <>
      <h3>
        {stepNames[step.step]}: {getTreatment(step.treatment).name}
      </h3>
      <p className="text-muted">{toPlaceWords(step, problems)}</p>
      {step.conditional ? <p>{step.conditional}</p> : null}
      <DefinitionList
        pairs={[
          { term: "Goal", detail: step.goal || "Not recorded" },
          { term: "Worked when", detail: step.successCriterion || "Not recorded" },
          { term: "Review", detail: toDay(step.reviewOn) },
          ...(step.note ? [{ term: "Note", detail: step.note }] : []),
        ]}
      />
    </>
  );
}

function toDay(day: PlanStep["reviewOn"]): string {
  return day ? formatClinical(day) : "Not recorded";
}
