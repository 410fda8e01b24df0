import { TreatmentId } from "../../lib/domain/catalogue/treatment";
import type { GuidelinePack } from "../../lib/domain/guideline/guideline-pack";
import {
  type HoldPlan,
  type HoldPlanRow,
  toHoldPlan,
} from "../../lib/domain/guideline/holds/hold-plan";
import type { Evaluation } from "../../lib/domain/guideline/verdict";
import type { ClinicalPicture } from "../../lib/domain/picture/clinical-picture";
import type { PlainDate } from "../../lib/domain/shared/plain-date";

type Asked = {
  readonly pack: GuidelinePack;
  readonly picture: ClinicalPicture;
  readonly evaluation: Evaluation;
  /** Absent: the day of each booking or, without one, the as-of day. */
  readonly procedureDay: PlainDate | undefined;
};

/** The hold of every drug on record, by treatment; a treatment without such a drug is left out. */
export function toHolds({ pack, picture, evaluation, procedureDay }: Asked) {
  const plans = TreatmentId.options.flatMap((treatment) => {
    const { best } = evaluation.treatments[treatment];
    const day = procedureDay ?? findBookedDay(picture, treatment) ?? evaluation.asOf;
    const problem = picture.problems.find(({ id }) => id === best.problem);
    const options = { asOf: evaluation.asOf, problem };
    const plan = toHoldPlan(pack, picture, treatment, day, options);
    const says = plan !== undefined && (!plan.known || plan.rows.length > 0);
    return says ? [[treatment, toShown(plan)]] : [];
  });
  return plans.length === 0 ? {} : { holds: Object.fromEntries(plans) };
}

function findBookedDay(picture: ClinicalPicture, treatment: TreatmentId): PlainDate | undefined {
  return picture.evidence
    .flatMap((each) =>
      each.kind === "planned-procedure" && each.treatment === treatment ? [each.plannedFor] : [],
    )
    .findLast((day) => day !== undefined);
}

function toShown(plan: HoldPlan) {
  if (!plan.known) return { class: "unknown", missing: plan.missing };
  return { ...plan, rows: plan.rows.map(withoutEvidence) };
}

function withoutEvidence({ evidence: _evidence, citation, ...row }: HoldPlanRow) {
  return { ...row, source: citation.document };
}
