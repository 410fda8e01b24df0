import { DataTable } from "@/components/ui/data-table";
import { CriterionSource } from "@/components/verdict/criterion-source";
import type { DoseLimit, Drug } from "@/lib/domain/medicine/medicine-rules";

/** The drugs of the seed documents: the seed's dose, and beside it what limits it. */
export function DrugTable({ drugs }: { readonly drugs: readonly Drug[] }) {
  return (
    <DataTable
      caption="Drugs of the seed documents with their limits"
      captionHidden
      columns={[
        { key: "name", label: "Drug" },
        { key: "seed", label: "The seed's dose, no recommendation" },
        { key: "limits", label: "At most" },
        { key: "notes", label: "To know" },
      ]}
      rows={drugs.map((drug) => ({
        key: drug.id,
        cells: [
          <span key="name">
            {drug.name}
            {drug.status === "not-licensed" ? (
              <span className="block font-semibold text-sm">Never prescribable</span>
            ) : null}
          </span>,
          <div key="seed">
            <p>{toSeedDose(drug)}</p>
            <p className="text-muted text-sm">{drug.timing}</p>
          </div>,
          <Limits key="limits" limits={drug.limits} />,
          <Notes key="notes" drug={drug} />,
        ],
      }))}
    />
  );
}

function Limits({ limits }: { readonly limits: readonly DoseLimit[] }) {
  if (limits.length === 0) return <span className="text-muted">No figure given</span>;
  return (
    <ul className="grid gap-1">
      {limits.map((limit) => (
        <li key={`${limit.code} ${limit.forWhom}`}>
          {limit.perDay === 0 ? "Avoid" : `${limit.perDay} ${unitWords[limit.unit]}`}{" "}
          {limit.forWhom} <CriterionSource reason={limit} saysChecked={false} />
        </li>
      ))}
    </ul>
  );
}

function Notes({ drug: { sideEffects, notes } }: { readonly drug: Drug }) {
  return (
    <ul className="grid gap-1">
      {sideEffects.length > 0 ? <li>Side effects: {sideEffects.join(", ")}.</li> : null}
      {notes.map((note) => (
        <li key={note.words} className="max-w-prose">
          {note.words} <CriterionSource reason={note} saysChecked={false} />
        </li>
      ))}
    </ul>
  );
}

const unitWords: Readonly<Record<DoseLimit["unit"], string>> = {
  mg: "mg",
  "mcg/h": "mcg/h",
  patch: "patches",
};

function toSeedDose({ seedDose }: Drug): string {
  if (seedDose === undefined) return "No dose";
  const { single, unit, timesPerDay, perDayAtMost } = seedDose;
  const most = perDayAtMost === undefined ? "" : `, at most ${perDayAtMost} mg a day`;
  return `${toSpan(single)} ${toUnitWords(unit, single.most)}, ${toSpan(timesPerDay)} times a day${most}`;
}

function toUnitWords(unit: NonNullable<Drug["seedDose"]>["unit"], count: number): string {
  if (unit === "patch") return count === 1 ? "patch" : "patches";
  return unit;
}

function toSpan({ least, most }: { readonly least: number; readonly most: number }): string {
  return least === most ? String(most) : `${least} to ${most}`;
}
