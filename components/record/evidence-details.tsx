import { DefinitionList } from "@/components/ui/definition-list";
import { describeEvidence } from "@/lib/domain/guideline/facts/describe-evidence";
import type { EvidenceRecord } from "@/lib/domain/picture/evidence-record";
import { howKnownWords } from "@/lib/domain/picture/how-known-words";
import type { PainProblem } from "@/lib/domain/picture/pain-problem";
import { formatClinical } from "@/lib/domain/shared/plain-date";
import { evidenceForms } from "./evidence-forms";
import { listFields } from "./form-spec";
import { findProblemName } from "./problem-words";
import { redFlagWords } from "./red-flag-words";
import { Standing } from "./timeline";
import { toTyped } from "./to-typed";
import type { Typed } from "./typed";

type Props = { readonly record: EvidenceRecord; readonly problems: readonly PainProblem[] };

/** Everything that one piece of evidence says, with its origin and its dates. */
export function EvidenceDetails({ record, problems }: Props) {
  const { evidence } = record;
  const { provenance } = evidence;
  return (
    <section aria-label="What it says" className="grid gap-3">
      <p className="text-lg">
        {describeEvidence(evidence)} <Standing record={record} />
      </p>
      <DefinitionList
        pairs={[
          { term: evidenceForms[evidence.kind].dateLabel, detail: formatClinical(evidence.on) },
          {
            term: "About",
            detail: findProblemName(evidence.problem, problems) ?? "The patient as a whole",
          },
          ...toContent(record),
          {
            term: "How known",
            detail: provenance ? howKnownWords[provenance.howKnown] : "Not recorded",
          },
          { term: "By", detail: provenance?.by ?? "Not recorded" },
          ...(provenance?.where ? [{ term: "Where", detail: provenance.where }] : []),
          ...(provenance?.source ? [{ term: "Letter or report", detail: provenance.source }] : []),
          {
            term: "Entered on",
            detail: provenance?.recordedOn ? formatClinical(provenance.recordedOn) : "Not recorded",
          },
        ]}
      />
    </section>
  );
}

/** The fields of its form that were answered, in their order. */
function toContent({ evidence }: EvidenceRecord) {
  const typed = toTyped(evidence);
  const spec = evidenceForms[evidence.kind];
  const fields = listFields(spec).flatMap((field) => {
    const text = typed[field.name];
    if (text === undefined) return [];
    const choice =
      field.type === "choice" ? field.choices.find(({ value }) => value === text) : undefined;
    return [{ term: field.label, detail: choice?.label ?? text }];
  });
  return [...fields, ...toOwn(evidence, typed)];
}

function toOwn(evidence: EvidenceRecord["evidence"], typed: Typed) {
  if (evidence.kind === "red-flag-screen")
    return Object.entries(redFlagWords).flatMap(([item, words]) => {
      const state = typed[item];
      if (state === undefined) return [];
      const details = ["finding", "since", "mrcGrade", "previousMrcGrade"].flatMap(
        (part) => typed[`${item}.${part}`] ?? [],
      );
      return [{ term: words, detail: [state.replaceAll("-", " "), ...details].join(", ") }];
    });
  if (evidence.kind !== "imaging") return [];
  return evidence.findings.map(
    ({ finding, levels, side, concordant, correctable, words }, index) => ({
      term: `Finding ${index + 1}`,
      detail: [
        finding.replaceAll("-", " "),
        levels?.join("/"),
        side,
        `fits: ${concordant ?? "not recorded"}`,
        `correctable: ${correctable ?? "not recorded"}`,
        words,
      ]
        .filter((part) => part !== undefined && part !== "")
        .join(", "),
    }),
  );
}
