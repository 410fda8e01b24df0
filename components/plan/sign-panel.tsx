import { Disclosure } from "@/components/ui/disclosure";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { planEndingNames } from "@/lib/domain/plan/event-words";
import type { PlanGap } from "@/lib/domain/plan/find-plan-gaps";
import { toChoices } from "./choices";
import { PlanActionForm } from "./plan-action-form";
import type { PlanAction } from "./plan-answer";
import { type PlanPageSetting, toHidden } from "./plan-page-setting";

type Props = {
  readonly setting: PlanPageSetting;
  /** A version is in force while this one is being rewritten. */
  readonly isRewrite: boolean;
  /** What a draft, as last saved, still lacks before it can be submitted. */
  readonly gaps: readonly PlanGap[];
};

/** What moves the plan as a whole, for whoever may do it: submit, approve, return, withdraw, end. */
export function SignPanel({ setting, isRewrite, gaps }: Props) {
  const { status, may, actions } = setting;
  return (
    <div className="grid gap-3">
      {status === "draft" && may.submit ? <Submission setting={setting} gaps={gaps} /> : null}
      {status === "returned" ? (
        <p>Returned to its author. Once it is changed and saved, it can be submitted again.</p>
      ) : null}
      {status === "submitted" ? <Approval setting={setting} /> : null}
      {status === "approved" && may.end ? <Ending setting={setting} /> : null}
      {may.withdraw && status !== "completed" && status !== "withdrawn" ? (
        <WithReason
          setting={setting}
          action={actions.withdraw}
          summary={isRewrite ? "Withdraw this rewrite" : "Withdraw the plan"}
          label="Why"
        />
      ) : null}
    </div>
  );
}

/** Submitting is the next thing once nothing is missing; until then the page says what is. */
function Submission({ setting, gaps }: Pick<Props, "setting" | "gaps">) {
  const stopping = gaps.filter(({ stops }) => stops);
  return (
    <div className="grid gap-2">
      <GapsList heading="Before it can be submitted:" gaps={stopping} />
      <GapsList
        heading="Before it can be printed for the patient:"
        gaps={gaps.filter(({ stops }) => !stops)}
      />
      <PlanActionForm
        action={setting.actions.submit}
        hidden={toHidden(setting)}
        patientId={setting.patientId}
        label="Submit the plan"
        submit="Submit for approval"
        look={stopping.length > 0 ? "quiet" : "primary"}
      />
    </div>
  );
}

type GapsProps = { readonly heading: string; readonly gaps: readonly PlanGap[] };

function GapsList({ heading, gaps }: GapsProps) {
  if (gaps.length === 0) return null;
  return (
    <div>
      <p className="font-semibold">{heading}</p>
      <ul className="list-disc pl-5">
        {gaps.map(({ code, stepId, words }) => (
          <li key={`${code}:${stepId ?? ""}`}>{words}</li>
        ))}
      </ul>
    </div>
  );
}

function Approval({ setting }: Pick<Props, "setting">) {
  const { may, actions, patientId } = setting;
  return (
    <>
      {may.sign ? (
        <PlanActionForm
          action={actions.approve}
          hidden={toHidden(setting)}
          patientId={patientId}
          label="Approve the plan"
          submit="Approve the plan"
        />
      ) : (
        <p>Waiting for a consultant or the MDT chair who did not write it.</p>
      )}
      {may.giveBack ? (
        <WithReason
          setting={setting}
          action={actions.giveBack}
          summary="Return it to its author"
          label="What is to be changed"
        />
      ) : null}
    </>
  );
}

function WithReason(props: {
  readonly setting: PlanPageSetting;
  readonly action: PlanAction;
  readonly summary: string;
  readonly label: string;
}) {
  const { setting, action, summary, label } = props;
  const id = `reason-${summary.toLowerCase().replaceAll(" ", "-")}`;
  return (
    <Disclosure summary={summary}>
      <PlanActionForm
        action={action}
        hidden={toHidden(setting)}
        patientId={setting.patientId}
        label={summary}
        submit={summary}
        look="danger"
      >
        <TextArea name="reason" id={id} label={label} required maxLength={1000} />
      </PlanActionForm>
    </Disclosure>
  );
}

function Ending({ setting }: Pick<Props, "setting">) {
  return (
    <Disclosure summary="End the plan">
      <PlanActionForm
        action={setting.actions.end}
        hidden={toHidden(setting)}
        patientId={setting.patientId}
        label="End the plan"
        submit="End the plan"
        look="danger"
      >
        <SelectField
          name="ending"
          id="plan-ending"
          label="How it ends"
          required
          choices={toChoices(planEndingNames)}
        />
        <TextArea
          name="reason"
          id="plan-ending-reason"
          label="Why, and how the patient comes back"
          required
          maxLength={1000}
        />
      </PlanActionForm>
    </Disclosure>
  );
}
