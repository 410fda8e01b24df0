import { BannersNote } from "@/components/verdict/banners-note";
import { ForCliniciansNote } from "@/components/verdict/for-clinicians-note";
import { ReasonsTable } from "@/components/verdict/reasons-table";
import { VerdictWord } from "@/components/verdict/verdict-word";
import { WouldOpen } from "@/components/verdict/would-open";
import { getTreatment, type TreatmentId } from "@/lib/domain/catalogue/treatment";
import type { Action, Evaluation, Verdict } from "@/lib/domain/guideline/verdict";
import type { PainProblem } from "@/lib/domain/picture/pain-problem";
import { toProblemName } from "./problem-words";
import { toEvidenceHref, toRecordHref } from "./record-href";
import { WhyHeading } from "./why-heading";

type Props = {
  readonly treatment: TreatmentId;
  readonly evaluation: Evaluation;
  readonly problems: readonly PainProblem[];
  readonly patientId: string;
};

/** Why a treatment is open or closed, for each pain problem, with what would open it. */
export function WhyPanel({ treatment, evaluation, problems, patientId }: Props) {
  const { name } = getTreatment(treatment);
  const { byProblem, best } = evaluation.treatments[treatment];
  const verdicts = byProblem.length === 0 ? [best] : byProblem;
  return (
    <section aria-labelledby="why" className="grid gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <WhyHeading treatment={treatment} />
        <p className="text-muted text-sm">
          pack {evaluation.pack} {evaluation.version}
        </p>
      </div>
      {verdicts.map((verdict) => (
        <OneVerdict
          key={verdict.problem ?? "patient"}
          verdict={verdict}
          name={name}
          problem={problems.find(({ id }) => id === verdict.problem)}
          patientId={patientId}
        />
      ))}
      <BannersNote banners={evaluation.banners} />
      <ForCliniciansNote />
    </section>
  );
}

function OneVerdict(props: {
  readonly verdict: Verdict;
  readonly name: string;
  readonly problem: PainProblem | undefined;
  readonly patientId: string;
}) {
  const { verdict, name, problem, patientId } = props;
  const about = problem ? `${name}, ${toProblemName(problem)}` : name;
  return (
    <article aria-label={about} className="grid gap-2">
      <h3 className="flex flex-wrap gap-x-3">
        {problem ? toProblemName(problem) : "No pain problem recorded"}
        <VerdictWord verdict={verdict} />
      </h3>
      <ReasonsTable
        reasons={verdict.reasons}
        warnings={verdict.warnings}
        about={about}
        toEvidenceHref={({ evidenceId }) => toEvidenceHref(patientId, evidenceId)}
      />
      <WouldOpen
        verdict={verdict}
        treatmentName={about}
        toHref={(action) => toActionHref(action, verdict, patientId)}
      />
    </article>
  );
}

/** Recording opens the form of the missing fact; signing off is for the meetings. */
function toActionHref(action: Action, verdict: Verdict, patientId: string): string | undefined {
  if (action.kind === "sign-off") return "/mdt";
  if (action.kind === "wait") return undefined;
  const missing = [...verdict.missing, ...verdict.reasons.flatMap((reason) => reason.missing)];
  const fact = missing.find((each) => each.fact === action.code);
  if (fact) return toRecordHref(patientId, fact.evidenceKind);
  return action.kind === "record" ? `/patients/${patientId}` : undefined;
}
