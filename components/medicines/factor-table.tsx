import { DataTable } from "@/components/ui/data-table";
import { CriterionSource } from "@/components/verdict/criterion-source";
import type { MmeFactor, MmeFactorSet } from "@/lib/domain/medicine/medicine-rules";

/** How much morphine by mouth each opioid stands for. What is not in the table is not in a total. */
export function FactorTable({ factorSet }: { readonly factorSet: MmeFactorSet }) {
  return (
    <>
      <DataTable
        caption={`Morphine equivalents: ${factorSet.words}`}
        captionHidden
        columns={[
          { key: "opioid", label: "Opioid" },
          { key: "factor", label: "mg of morphine by mouth" },
          { key: "source", label: "Source" },
        ]}
        rows={factorSet.factors.map((factor) => ({
          key: `${factor.ingredient} ${factor.kind}`,
          cells: [
            factor.ingredient,
            toFactorWords(factor),
            <CriterionSource key="source" reason={factor} saysChecked />,
          ],
        }))}
      />
      <p className="prose-width text-muted text-sm">
        An opioid that is not here is named beside the total and never counts as nothing. The
        figures are never for changing from one opioid to another.
      </p>
    </>
  );
}

function toFactorWords(factor: MmeFactor): string {
  if (factor.kind === "not-converted") return `Not converted: ${factor.why}`;
  if (factor.kind === "factor") return `${factor.factor} for 1 ${factor.unit}`;
  return factor.strengths
    .map(({ amount, mme }) => `${mme} for ${amount} ${factor.unit}`)
    .join(", ");
}
