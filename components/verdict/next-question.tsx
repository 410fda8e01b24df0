import { PageLink } from "@/components/ui/page-link";
import { findNextQuestion } from "@/lib/domain/guideline/next-question";
import type { Evaluation } from "@/lib/domain/guideline/verdict";

/** The one answer that could open most, and how many treatments wait for it; nothing when none does. */
export function NextQuestion(props: {
  readonly evaluation: Evaluation;
  readonly patientId: string;
  readonly mayRecord: boolean;
}) {
  const next = findNextQuestion(props.evaluation);
  if (!next) return null;
  const { words, evidenceKind } = next.missing;
  return (
    <p>
      <span className="font-semibold">Next best question: </span>
      {props.mayRecord ? (
        <PageLink
          href={`/patients/${props.patientId}/evidence/new?kind=${evidenceKind}`}
          className="link"
        >
          {words}
        </PageLink>
      ) : (
        words
      )}{" "}
      <span className="text-muted">
        {next.treatments.length === 1
          ? "One treatment waits for it."
          : `${next.treatments.length} treatments wait for it.`}
      </span>
    </p>
  );
}
