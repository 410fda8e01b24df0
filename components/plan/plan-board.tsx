import { Disclosure } from "@/components/ui/disclosure";
import { Ladder } from "@/components/verdict/ladder";
import { VerdictWord } from "@/components/verdict/verdict-word";
import { getCare } from "@/lib/domain/catalogue/care";
import { type EscalationStep, getTreatment } from "@/lib/domain/catalogue/treatment";
import type { LadderStep } from "@/lib/domain/guideline/ladder";
import type { TreatmentAnswer } from "@/lib/domain/guideline/verdict";
import type { ClinicalPicture } from "@/lib/domain/picture/clinical-picture";
import { endingNames } from "@/lib/domain/picture/ending-names";
import type { ClinicalView, TreatmentView } from "@/lib/domain/plan/plan-view";
import type { PlanPageSetting } from "./plan-page-setting";
import { toShownOptions } from "./to-shown-options";
import { TreatmentCard } from "./treatment-card";
import { WhyLink } from "./why-link";

type Props = {
  readonly clinical: ClinicalView;
  readonly treatments: readonly TreatmentView[];
  readonly setting: PlanPageSetting;
};

/** The five steps left to right: what is planned on each, what else is open, and what was tried. */
export function PlanBoard({ clinical, treatments, setting }: Props) {
  const { evaluation, picture, ladder } = clinical;
  const flags = evaluation.pathway.flags.map(({ code, words }) => ({ code, words }));
  const planned = new Set(treatments.map(({ step }) => step.treatment));
  return (
    <section aria-labelledby="steps-title" className="grid gap-2">
      <h2 id="steps-title">Steps</h2>
      <Ladder
        steps={ladder}
        toBody={(step: LadderStep) => {
          const { inView, folded, foldedWords } = toShownOptions(step, planned);
          const cards = treatments.filter((view) =>
            step.treatments.some(({ best }) => best.treatment === view.step.treatment),
          );
          return (
            <div className="grid gap-3 pb-3">
              {cards.map((view) => (
                <TreatmentCard key={view.step.id} view={view} setting={setting} flags={flags} />
              ))}
              <Options answers={inView} />
              {folded.length > 0 ? (
                <Disclosure summary={<span className="text-muted text-sm">{foldedWords}</span>}>
                  <Options answers={folded} />
                </Disclosure>
              ) : null}
              <Tried picture={picture} step={step.step} />
            </div>
          );
        }}
      />
    </section>
  );
}

/** Treatments that are not in the plan, each with its verdict. */
function Options({ answers }: { readonly answers: readonly TreatmentAnswer[] }) {
  if (answers.length === 0) return null;
  return (
    <ul className="grid gap-2">
      {answers.map(({ best }) => (
        <li key={best.treatment}>
          <p>{getTreatment(best.treatment).name}</p>
          <div className="flex flex-wrap items-baseline gap-x-3">
            <VerdictWord verdict={best} />
            <WhyLink treatment={best.treatment} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What was given on this step, here or elsewhere, with what it brought. */
function Tried(props: { readonly picture: ClinicalPicture; readonly step: EscalationStep }) {
  const given = props.picture.evidence
    .filter((each) => each.kind === "treatment-given")
    .filter(({ treatment }) => getCare(treatment).step === props.step);
  if (given.length === 0) return null;
  return (
    <div className="text-sm">
      <h4 className="font-semibold">Tried</h4>
      <ul className="grid gap-1">
        {given.map(({ id, name, treatment, reliefPercent, ending, on }) => (
          <li key={id}>
            {name ?? getCare(treatment).name}, {on.slice(0, 4)}
            {reliefPercent === undefined ? null : `, ${reliefPercent} %`}
            {ending ? `: ${endingNames[ending.kind].toLowerCase()}` : ": no ending recorded"}
          </li>
        ))}
      </ul>
    </div>
  );
}
