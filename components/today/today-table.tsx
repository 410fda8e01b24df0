import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Icon, type IconName } from "@/components/ui/icon";
import { PageLink } from "@/components/ui/page-link";
import type { PatientRecord } from "@/lib/domain/patient/patient";
import {
  formatBirth,
  formatIdentifier,
  formatName,
  labelIdentifier,
} from "@/lib/domain/patient/patient-words";
import { type TodayGroup, type TodayItem, todayGroupNames } from "@/lib/domain/plan/today";
import type { PatientId } from "@/lib/domain/shared/ids";
import { formatClinical, type PlainDate } from "@/lib/domain/shared/plain-date";

const groupLooks: Readonly<
  Record<TodayGroup, { readonly icon: IconName; readonly className: string }>
> = {
  "red-flag": { icon: "hand", className: "text-stop" },
  "now-closed": { icon: "exclamation", className: "text-stop" },
  approval: { icon: "question", className: "text-ink" },
  mdt: { icon: "clock", className: "text-ink" },
  ready: { icon: "check", className: "text-open" },
  waiting: { icon: "question", className: "text-ask" },
  "outside-plan": { icon: "question", className: "text-ink" },
  review: { icon: "clock", className: "text-wait" },
};

type Props = {
  readonly items: readonly TodayItem[];
  readonly patients: ReadonlyMap<PatientId, PatientRecord>;
  readonly asOf: PlainDate;
  /** Takes the id of a patient and of the evidence that somebody has looked at. */
  readonly markReviewed: (form: FormData) => Promise<void>;
};

/** One table that a clinician clears: why it needs me, patient, step, since or due, one action. */
export function TodayTable({ items, patients, asOf, markReviewed }: Props) {
  return (
    <DataTable
      caption="What needs me"
      captionHidden
      columns={[
        { key: "why", label: "Why it needs me" },
        { key: "patient", label: "Patient" },
        { key: "step", label: "Step" },
        { key: "timing", label: "Since / due" },
        { key: "action", label: "Action" },
      ]}
      rows={items.map((item, index) => ({
        key: `${item.group}-${item.action.href}-${item.step}-${index}`,
        className: item.group === "red-flag" ? "bg-hold-wash text-hold [&_a]:text-hold" : undefined,
        cells: [
          <Why key="why" item={item} />,
          <WhoCell key="patient" patient={patients.get(item.patientId)} asOf={asOf} />,
          item.step,
          <Timing key="timing" timing={item.timing} asOf={asOf} />,
          <div key="action" className="grid justify-items-start gap-1">
            <PageLink href={item.action.href} className="link whitespace-nowrap">
              {item.action.label}
            </PageLink>
            {item.toReview === undefined ? null : (
              <form action={markReviewed}>
                <input type="hidden" name="patientId" value={item.patientId} />
                <input type="hidden" name="evidenceId" value={item.toReview} />
                <Button type="submit">I have reviewed it</Button>
              </form>
            )}
          </div>,
        ],
      }))}
    />
  );
}

function Why({ item: { group, why } }: { readonly item: TodayItem }) {
  const { icon, className } = groupLooks[group];
  return (
    <div className="min-w-56 max-w-prose">
      <p className={`flex gap-1 font-semibold ${className}`}>
        <Icon name={icon} className="mt-[0.2em]" />
        {todayGroupNames[group]}
      </p>
      <p>{why}</p>
    </div>
  );
}

/** Identity is never shortened. */
function WhoCell(props: { readonly patient: PatientRecord | undefined; readonly asOf: PlainDate }) {
  const { patient, asOf } = props;
  if (!patient) return <>Not recorded</>;
  const [identifier] = patient.identifiers;
  return (
    <div className="min-w-40">
      <PageLink href={`/patients/${patient.id}`} className="link font-semibold">
        {formatName(patient)}
      </PageLink>
      <p className="tabular">Born {formatBirth(patient.birthDate, asOf)}</p>
      {identifier ? (
        <p className="tabular">
          {labelIdentifier(identifier)} {formatIdentifier(identifier)}
        </p>
      ) : null}
    </div>
  );
}

function Timing({ timing: { word, on }, asOf }: { timing: TodayItem["timing"]; asOf: PlainDate }) {
  const late = word === "due" && on < asOf;
  return (
    <span className="whitespace-nowrap">
      {late ? "was due" : word} {formatClinical(on)}
    </span>
  );
}
