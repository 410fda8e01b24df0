import { toProblemName } from "@/components/record/problem-words";
import { Alert } from "@/components/ui/alert";
import { PageLink } from "@/components/ui/page-link";
import type { PainProblem } from "@/lib/domain/picture/pain-problem";
import { type MergedRecord, MergedRecords } from "./merged-records";

type Props = {
  readonly patientId: string;
  readonly merged: readonly MergedRecord[];
  /** The merged record that somebody wanted to open, if they came by it. */
  readonly openedAs: string | string[] | undefined;
  /** Pains of a merged record that this episode does not hold. */
  readonly elsewhere: readonly PainProblem[] | undefined;
  readonly mayMerge: boolean;
};

/** What has to be known about a record that others of the same person are read with. */
export function MergeNotes({ patientId, merged, openedAs, elsewhere, mayMerge }: Props) {
  const cameByMerged = merged.some(({ patient }) => patient.id === openedAs);
  return (
    <>
      {cameByMerged ? (
        <Alert tone="notice" title="This is the record that was kept.">
          The record you opened is of the same person and was merged into this one. Care goes on
          here.
        </Alert>
      ) : null}
      <MergedRecords keptId={patientId} merged={merged} mayUndo={mayMerge} />
      <Elsewhere patientId={patientId} problems={elsewhere ?? []} />
    </>
  );
}

type ElsewhereProps = { readonly patientId: string; readonly problems: readonly PainProblem[] };

/** Less is read of a pain that this episode does not hold, so somebody has to say whether it does. */
function Elsewhere({ patientId, problems }: ElsewhereProps) {
  if (problems.length === 0) return null;
  const names = problems.map(toProblemName).join(", ");
  return (
    <Alert tone="caution" title={`The merged record names another pain: ${names}.`}>
      Of what is recorded about it, the rules read what was done and what warns, and no scores or
      opinions.{" "}
      <PageLink href={`/patients/${patientId}/problems`} className="link">
        Add it here if it is treated here.
      </PageLink>
    </Alert>
  );
}
