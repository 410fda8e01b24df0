import type { EvidenceRecord } from "@/lib/domain/picture/evidence-record";
import type { PainProblem } from "@/lib/domain/picture/pain-problem";
import { formatClinical } from "@/lib/domain/shared/plain-date";

type Props = {
  readonly evidence: readonly EvidenceRecord[];
  readonly problems: readonly PainProblem[];
};

/** The patient's page begins with the goal, in the patient's own words. */
export function GoalLine({ evidence, problems }: Props) {
  const said = evidence.flatMap(({ evidence: each }) =>
    each.kind === "goal"
      ? [{ key: each.id, words: each.words, when: formatClinical(each.on) }]
      : [],
  );
  const [latest] = said;
  const ofProblems = problems.flatMap(({ id, goal }) =>
    goal === undefined || goal === latest?.words ? [] : [{ key: id, words: goal, when: undefined }],
  );
  const goals = latest ? [latest, ...ofProblems] : ofProblems;
  if (goals.length === 0) return <p className="text-muted">Goal: not asked yet.</p>;
  return (
    <ul aria-label="Goal, in the patient's words" className="grid gap-1">
      {goals.map(({ key, words, when }) => (
        <li key={key} className="text-lg">
          <q>{words}</q>
          {when ? <span className="ml-2 text-muted text-sm tabular">goal, {when}</span> : null}
        </li>
      ))}
    </ul>
  );
}
