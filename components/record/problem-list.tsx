import { PageLink } from "@/components/ui/page-link";
import type { PainProblem } from "@/lib/domain/picture/pain-problem";
import { toProblemName } from "./problem-words";

type Props = {
  readonly patientId: string;
  readonly problems: readonly PainProblem[];
  readonly mayRecord: boolean;
};

/** Each pain with its generator, as far as anybody has concluded. */
export function ProblemList({ patientId, problems, mayRecord }: Props) {
  return (
    <section aria-labelledby="problems">
      <h2 id="problems">Pain problems</h2>
      {problems.length === 0 ? <p className="text-muted">None recorded yet.</p> : null}
      <ul className="grid gap-2">
        {problems.map((problem) => (
          <li key={problem.id}>
            <span className="font-semibold">{toProblemName(problem)}</span>
            <Generator problem={problem} />
          </li>
        ))}
      </ul>
      {mayRecord ? (
        <PageLink href={`/patients/${patientId}/problems`} className="link inline-block min-h-6">
          {problems.length === 0 ? "Record a pain problem" : "Change pain problems"}
        </PageLink>
      ) : null}
    </section>
  );
}

function Generator({ problem: { generator } }: { readonly problem: PainProblem }) {
  if (!generator) return <span className="block text-ask">Generator: not concluded</span>;
  const { structure, mechanism, levels, side, confidence, basis } = generator;
  const place = [levels.join("/"), side].filter((part) => part !== undefined && part !== "");
  return (
    <>
      <span className="block">
        {structure.replaceAll("-", " ")}, {mechanism}
        {place.length > 0 ? `, ${place.join(" ")}` : null} ({confidence})
      </span>
      <span className="block text-muted text-xs">Basis: {basis ?? "not recorded"}</span>
    </>
  );
}
