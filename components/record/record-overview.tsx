import { LinkButton } from "@/components/ui/link-button";
import { PageLink } from "@/components/ui/page-link";
import { BannersNote } from "@/components/verdict/banners-note";
import { FlagsPanel } from "@/components/verdict/flags-panel";
import { ForCliniciansNote } from "@/components/verdict/for-clinicians-note";
import { Ladder } from "@/components/verdict/ladder";
import { NextQuestion } from "@/components/verdict/next-question";
import { TreatmentId } from "@/lib/domain/catalogue/treatment";
import type { LadderStep } from "@/lib/domain/guideline/ladder";
import type { Evaluation, TreatmentAnswer } from "@/lib/domain/guideline/verdict";
import type { EvidenceRecord } from "@/lib/domain/picture/evidence-record";
import type { PainProblem } from "@/lib/domain/picture/pain-problem";
import { MedicinesPanel } from "../medicines/medicines-panel";
import { toRecordHref } from "../plan/record-href";
import { GoalLine } from "./goal-line";
import { PainFunction } from "./pain-function";
import { ProblemList } from "./problem-list";
import { type Changes, SinceLastVisit } from "./since-last-visit";
import { TreatmentReasons } from "./treatment-reasons";
import { TriedTable } from "./tried-table";
import { TypeBasis } from "./type-basis";

export type OverviewChart = {
  readonly problems: readonly { readonly problem: PainProblem }[];
  readonly evaluation: Evaluation;
  readonly ladder: readonly LadderStep[];
  readonly sinceLastVisit: Changes | undefined;
};

type Props = {
  readonly patientId: string;
  readonly chart: OverviewChart;
  readonly evidence: readonly EvidenceRecord[];
  /** The treatment whose reasons are open. */
  readonly chosen: string | undefined;
  readonly mayRecord: boolean;
};

/** The case conference: goal, pain, spine, tried; then the ladder and the reasons. */
export function RecordOverview({ patientId, chart, evidence, chosen, mayRecord }: Props) {
  const { evaluation, ladder } = chart;
  const problems = chart.problems.map(({ problem }) => problem);
  const treatment = TreatmentId.safeParse(chosen);
  const toExtra = ({ best }: TreatmentAnswer) => (
    <PageLink
      href={`/patients/${patientId}?treatment=${best.treatment}#why`}
      className="link block min-h-6 w-fit text-sm"
    >
      Why<span className="sr-only"> for {best.treatment.replaceAll("-", " ")}</span>
    </PageLink>
  );
  return (
    <>
      <GoalLine evidence={evidence} problems={problems} />
      <SinceLastVisit patientId={patientId} changes={chart.sinceLastVisit} problems={problems} />
      <FlagsPanel
        flags={evaluation.pathway.flags}
        toAction={(flag) =>
          mayRecord && flag.code.startsWith("RF_") ? (
            <LinkButton
              className="justify-self-start"
              href={`/patients/${patientId}/evidence/new?kind=red-flag-clearance&flag=${flag.code}`}
            >
              Record how it was cleared
            </LinkButton>
          ) : null
        }
      />
      <div className="grid gap-6 lg:grid-cols-[1fr_0.8fr_1.4fr]">
        <PainFunction evidence={evidence} problems={problems} />
        <ProblemList patientId={patientId} problems={problems} mayRecord={mayRecord} />
        <TriedTable evidence={evidence} problems={problems} patientId={patientId} />
      </div>
      <section aria-labelledby="ladder" className="grid gap-2">
        <h2 id="ladder">Steps</h2>
        <Ladder steps={ladder} toExtra={toExtra} />
        <NextQuestion evaluation={evaluation} patientId={patientId} mayRecord={mayRecord} />
      </section>
      {treatment.success ? (
        <TreatmentReasons
          patientId={patientId}
          answer={evaluation.treatments[treatment.data]}
          problems={problems}
        />
      ) : null}
      <MedicinesPanel
        check={evaluation.medicines}
        toHref={mayRecord ? ({ evidenceKind }) => toRecordHref(patientId, evidenceKind) : undefined}
      />
      <div className="grid gap-6 lg:grid-cols-2">
        <TypeBasis evaluation={evaluation} />
        <BannersNote banners={evaluation.banners} />
      </div>
      <ForCliniciansNote />
    </>
  );
}
