import { Button } from "@/components/ui/button";
import { DateTextField } from "@/components/ui/date-text-field";
import { LinkButton } from "@/components/ui/link-button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { AuditQuery } from "@/lib/domain/audit/audit-query";
import { formatClinical } from "@/lib/domain/shared/plain-date";
import type { DateOrder } from "@/lib/domain/shared/typed-date";

type Props = {
  readonly query: AuditQuery;
  readonly actions: readonly string[];
  readonly outcomes: readonly string[];
  readonly actors: readonly { readonly id: string; readonly name: string }[];
  readonly dateOrder: DateOrder;
  readonly thisYear: number;
  /** Fields that could not be read, with what to do. */
  readonly errors: Readonly<Partial<Record<"from" | "to" | "patientId", string>>>;
};

/** What of the trail to show. A GET form: the address says what one looks at, and names nobody. */
export function AuditFilters(props: Props) {
  const { query, actions, outcomes, actors, dateOrder, thisYear, errors } = props;
  const toChoice = (word: string) => ({ value: word, label: word });
  return (
    <form method="get" action="/audit" className="grid gap-3 pb-4" aria-label="Filter the trail">
      <div className="grid items-start gap-3 sm:grid-cols-2 lg:grid-cols-6">
        <DateTextField
          name="from"
          label="First day"
          hint=""
          order={dateOrder}
          thisYear={thisYear}
          defaultValue={query.from ? formatClinical(query.from) : undefined}
          error={errors.from}
        />
        <DateTextField
          name="to"
          label="Last day"
          hint=""
          order={dateOrder}
          thisYear={thisYear}
          defaultValue={query.to ? formatClinical(query.to) : undefined}
          error={errors.to}
        />
        <SelectField
          name="actorId"
          label="Person"
          none="Everybody"
          choices={actors.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={query.actorId}
        />
        <TextField
          name="patientId"
          label="Id of a patient"
          defaultValue={query.patientId}
          error={errors.patientId}
        />
        <SelectField
          name="action"
          label="Action"
          none="Every action"
          choices={actions.map(toChoice)}
          defaultValue={query.action}
        />
        <SelectField
          name="outcome"
          label="Outcome"
          none="Every outcome"
          choices={outcomes.map(toChoice)}
          defaultValue={query.outcome}
        />
      </div>
      <input type="hidden" name="sort" value={query.sort} />
      <input type="hidden" name="direction" value={query.direction} />
      <div className="flex gap-2">
        <Button>Show</Button>
        <LinkButton href="/audit">Show all</LinkButton>
      </div>
    </form>
  );
}
