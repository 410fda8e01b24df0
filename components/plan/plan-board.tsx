import { PageLink } from "@/components/ui/page-link";
import { Ladder } from "@/components/verdict/ladder";
import { getCare } from "@/lib/domain/catalogue/care";
import {
  type EscalationStep,
  getTreatment,
  type TreatmentId,
} from "@/lib/domain/catalogue/treatment";
import type { LadderStep } from "@/lib/domain/guideline/ladder";
import type { TreatmentAnswer } from "@/lib/domain/guideline/verdict";
import type { ClinicalPicture } from "@/lib/domain/picture/clinical-picture";
import { endingNames } from "@/lib/domain/picture/ending-names";
import type { ClinicalView, TreatmentView } from "@/lib/domain/plan/plan-view";
import type { PlanPageSetting } from "./plan-page-setting";
import { TreatmentCard } from "./treatment-card";

type Props = {
  readonly clinical: ClinicalView;
  readonly treatments: readonly TreatmentView[];
  readonly setting: PlanPageSetting;
};

/** The five steps left to right with what was tried, what the rules say, and what is planned on each. */
export function PlanBoard({ clinical, treatments, setting }: Props) {
  const { evaluation, picture, ladder } = clinical;
  const flags = evaluation.pathway.flags.map(({ code, words }) => ({ code, words }));
  return (
    <Ladder
      steps={ladder}
      toExtra={({ best: { treatment } }: TreatmentAnswer) => (
        <>
          <WhyLink treatment={treatment} />
          {treatments
            .filter((view) => view.step.treatment === treatment)
            .map((view) => (
              <TreatmentCard key={view.step.id} view={view} setting={setting} flags={flags} />
            ))}
        </>
      )}
      toFoot={({ step }: LadderStep) => <Tried picture={picture} step={step} />}
    />
  );
}

function WhyLink({ treatment }: { readonly treatment: TreatmentId }) {
  return (
    <PageLink
      className="link ml-2 inline-block min-h-6 text-sm"
      href={`?why=${treatment}#why`}
      aria-label={`Why ${getTreatment(treatment).name} is so`}
    >
      Why
    </PageLink>
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
      <ul>
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
