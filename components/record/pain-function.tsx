import { DataTable } from "@/components/ui/data-table";
import { describeEvidence } from "@/lib/domain/guideline/facts/describe-evidence";
import type { Evidence } from "@/lib/domain/picture/evidence";
import type { EvidenceRecord } from "@/lib/domain/picture/evidence-record";
import type { PainProblem } from "@/lib/domain/picture/pain-problem";
import { formatClinical } from "@/lib/domain/shared/plain-date";
import { findProblemName } from "./problem-words";

type Props = {
  readonly evidence: readonly EvidenceRecord[];
  readonly problems: readonly PainProblem[];
};

const kinds: ReadonlySet<Evidence["kind"]> = new Set<Evidence["kind"]>([
  "pain-score",
  "function-score",
  "quality-of-life",
]);

/** The latest value of each score, with the one before it. */
export function PainFunction({ evidence, problems }: Props) {
  const series = toSeries(evidence.map((record) => record.evidence));
  return (
    <section aria-labelledby="pain-function">
      <h2 id="pain-function">Pain and function</h2>
      <DataTable
        caption="Latest and previous scores"
        captionHidden
        empty={<p className="text-muted">No score recorded yet.</p>}
        columns={[
          { key: "what", label: "Pain", onPhone: "inline" },
          { key: "latest", label: "Latest", onPhone: "inline" },
          { key: "before", label: "Before", onPhone: "inline" },
        ]}
        rows={series.map(({ key, latest, before }) => ({
          key,
          cells: [
            findProblemName(latest.problem, problems) ?? "whole patient",
            <Score key="latest" evidence={latest} strong />,
            before ? (
              <span key="before">
                <span className="text-muted sm:hidden">Before: </span>
                <Score evidence={before} />
              </span>
            ) : (
              <span key="before" className="max-sm:hidden">
                none
              </span>
            ),
          ],
        }))}
      />
    </section>
  );
}

function Score(props: { readonly evidence: Evidence; readonly strong?: boolean }) {
  const { evidence, strong } = props;
  return (
    <span>
      <span className={strong ? "font-semibold text-lg" : ""}>{describeEvidence(evidence)}</span>
      {evidence.disputed ? " (disputed)" : null}
      <span className="text-muted text-xs tabular sm:block max-sm:before:content-['_']">
        {formatClinical(evidence.on)}
      </span>
    </span>
  );
}

type Series = {
  readonly key: string;
  readonly latest: Evidence;
  readonly before: Evidence | undefined;
};

/** Scores of one scale for one pain belong together; they come newest first. */
function toSeries(evidence: readonly Evidence[]): readonly Series[] {
  const scores = evidence.filter(({ kind }) => kinds.has(kind));
  const keys = [...new Set(scores.map(keyOf))];
  return keys.flatMap((key) => {
    const [latest, before] = scores.filter((each) => keyOf(each) === key);
    return latest ? [{ key, latest, before }] : [];
  });
}

function keyOf(evidence: Evidence): string {
  const { kind, problem = "" } = evidence;
  if (evidence.kind === "pain-score")
    return [kind, problem, evidence.scale, evidence.at ?? ""].join(" ");
  if (evidence.kind === "function-score") return [kind, problem, evidence.instrument].join(" ");
  return [kind, problem].join(" ");
}
