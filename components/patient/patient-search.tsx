"use client";

import { useActionState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { TextField } from "@/components/ui/text-field";
import type { FoundListed } from "@/lib/domain/patient/patient";
import type { PlainDate } from "@/lib/domain/shared/plain-date";
import { PatientTable } from "./patient-table";

/** What a search found, or why it did not search. */
export type PatientFinding =
  | { readonly kind: "idle" }
  | { readonly kind: "refused"; readonly query: string; readonly words: string }
  | {
      readonly kind: "found";
      readonly query: string;
      readonly patients: readonly FoundListed[];
      readonly more: boolean;
      readonly asOf: PlainDate;
    };

type Props = {
  readonly find: (before: PatientFinding, form: FormData) => Promise<PatientFinding>;
  /** The patient whose duplicate is looked for: what is found leads to the comparison with them. */
  readonly compareWith?: string | undefined;
};

/** Search by name, number or birth date, in any order; all that is typed must fit. */
export function PatientSearch({ find, compareWith }: Props) {
  const [finding, search, isPending] = useActionState(find, { kind: "idle" });
  return (
    <search className="grid gap-4">
      <form action={search} className="flex flex-wrap items-end gap-2">
        <div className="w-full max-w-md">
          <TextField
            key={finding.kind === "idle" ? "" : finding.query}
            name="query"
            label="Find a patient"
            hint="Parts of name, number or birth date: smith jan, 943 476, 7/9/61"
            type="search"
            autoComplete="off"
            defaultValue={finding.kind === "idle" ? "" : finding.query}
          />
        </div>
        <Button disabled={isPending}>{isPending ? "Searching ..." : "Find"}</Button>
      </form>
      <div aria-live="polite">
        <Found finding={finding} compareWith={compareWith} />
      </div>
    </search>
  );
}

type FoundProps = { readonly finding: PatientFinding; readonly compareWith: string | undefined };

function Found({ finding, compareWith }: FoundProps) {
  if (finding.kind === "idle") return null;
  if (finding.kind === "refused") return <Alert tone="caution">{finding.words}</Alert>;
  const { more, asOf } = finding;
  const patients = finding.patients.filter(({ id }) => id !== compareWith);
  return (
    <div className="grid gap-2">
      <PatientTable
        caption={more ? `The first ${patients.length} found` : `Found: ${patients.length}`}
        patients={patients}
        asOf={asOf}
        compareWith={compareWith}
        empty={<EmptyState>No patient of this clinic fits. Check the spelling.</EmptyState>}
      />
      {more ? (
        <p className="font-semibold">
          There are more. Type more of the name, a number or the birth date.
        </p>
      ) : null}
    </div>
  );
}
