import { Button } from "@/components/ui/button";
import { DateTextField } from "@/components/ui/date-text-field";
import { LinkButton } from "@/components/ui/link-button";
import { PhoneFold } from "@/components/ui/phone-fold";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { AuditQuery, AuditSort } from "@/lib/domain/audit/audit-query";
import { toActionWords, toOutcomeWords } from "@/lib/domain/audit/entry-words";
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

const sortWords: Readonly<Record<AuditSort, string>> = {
  at: "When",
  actor: "Person",
  roles: "Roles then",
  action: "Action",
  subject: "What it was done to",
  subjectId: "Which of those",
  patient: "Patient",
  outcome: "Outcome",
  purpose: "Purpose",
  address: "From where",
};

/** What of the trail to show. A GET form: the address says what one looks at, and names nobody. */
export function AuditFilters(props: Props) {
  return (
    <form method="get" action="/audit" className="pb-4" aria-label="Filter the trail">
      <PhoneFold
        summary={<span className="font-semibold">Filter and sort</span>}
        startsOpen={Object.keys(props.errors).length > 0}
      >
        <div className="grid items-start gap-3 pb-3 sm:grid-cols-2 lg:grid-cols-4">
          <Days {...props} />
          <Choices {...props} />
          <Order query={props.query} />
        </div>
        <div className="flex gap-2">
          <Button>Show</Button>
          <LinkButton href="/audit">Show all</LinkButton>
        </div>
      </PhoneFold>
    </form>
  );
}

function Days({ query, dateOrder, thisYear, errors }: Props) {
  return (
    <>
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
    </>
  );
}

function Choices({ query, actors, actions, outcomes, errors }: Props) {
  return (
    <>
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
        choices={actions.map((action) => ({ value: action, label: toActionWords(action) }))}
        defaultValue={query.action}
      />
      <SelectField
        name="outcome"
        label="Outcome"
        none="Every outcome"
        choices={outcomes.map((outcome) => ({ value: outcome, label: toOutcomeWords(outcome) }))}
        defaultValue={query.outcome}
      />
    </>
  );
}

function Order({ query }: Pick<Props, "query">) {
  return (
    <>
      <SelectField
        name="sort"
        label="Sorted by"
        none="When"
        choices={Object.entries(sortWords)
          .filter(([value]) => value !== "at")
          .map(([value, label]) => ({ value, label }))}
        defaultValue={query.sort === "at" ? "" : query.sort}
      />
      <SelectField
        name="direction"
        label="Order"
        none="Newest first, Z to A"
        choices={[{ value: "ascending", label: "Oldest first, A to Z" }]}
        defaultValue={query.direction === "ascending" ? "ascending" : ""}
      />
    </>
  );
}
