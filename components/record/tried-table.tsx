import { DataTable } from "@/components/ui/data-table";
import { PageLink } from "@/components/ui/page-link";
import { getCare } from "@/lib/domain/catalogue/care";
import type { EvidenceOf } from "@/lib/domain/picture/evidence";
import type { EvidenceRecord } from "@/lib/domain/picture/evidence-record";
import type { PainProblem } from "@/lib/domain/picture/pain-problem";
import { formatClinical } from "@/lib/domain/shared/plain-date";
import { findProblemName } from "./problem-words";
import { toLengthWords } from "./to-length-words";

type Props = {
  readonly patientId: string;
  readonly evidence: readonly EvidenceRecord[];
  readonly problems: readonly PainProblem[];
};

type Given = EvidenceOf<"treatment-given">;

/** What was tried and what it brought. What nobody recorded says so. */
export function TriedTable({ patientId, evidence, problems }: Props) {
  const tried = evidence.flatMap((record) =>
    record.evidence.kind === "treatment-given" ? [record.evidence] : [],
  );
  return (
    <section aria-labelledby="tried">
      <h2 id="tried">Tried</h2>
      <DataTable
        caption="Treatments tried"
        captionHidden
        empty={<p className="text-muted">No treatment recorded yet.</p>}
        columns={[
          { key: "what", label: "Treatment" },
          { key: "relief", label: "Relief", align: "right", onPhone: "inline" },
          { key: "ending", label: "Ending", onPhone: "inline" },
        ]}
        rows={tried.map((given) => ({
          key: given.id,
          cells: [
            <What
              key="what"
              given={given}
              about={findProblemName(given.problem, problems)}
              href={`/patients/${patientId}/evidence/${given.id}`}
            />,
            <span key="relief" className="whitespace-nowrap tabular">
              <span className="text-muted sm:hidden">Relief </span>
              <Relief given={given} />
            </span>,
            toEnding(given),
          ],
        }))}
      />
    </section>
  );
}

function What(props: {
  readonly given: Given;
  readonly about: string | undefined;
  readonly href: string;
}) {
  const { given, about, href } = props;
  const where = [given.levels?.join("/"), given.side].filter((part) => part).join(" ");
  const details = [formatClinical(given.on), toLength(given), where, about].filter((part) => part);
  return (
    <>
      <PageLink href={href} className="link">
        {given.name ?? getCare(given.treatment).name}
      </PageLink>
      <span className="block text-muted text-xs tabular">
        {details.join(", ")}
        {given.outsidePlan ? "; done outside the plan" : null}
        {given.disputed ? "; disputed" : null}
      </span>
    </>
  );
}

function toLength({ weeks, ongoing }: Given): string | undefined {
  if (weeks !== undefined) return `${weeks} ${weeks === 1 ? "week" : "weeks"}`;
  return ongoing ? "ongoing" : undefined;
}

function Relief({ given: { reliefPercent, reliefDays } }: { readonly given: Given }) {
  if (reliefPercent === undefined) return "not recorded";
  return (
    <>
      {reliefPercent} %
      {reliefDays === undefined ? null : (
        <span className="text-muted text-xs sm:block max-sm:before:content-['_']">
          for {toLengthWords(reliefDays)}
        </span>
      )}
    </>
  );
}

function toEnding({ ending, ongoing }: Given): string {
  if (ending !== undefined) return ending.kind.replaceAll("-", " ");
  return ongoing ? "ongoing" : "no ending recorded";
}
