import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { PageLink } from "@/components/ui/page-link";
import { describeEvidence } from "@/lib/domain/guideline/facts/describe-evidence";
import { isOpenedOrClosed, type TurnedVerdict } from "@/lib/domain/guideline/turned-verdicts";
import type { EvidenceRecord } from "@/lib/domain/picture/evidence-record";
import type { PainProblem } from "@/lib/domain/picture/pain-problem";
import { toVerdictName } from "@/lib/domain/plan/verdict-name";
import { formatClinical, type PlainDate } from "@/lib/domain/shared/plain-date";
import { evidenceForms } from "./evidence-forms";
import { toChangeWords } from "./to-change-words";
import { toTurnedName } from "./to-turned-name";

export type Changes = {
  readonly on: PlainDate;
  readonly added: readonly EvidenceRecord[];
  readonly gone: readonly EvidenceRecord[];
  readonly disputed: readonly EvidenceRecord[];
  readonly turned: readonly TurnedVerdict[];
};

type Props = {
  readonly patientId: string;
  /** Undefined: no evidence was recorded here before today. */
  readonly changes: Changes | undefined;
  readonly problems: readonly PainProblem[];
};

/** What is new since the clinic last saw the patient: what opened or closed in view, the rest counted. */
export function SinceLastVisit({ patientId, changes, problems }: Props) {
  if (!changes)
    return <p className="text-muted">First visit: nothing was recorded here before today.</p>;
  const words = toChangeWords(changes);
  const lead = (
    <>
      <span className="font-semibold">Since last visit</span>{" "}
      <span className="text-muted tabular">{formatClinical(changes.on)}:</span>{" "}
      {words ?? "nothing new, and no verdict changed."}
    </>
  );
  const inView = changes.turned.filter(isOpenedOrClosed);
  return (
    <section aria-label="Since last visit" className="grid gap-1">
      {words === undefined ? <p>{lead}</p> : null}
      {words === undefined ? null : (
        <Disclosure summary={lead}>
          <div className="grid gap-2 pb-1">
            <EvidenceList title="New" records={changes.added} patientId={patientId} />
            <EvidenceList title="Disputed" records={changes.disputed} patientId={patientId} />
            <EvidenceList title="Replaced or voided" records={changes.gone} patientId={patientId} />
            <TurnedList
              turned={changes.turned.filter((each) => !isOpenedOrClosed(each))}
              problems={problems}
            />
          </div>
        </Disclosure>
      )}
      <TurnedList turned={inView} problems={problems} />
    </section>
  );
}

function EvidenceList(props: {
  readonly title: string;
  readonly records: readonly EvidenceRecord[];
  readonly patientId: string;
}) {
  const { title, records, patientId } = props;
  if (records.length === 0) return null;
  return (
    <Lines title={title}>
      {records.map(({ id, evidence }) => (
        <li key={id}>
          <span className="text-muted">{evidenceForms[evidence.kind].title}:</span>{" "}
          <PageLink href={`/patients/${patientId}/evidence/${id}`} className="link wrap-anywhere">
            {describeEvidence(evidence)}
          </PageLink>{" "}
          <span className="text-muted text-xs tabular">{formatClinical(evidence.on)}</span>
        </li>
      ))}
    </Lines>
  );
}

function Lines({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <p className="text-muted text-sm">{title}</p>
      <ul aria-label={title} className="grid gap-0.5">
        {children}
      </ul>
    </div>
  );
}

/** One line for all that turned in the same way: "Open then, On hold: red flag now". */
function TurnedList(props: {
  readonly turned: readonly TurnedVerdict[];
  readonly problems: readonly PainProblem[];
}) {
  const { turned, problems } = props;
  if (turned.length === 0) return null;
  const ways = Map.groupBy(turned, toWay);
  return (
    <ul aria-label="Verdicts that changed" className="grid gap-0.5 pl-5">
      {[...ways].map(([way, all]) => (
        <li key={way} className="prose-width">
          <span className="font-semibold">{way}:</span>{" "}
          {all.map((each) => toTurnedName(each, problems)).join("; ")}
        </li>
      ))}
    </ul>
  );
}

function toWay({ before, now }: TurnedVerdict): string {
  return `${toVerdictName(before)} then, ${toVerdictName(now)} now`;
}
