import { Badge, type Tone } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { Icon, type IconName } from "@/components/ui/icon";
import { PageLink } from "@/components/ui/page-link";
import { PhoneFold } from "@/components/ui/phone-fold";
import type { MissingFact } from "@/lib/domain/guideline/verdict";
import type {
  CheckWord,
  MedicineAlert,
  MedicinesCheck,
} from "@/lib/domain/medicine/medicines-check";
import { AlertList } from "./alert-list";
import { MmeNote } from "./mme-note";

type Props = {
  /** Undefined: the pack says nothing of medicines. */
  readonly check: MedicinesCheck | undefined;
  /** Where a missing fact is recorded; undefined: not by this reader. */
  readonly toHref: ((missing: MissingFact) => string) | undefined;
};

const looks: Readonly<
  Record<CheckWord, { readonly tone: Tone; readonly icon: IconName; readonly words: string }>
> = {
  ok: { tone: "open", icon: "check", words: "Nothing to warn of" },
  warn: { tone: "caution", icon: "triangle", words: "Read before prescribing" },
  "block-review": { tone: "stop", icon: "octagon", words: "A named clinician reviews first" },
};

/** What the pack says of all medicines on record. It changes no verdict, and it stops no medicine. */
export function MedicinesPanel({ check, toHref }: Props) {
  if (!check) return null;
  const look = looks[check.check];
  const alerts = check.alerts.filter(({ level }) => level !== "advice");
  const advice = check.alerts.filter(({ level }) => level === "advice");
  return (
    <section aria-labelledby="medicines-check" className="grid gap-2">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2 id="medicines-check">Medicines</h2>
        <Badge tone={look.tone}>
          <Icon name={look.icon} />
          {look.words}
        </Badge>
      </div>
      <MmeNote mme={check.mme} />
      <AlertList
        alerts={alerts.filter(({ level }) => level === "block-review")}
        label="To be reviewed first"
      />
      <Warnings alerts={alerts.filter(({ level }) => level === "warn")} />
      {alerts.length > 0 ? (
        <p className="prose-width text-muted text-sm">
          For review with whoever prescribes. No medicine is ever stopped at once because of this.
        </p>
      ) : null}
      {advice.length > 0 ? (
        <Disclosure
          summary={`Good to know: ${toCount(advice.length, "note")}, which warn of nothing`}
        >
          <AlertList alerts={advice} label="Notes about medicines" />
        </Disclosure>
      ) : null}
      <NotKnown missing={check.missing} toHref={toHref} />
    </section>
  );
}

/** In full view where there is room; on a phone one press away, counted. */
function Warnings({ alerts }: { readonly alerts: readonly MedicineAlert[] }) {
  if (alerts.length === 0) return null;
  return (
    <PhoneFold
      summary={<span>{toCount(alerts.length, "warning")} to read before prescribing</span>}
    >
      <AlertList alerts={alerts} label="Warnings about medicines" />
    </PhoneFold>
  );
}

function NotKnown(props: {
  readonly missing: readonly MissingFact[];
  readonly toHref: Props["toHref"];
}) {
  const { missing, toHref } = props;
  if (missing.length === 0) return null;
  return (
    <Disclosure summary={`Could not be checked: ${toCount(missing.length, "fact")} not recorded`}>
      <ul className="list-disc pl-5">
        {missing.map((each) => (
          <li key={`${each.fact} ${each.words}`}>
            {toHref ? (
              <PageLink href={toHref(each)} className="link">
                {each.words}
              </PageLink>
            ) : (
              each.words
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function toCount(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
