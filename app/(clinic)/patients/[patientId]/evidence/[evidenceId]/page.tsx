import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PatientBanner } from "@/components/patient/banner";
import { EvidenceDetails } from "@/components/record/evidence-details";
import { EvidenceForm } from "@/components/record/evidence-form";
import { evidenceForms } from "@/components/record/evidence-forms";
import { toProblemName } from "@/components/record/problem-words";
import { StandingForm } from "@/components/record/standing-form";
import { toTyped } from "@/components/record/to-typed";
import { Alert } from "@/components/ui/alert";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { PageLink } from "@/components/ui/page-link";
import { requireActor } from "@/lib/auth/actor";
import type { Actor } from "@/lib/domain/access/actor";
import { may } from "@/lib/domain/access/policy";
import { toInitials } from "@/lib/domain/patient/patient-words";
import { type EvidenceRecord, isStanding } from "@/lib/domain/picture/evidence-record";
import { readPsychologyText } from "@/lib/usecases/read-psychology-text";
import type { PatientChart } from "@/lib/usecases/read-record";
import { readChart } from "../../read-chart";
import {
  disputeEvidenceAction,
  recordPsychologyTextAction,
  supersedeEvidenceAction,
  voidEvidenceAction,
} from "../actions";
import { toPreview } from "../to-preview";

type Props = PageProps<"/patients/[patientId]/evidence/[evidenceId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await requireActor();
  const { chart } = await readChart(actor, (await params).patientId);
  return { title: `Evidence - ${toInitials(chart.patient)}` };
}

/** One piece of evidence with its origin, and what can be done about it. */
export default async function EvidencePage({ params }: Props) {
  const actor = await requireActor();
  const { patientId, evidenceId } = await params;
  const { chart, banner } = await readChart(actor, patientId);
  const { evidence = [], earlier = [] } = chart.clinical ?? {};
  const record = [...evidence, ...earlier].find(({ id }) => id === evidenceId);
  if (!record) notFound();
  const mayChange = isStanding(record) && may(actor, "evidence:amend");
  return (
    <>
      <PatientBanner facts={banner} mayRecord={may(actor, "evidence:record")} />
      <PageBody>
        <PageHeader
          title={evidenceForms[record.evidence.kind].title}
          actions={<LinkButton href={`/patients/${patientId}`}>Back to the record</LinkButton>}
        />
        <div className="grid gap-6">
          <EvidenceDetails
            record={record}
            problems={chart.clinical?.episode?.problems.map(({ problem }) => problem) ?? []}
          />
          <PsychologyText actor={actor} record={record} chart={chart} />
          {mayChange ? <Changes record={record} chart={chart} /> : null}
          {isStanding(record) ? null : <Earlier record={record} />}
        </div>
      </PageBody>
    </>
  );
}

/** History: what it says no longer counts, and where the piece stands that counts instead. */
function Earlier({ record: { patientId, supersededBy } }: { readonly record: EvidenceRecord }) {
  const base = `/patients/${patientId}`;
  return (
    <Alert tone="caution" title="This is history. No verdict reads it.">
      {supersededBy ? (
        <PageLink href={`${base}/evidence/${supersededBy}`} className="link">
          See what replaced it
        </PageLink>
      ) : (
        <PageLink href={`${base}/history`} className="link">
          See the history
        </PageLink>
      )}
    </Alert>
  );
}

type Shown = { readonly record: EvidenceRecord; readonly chart: PatientChart };

/** Three different things, each with a reason: corrected, doubtful, or another patient's. */
function Changes({ record, chart }: Shown) {
  const { evidence, id, patientId } = record;
  const problems = chart.clinical?.episode?.problems.map(({ problem }) => problem) ?? [];
  return (
    <section aria-label="Change" className="grid gap-3">
      <Disclosure summary={<h2>Correct it</h2>}>
        <EvidenceForm
          kind={evidence.kind}
          patientId={patientId}
          submission={crypto.randomUUID()}
          painProblems={problems.map((each) => ({ value: each.id, label: toProblemName(each) }))}
          dates={{ order: chart.dateOrder, thisYear: Number(chart.asOf.slice(0, 4)) }}
          initial={toTyped(evidence)}
          replaces={id}
          preview={toPreview(chart, evidence.kind, id)}
          action={supersedeEvidenceAction}
        />
      </Disclosure>
      {record.status === "current" ? (
        <Disclosure summary={<h2>Doubtful: dispute it</h2>}>
          <p className="prose-width pb-2">
            It stays in view. What rests on it is unknown until it is corrected.
          </p>
          <StandingForm
            patientId={patientId}
            evidenceId={id}
            name="dispute"
            label="What is doubtful about it"
            button="Dispute it"
            action={disputeEvidenceAction}
          />
        </Disclosure>
      ) : null}
      <Disclosure summary={<h2>Wrong patient: void it</h2>}>
        <p className="prose-width pb-2">
          It leaves every verdict at once and stays in the history. This cannot be taken back. What
          it had replaced stands again.
        </p>
        <StandingForm
          patientId={patientId}
          evidenceId={id}
          name="void"
          label="How it came into the wrong record"
          button="Void it"
          look="danger"
          action={voidEvidenceAction}
        />
      </Disclosure>
    </section>
  );
}

/** The psychologist's text is read on its own, by those it is for, with an audit entry of its own. */
async function PsychologyText({ actor, record, chart }: Shown & { readonly actor: Actor }) {
  if (record.evidence.kind !== "psychological-evaluation") return null;
  const consultantId = chart.clinical?.episode?.episode.consultantId;
  if (!may(actor, "psychology-text:read", { episode: { consultantId } })) return null;
  const { id: evidenceId, patientId } = record;
  const text = await readPsychologyText(actor, { patientId, evidenceId });
  const mayWrite = !text.ok && may(actor, "psychology-text:record");
  return (
    <section aria-labelledby="psychology-text" className="grid gap-2">
      <h2 id="psychology-text">The psychologist's text</h2>
      {text.ok ? <p className="prose-width whitespace-pre-wrap">{text.value}</p> : null}
      {!(text.ok || mayWrite) ? <p className="text-muted">No text was written.</p> : null}
      {mayWrite ? (
        <StandingForm
          patientId={patientId}
          evidenceId={evidenceId}
          name="text"
          label="Text, seen by psychologist and treating consultant only"
          button="Save the text"
          rows={8}
          action={recordPsychologyTextAction}
        />
      ) : null}
    </section>
  );
}
