import { Disclosure } from "@/components/ui/disclosure";
import { CriterionSource } from "@/components/verdict/criterion-source";
import type { AdvisoryCard } from "@/lib/domain/guideline/advisory-card";

/** Advice of a consensus: its factors and its source. It is no rule and changes no verdict. */
export function AdvisoryCards({ cards }: { readonly cards: readonly AdvisoryCard[] }) {
  return (
    <div className="grid gap-2">
      {cards.map((card) => (
        <Disclosure key={card.code} summary={`${card.title}: advice, which changes no verdict`}>
          <div className="grid max-w-prose gap-2">
            <p>{card.words}</p>
            <ol className="list-decimal pl-6">
              {card.factors.map((factor) => (
                <li key={factor}>{factor}</li>
              ))}
            </ol>
            {card.notes.map((note) => (
              <p key={note} className="text-sm">
                {note}
              </p>
            ))}
            <CriterionSource reason={card} saysChecked />
          </div>
        </Disclosure>
      ))}
    </div>
  );
}
