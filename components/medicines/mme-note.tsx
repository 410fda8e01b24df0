import { Disclosure } from "@/components/ui/disclosure";
import { CriterionSource } from "@/components/verdict/criterion-source";
import type { CountedOpioid, MmeTotal } from "@/lib/domain/medicine/medicines-check";

/** The morphine equivalents in one line, and behind it how they add up. */
export function MmeNote({ mme }: { readonly mme: MmeTotal }) {
  if (mme.counted.length === 0) return <p className="prose-width">{mme.words}</p>;
  return (
    <Disclosure summary={`${mme.words} ${mme.factorSet.words}.`}>
      <table className="border-collapse text-left text-sm">
        <caption className="sr-only">How the morphine equivalents add up</caption>
        <thead className="text-muted">
          <tr>
            <th scope="col" className={cell}>
              Opioid
            </th>
            <th scope="col" className={cell}>
              Sum
            </th>
            <th scope="col" className={cell}>
              mg a day
            </th>
            <th scope="col" className={cell}>
              Source
            </th>
          </tr>
        </thead>
        <tbody>
          {mme.counted.map((opioid) => (
            <tr key={opioid.evidenceId} className="border-line border-t align-baseline">
              <th scope="row" className={`font-normal ${cell}`}>
                {opioid.medicine}
              </th>
              <td className={`tabular ${cell}`}>{opioid.sum}</td>
              <td className={`tabular ${cell}`}>{toFigures(opioid.mme)}</td>
              <td className={cell}>
                <CriterionSource reason={opioid.source} saysChecked={false} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="prose-width text-muted text-sm">
        These figures add doses up. They are never for changing from one opioid to another.
      </p>
    </Disclosure>
  );
}

const cell = "py-0.5 pr-4";

function toFigures({ least, most }: CountedOpioid["mme"]): string {
  return least === most ? String(most) : `${least} to ${most}`;
}
