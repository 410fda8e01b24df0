import type { Metadata } from "next";
import { MedicinesPanel } from "@/components/medicines/medicines-panel";
import { PatientBanner } from "@/components/patient/banner";
import { BookingList } from "@/components/plan/booking-list";
import { ConsentPanel } from "@/components/plan/consent-panel";
import { PlanBoard } from "@/components/plan/plan-board";
import { PlanEditor } from "@/components/plan/plan-editor";
import { PlanHistory } from "@/components/plan/plan-history";
import type { PlanPageSetting } from "@/components/plan/plan-page-setting";
import { PlanSummary } from "@/components/plan/plan-summary";
import { toRecordHref } from "@/components/plan/record-href";
import { SignPanel } from "@/components/plan/sign-panel";
import { toShownTreatment } from "@/components/plan/to-shown-treatment";
import { WhyPanel } from "@/components/plan/why-panel";
import { CopyText } from "@/components/plan-text/copy-text";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { FlagsPanel } from "@/components/verdict/flags-panel";
import { NextQuestion } from "@/components/verdict/next-question";
import { requireActor } from "@/lib/auth/actor";
import type { Actor } from "@/lib/domain/access/actor";
import { may } from "@/lib/domain/access/policy";
import { toBanner } from "@/lib/domain/patient/banner";
import { toInitials } from "@/lib/domain/patient/patient-words";
import type { PlanView } from "@/lib/domain/plan/plan-view";
import { toPermissions } from "./permissions";
import { planActions } from "./plan-actions";
import { readView } from "./read-view";
import { readPlanTextAction } from "./text/actions";

type Props = PageProps<"/plans/[planId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await requireActor();
  const { patient } = await readView(actor, (await params).planId);
  return { title: `Plan - ${toInitials(patient)}` };
}

/** The plan on one page: the five steps, why each is open or closed, and the next thing to do. */
export default async function PlanPage({ params, searchParams }: Props) {
  const actor = await requireActor();

  const view = await readView(actor, (await params).planId);
  const { why } = await searchParams;
  const { clinical, plan, patient, today } = view;
  const setting = toSetting(actor, view);
  return (
    <>
      <PatientBanner
        facts={toBanner({ patient, asOf: today, clinical })}
        mayRecord={setting.may.record}
      />
      <PageBody>
        <PageHeader title="Plan" actions={<Papers actor={actor} view={view} />} />
        <div className="grid gap-6">
          {clinical ? <FlagsPanel flags={clinical.evaluation.pathway.flags} /> : null}
          <PlanSummary view={view} />
          {clinical ? (
            <NextQuestion
              evaluation={clinical.evaluation}
              patientId={patient.id}
              mayRecord={setting.may.record}
            />
          ) : null}
          {clinical ? (
            <PlanBoard clinical={clinical} treatments={view.treatments} setting={setting} />
          ) : (
            <BookingList treatments={view.treatments} setting={setting} />
          )}
          <Writing setting={setting} view={view} />
          {clinical ? (
            <>
              <Signing setting={setting} view={view} />
              <WhyPanel
                treatment={toShownTreatment(why, view.treatments, clinical.ladder)}
                evaluation={clinical.evaluation}
                problems={view.problems}
                patientId={patient.id}
              />
            </>
          ) : null}
          {clinical ? (
            <MedicinesPanel
              check={clinical.evaluation.medicines}
              toHref={
                setting.may.record
                  ? ({ evidenceKind }) => toRecordHref(patient.id, evidenceKind)
                  : undefined
              }
            />
          ) : null}
          <PlanHistory planId={plan.id} versions={view.versions} history={view.history} />
        </div>
        <p className="pt-4 text-muted text-xs">
          Pinned to pack {plan.pack.id} {plan.pack.version}, revision {plan.revision}.
        </p>
      </PageBody>
    </>
  );
}

function toSetting(actor: Actor, view: PlanView): PlanPageSetting {
  const { plan, patient, problems, today, dateOrder, clinical } = view;
  return {
    planId: plan.id,
    revision: plan.revision,
    status: plan.status,
    patientId: patient.id,
    problems,
    today,
    thisYear: Number(today.slice(0, 4)),
    dateOrder,
    inForce: view.inForce,
    may: toPermissions(actor, clinical),
    actions: planActions,
  };
}

type Part = { readonly setting: PlanPageSetting; readonly view: PlanView };

function Papers({ actor, view: { plan } }: { readonly actor: Actor; readonly view: PlanView }) {
  return (
    <>
      {may(actor, "evidence:read") ? (
        <CopyText read={readPlanTextAction.bind(null, plan.id)} />
      ) : null}
      {may(actor, "plan:print") && plan.currentVersion !== undefined ? (
        <LinkButton href={`/plans/${plan.id}/print`}>Print for the patient</LinkButton>
      ) : null}
      {may(actor, "plan:print") && may(actor, "evidence:read") ? (
        <LinkButton href={`/plans/${plan.id}/mdt-sheet`}>MDT sheet</LinkButton>
      ) : null}
    </>
  );
}

function Signing({ setting, view: { plan, consent, gaps } }: Part) {
  const version = plan.currentVersion;
  return (
    <section aria-labelledby="signing-title" className="grid gap-3">
      <h2 id="signing-title">Signing</h2>
      {version === undefined ? null : (
        <ConsentPanel setting={setting} version={version} consent={consent} />
      )}
      <SignPanel
        setting={setting}
        gaps={gaps}
        isRewrite={version !== undefined && plan.status !== "approved"}
      />
    </section>
  );
}

function Writing({ setting, view: { plan, treatments } }: Part) {
  const writable = ["draft", "returned", "approved"].includes(plan.status);
  if (!setting.may.draft || !writable) return null;
  const begun = treatments.filter(({ state }) => state.state !== "planned");
  const editor = (
    <PlanEditor setting={setting} content={plan.content} begun={begun.map(({ step }) => step.id)} />
  );
  if (plan.status === "approved")
    return (
      <Disclosure summary="Rewrite this plan: the version in force holds until the next one is approved">
        {editor}
      </Disclosure>
    );
  return (
    <section aria-labelledby="writing-title" className="grid gap-3">
      <h2 id="writing-title">Write the plan</h2>
      {editor}
    </section>
  );
}
