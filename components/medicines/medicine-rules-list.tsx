import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { CriterionSource } from "@/components/verdict/criterion-source";
import type {
  AlertLevel,
  MedicineRule,
  MedicineRules,
  Sourced,
} from "@/lib/domain/medicine/medicine-rules";
import { DrugTable } from "./drug-table";
import { FactorTable } from "./factor-table";

const effects: Readonly<Record<AlertLevel, string>> = {
  advice: "Note: warns of nothing",
  warn: "Warns",
  "block-review": "A named clinician reviews first",
};

/** What a pack says of medicines: its alerts, the drugs with their limits, and its factors. */
export function MedicineRulesList({ medicines }: { readonly medicines: MedicineRules }) {
  const { rules, drugs, factorSet } = medicines;
  return (
    <div className="grid gap-2">
      <p className="prose-width text-muted">
        The medicines check changes no verdict and stops no medicine. What is not known raises no
        alert, and leaves the check open.
      </p>
      <Disclosure summary={`Alerts: ${rules.length}`}>
        <AlertTable rules={rules} />
      </Disclosure>
      <Disclosure summary={`Drugs of the seed documents: ${drugs.length}`}>
        <DrugTable drugs={drugs} />
      </Disclosure>
      <Disclosure summary={`Morphine equivalents: ${factorSet.words}`}>
        <FactorTable factorSet={factorSet} />
      </Disclosure>
    </div>
  );
}

function AlertTable({ rules }: { readonly rules: readonly MedicineRule[] }) {
  return (
    <DataTable
      caption="Alerts of the medicines check"
      captionHidden
      columns={[
        { key: "code", label: "Code" },
        { key: "words", label: "What it says" },
        { key: "effect", label: "What it does" },
        { key: "source", label: "Source" },
      ]}
      rows={rules.map((rule) => ({
        key: `${rule.code} ${rule.detail ?? ""}`,
        cells: [
          <span key="code" className="break-all text-xs">
            {rule.code}
            {rule.detail === undefined ? null : <span className="block">{rule.detail}</span>}
          </span>,
          <div key="words" className="max-w-prose">
            <p>{rule.words}</p>
            <p className="text-sm">{rule.fixHint}</p>
            <Readings of={rule} />
          </div>,
          effects[rule.level],
          <CriterionSource key="source" reason={rule} saysChecked />,
        ],
      }))}
    />
  );
}

/** Where something is more exact than its source. */
function Readings({ of }: { readonly of: Pick<Sourced, "interpretations"> }) {
  return of.interpretations.map((words) => (
    <p key={words} className="text-muted text-sm">
      How we read it: {words}
    </p>
  ));
}
