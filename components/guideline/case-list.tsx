import { DataTable } from "@/components/ui/data-table";
import { VerdictWord } from "@/components/verdict/verdict-word";
import type { Verdict, VerdictWord as Word } from "@/lib/domain/guideline/verdict";
import { toVerdictName } from "@/lib/domain/plan/verdict-name";

export type ShownCase = {
  readonly id: string;
  readonly title: string;
  readonly expected: readonly Word[];
  readonly said: Pick<Verdict, "word" | "notYetKind" | "earliest">;
  readonly codes: readonly string[];
  readonly disputed: string | undefined;
  readonly cite: readonly string[];
};

/** The test patients that ship with the pack and speak of one treatment. */
export function CaseList({ cases }: { readonly cases: readonly ShownCase[] }) {
  return (
    <DataTable
      caption="Test patients"
      captionHidden
      empty={<p className="text-muted">No test patient speaks of this treatment by name.</p>}
      columns={[
        { key: "title", label: "Test patient" },
        { key: "said", label: "It says" },
        { key: "expected", label: "Expected" },
        { key: "why", label: "Because of" },
      ]}
      rows={cases.map((each) => ({
        key: each.id,
        cells: [
          <div key="title" className="max-w-prose">
            <p className="first-letter:uppercase">{each.title}</p>
            <p className="text-muted text-xs">
              {each.id}
              {each.cite.length > 0 ? `, after ${each.cite.join(", ")}` : null}
            </p>
          </div>,
          <VerdictWord key="said" verdict={each.said} />,
          <Expected key="expected" shown={each} />,
          <span key="why" className="break-words text-xs">
            {each.codes.length === 0 ? "no code named" : each.codes.join(", ")}
          </span>,
        ],
      }))}
    />
  );
}

function Expected({ shown }: { readonly shown: ShownCase }) {
  const { expected, said, disputed } = shown;
  const words = expected.map((word) => toVerdictName({ word, notYetKind: undefined })).join(" or ");
  if (disputed !== undefined)
    return (
      <span>
        {words}. <span className="text-muted text-sm">Held to be wrong: {disputed}</span>
      </span>
    );
  return (
    <span>{expected.includes(said.word) ? "The same" : <strong>{words}: it fails</strong>}</span>
  );
}
