import { LinkButton } from "@/components/ui/link-button";
import { ReasonsTable } from "@/components/verdict/reasons-table";
import { VerdictWord } from "@/components/verdict/verdict-word";
import { WouldOpen } from "@/components/verdict/would-open";
import { getTreatment } from "@/lib/domain/catalogue/treatment";
import type { Action, TreatmentAnswer, Verdict } from "@/lib/domain/guideline/verdict";
import type { PainProblem } from "@/lib/domain/picture/pain-problem";
import { findProblemName } from "./problem-words";

type Props = {
  readonly patientId: string;
  readonly answer: TreatmentAnswer;
  readonly problems: readonly PainProblem[];
};

/** Why a treatment is open or not, for each pain problem, with what would open it. */
export function TreatmentReasons({ patientId, answer, problems }: Props) {
  const { name } = getTreatment(answer.best.treatment);
  const verdicts = answer.byProblem.length > 0 ? answer.byProblem : [answer.best];
  return (
    <section id="why" aria-labelledby="why-title" className="grid scroll-mt-28 gap-4">
      <div className="flex flex-wrap items-baseline gap-3">
        <h2 id="why-title">Why: {name}</h2>
        <LinkButton href={`/patients/${patientId}`}>Close</LinkButton>
      </div>
      {verdicts.map((verdict) => (
        <div key={verdict.problem ?? "patient"} className="grid gap-2">
          <h3 className="flex flex-wrap gap-3">
            {findProblemName(verdict.problem, problems) ?? "No pain problem recorded"}
            <VerdictWord verdict={verdict} />
          </h3>
          <ReasonsTable
            reasons={verdict.reasons}
            warnings={verdict.warnings}
            about={name}
            toEvidenceHref={({ evidenceId }) => `/patients/${patientId}/evidence/${evidenceId}`}
          />
          <WouldOpen
            verdict={verdict}
            treatmentName={name}
            toHref={(action) => toActionHref(patientId, verdict, action)}
          />
        </div>
      ))}
    </section>
  );
}

/** The form that would record what is missing; other actions are done elsewhere. */
function toActionHref(patientId: string, verdict: Verdict, action: Action): string | undefined {
  if (action.kind !== "record") return undefined;
  const missing = verdict.missing.find(({ fact }) => fact === action.code);
  if (!missing) return undefined;
  const about = verdict.problem === undefined ? "" : `&problem=${verdict.problem}`;
  return `/patients/${patientId}/evidence/new?kind=${missing.evidenceKind}${about}`;
}
