import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { PainGenerator } from "@/lib/domain/picture/pain-problem";
import type { PainProblemVersion } from "@/lib/domain/picture/problem-changes";
import type { ClinicianId } from "@/lib/domain/shared/ids";
import { formatClinical, PlainDate } from "@/lib/domain/shared/plain-date";
import { toProblemName } from "./problem-words";

type Props = {
  /** The oldest first. */
  readonly versions: readonly PainProblemVersion[];
  readonly people: ReadonlyMap<ClinicianId, string>;
};

/** What each pain problem was held to be, by whom and since when, the latest first. */
export function ProblemVersions({ versions, people }: Props) {
  return (
    <DataTable
      caption="Pain problems as they were recorded, the latest first"
      captionHidden
      empty={<EmptyState>No pain problem was recorded yet.</EmptyState>}
      columns={[
        { key: "at", label: "Recorded", onPhone: "inline" },
        { key: "problem", label: "Pain problem", onPhone: "inline" },
        { key: "generator", label: "Generator" },
        { key: "basis", label: "Basis" },
        { key: "goal", label: "Goal" },
        { key: "by", label: "By" },
      ]}
      rows={versions.toReversed().map(({ problem, revision, by, at }) => ({
        key: `${problem.id} ${revision}`,
        cells: [
          <span key="at" className="whitespace-nowrap tabular">
            {formatClinical(PlainDate.parse(at.toISOString().slice(0, 10)))}
          </span>,
          toPlace(problem),
          toGeneratorWords(problem.generator),
          problem.generator?.basis ?? "Not recorded",
          problem.goal ?? "Not recorded",
          by === undefined ? "Not kept" : (people.get(by) ?? "Somebody no longer listed"),
        ],
      }))}
    />
  );
}

function toPlace({ label, side, region }: PainProblemVersion["problem"]): string {
  const name = toProblemName({ label, side, region });
  const place = toProblemName({ side, region });
  return name === place ? place : `${name} (${place})`;
}

function toGeneratorWords(generator: PainGenerator | undefined): string {
  if (generator === undefined) return "Not concluded";
  const { structure, mechanism, levels, side, confidence } = generator;
  return [confidence, mechanism, structure, ...levels, side]
    .filter((part) => part !== undefined)
    .map((part) => part.replaceAll(/-(?=[a-z])/g, " "))
    .join(", ");
}
