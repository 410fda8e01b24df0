import { PageLink } from "@/components/ui/page-link";
import { type Action, isOpen, type Verdict } from "@/lib/domain/guideline/verdict";
import { formatClinical } from "@/lib/domain/shared/plain-date";

type Props = {
  readonly verdict: Pick<Verdict, "word" | "sets" | "earliest">;
  readonly treatmentName: string;
  /** Where an action is done; undefined: nowhere in the planner, the sentence stands alone. */
  readonly toHref?: ((action: Action) => string | undefined) | undefined;
};

/** The smallest sets of actions that would open a treatment, as sentences one can click. */
export function WouldOpen({ verdict: { word, sets, earliest }, treatmentName, toHref }: Props) {
  if (isOpen(word) || (sets.length === 0 && earliest === undefined)) return null;
  return (
    <section aria-label={`What would open ${treatmentName}`}>
      <h3>Would open {treatmentName}</h3>
      {earliest === undefined ? null : (
        <p>Time alone opens it: not before {formatClinical(earliest)}.</p>
      )}
      {sets.map((set, index) => (
        <div key={set.map(({ code }) => code).join("+")}>
          {index > 0 ? <p className="text-muted">or</p> : null}
          <ul className="list-disc pl-5">
            {set.map((action) => (
              <li key={`${action.kind}:${action.code}`}>
                <ActionWords action={action} href={toHref?.(action)} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** A wait has nothing to click: a cap reads "not before" (decisions, C24). */
function ActionWords(props: { readonly action: Action; readonly href: string | undefined }) {
  const { action, href } = props;
  const until =
    action.until === undefined ? null : <span> Not before {formatClinical(action.until)}.</span>;
  if (!href || action.kind === "wait")
    return (
      <>
        {action.words}
        {until}
      </>
    );
  return (
    <>
      <PageLink href={href} className="link">
        {action.words}
      </PageLink>
      {until}
    </>
  );
}
