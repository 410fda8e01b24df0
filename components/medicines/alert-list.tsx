import { Disclosure } from "@/components/ui/disclosure";
import { Icon } from "@/components/ui/icon";
import { CriterionSource } from "@/components/verdict/criterion-source";
import type { MedicineAlert } from "@/lib/domain/medicine/medicines-check";

type Props = { readonly alerts: readonly MedicineAlert[]; readonly label: string };

/** One alert a row: what is so, what to do, and where it comes from. */
export function AlertList({ alerts, label }: Props) {
  if (alerts.length === 0) return null;
  return (
    <>
      <ul aria-label={label} className="grid gap-x-6 gap-y-2 lg:grid-cols-2">
        {alerts.map((alert) => (
          <li key={`${alert.code} ${alert.detail ?? ""}`} className="flex gap-2">
            <LevelIcon level={alert.level} />
            <div className="prose-width">
              <p>
                {alert.level === "block-review" ? (
                  <span className="font-semibold">Review first: </span>
                ) : null}
                {alert.words}
              </p>
              <p className="text-sm">{alert.fixHint}</p>
              <p className="text-muted text-xs">
                {alert.medicines.length > 0 ? `${alert.medicines.join("; ")}. ` : null}
                <CriterionSource reason={alert} saysChecked={false} />
              </p>
            </div>
          </li>
        ))}
      </ul>
      <Readings alerts={alerts} />
    </>
  );
}

function LevelIcon({ level }: Pick<MedicineAlert, "level">) {
  if (level === "block-review") return <Icon name="octagon" className="mt-1 text-stop" />;
  return level === "warn" ? (
    <Icon name="triangle" className="mt-1 text-caution" />
  ) : (
    <Icon name="exclamation" className="mt-1 text-muted" />
  );
}

/** Where the alerts are more exact than their sources. */
function Readings({ alerts }: Pick<Props, "alerts">) {
  const read = alerts.filter(({ interpretations }) => interpretations.length > 0);
  if (read.length === 0) return null;
  const count = read.length === 1 ? "1 rule" : `${read.length} rules`;
  return (
    <Disclosure summary={`How we read the source: ${count}`}>
      <dl className="grid gap-1 text-sm">
        {read.map(({ code, detail, words, interpretations }) => (
          <div key={`${code} ${detail ?? ""}`}>
            <dt>{words}</dt>
            {interpretations.map((interpretation) => (
              <dd key={interpretation} className="pl-4 text-muted">
                {interpretation}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
