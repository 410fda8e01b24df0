import { Badge, type Tone } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import type { ReportLine } from "@/lib/domain/import/import-report";

const outcomes: Readonly<
  Record<ReportLine["outcome"], { readonly word: string; readonly tone: Tone }>
> = {
  taken: { word: "Taken", tone: "open" },
  kept: { word: "Kept as it came", tone: "ask" },
  refused: { word: "Refused", tone: "stop" },
};

const columns = [
  { key: "entry", label: "Entry" },
  { key: "outcome", label: "Outcome" },
  { key: "what", label: "What it became, or why not" },
];

/** The entries of one outcome, each with its reasons and the place in the file that decided it. */
export function ReportLines(props: {
  readonly caption: string;
  readonly lines: readonly ReportLine[];
}) {
  return (
    <DataTable
      caption={props.caption}
      captionHidden
      columns={columns}
      rows={props.lines.map((line) => ({
        key: String(line.index),
        cells: [
          <EntryName key="name" line={line} />,
          <Outcome key="outcome" line={line} />,
          <What key="what" line={line} />,
        ],
      }))}
    />
  );
}

function EntryName({ line }: { readonly line: ReportLine }) {
  return (
    <>
      <span className="text-muted">{line.index} </span>
      {line.resourceType}
      {line.resourceId ? (
        <span className="block break-all text-muted text-sm">{line.resourceId}</span>
      ) : null}
    </>
  );
}

function Outcome({ line }: { readonly line: ReportLine }) {
  const { word, tone } = outcomes[line.outcome];
  return (
    <>
      <Badge tone={tone}>{word}</Badge>
      {line.isKnown ? <span className="block text-muted text-sm">known from before</span> : null}
    </>
  );
}

function What({ line }: { readonly line: ReportLine }) {
  return (
    <div className="grid min-w-64 gap-1">
      {line.became.map((words) => (
        <p key={words}>{words}</p>
      ))}
      {line.reason ? <p>{line.reason}</p> : null}
      {line.path ? <p className="break-all text-muted text-sm">at {line.path}</p> : null}
      {line.notes.map(({ path, words }) => (
        <p key={`${path} ${words}`} className="text-sm">
          <span className="font-semibold">Note: </span>
          {words} <span className="break-all text-muted">({path})</span>
        </p>
      ))}
    </div>
  );
}
