import { DataTable } from "@/components/ui/data-table";
import type { PatientRecord } from "@/lib/domain/patient/patient";
import {
  allergyWords,
  formatBirth,
  formatIdentifier,
  formatName,
  formatSex,
  labelIdentifier,
} from "@/lib/domain/patient/patient-words";
import { formatClinical, type PlainDate } from "@/lib/domain/shared/plain-date";

/** One of two records that may be of one person. */
export type MergeSideShown = {
  readonly patient: PatientRecord;
  readonly hasOpenEpisode: boolean;
  readonly hasOpenPlan: boolean;
  readonly episodes: number;
  readonly evidence: number;
};

type Props = {
  readonly one: MergeSideShown;
  readonly other: MergeSideShown;
  readonly asOf: PlainDate;
};

const missing = "Not recorded";

/** Two records side by side; what differs is said in words. */
export function MergeComparison({ one, other, asOf }: Props) {
  const rows = toRows(one, asOf).map(([label, words], index) => {
    const others = toRows(other, asOf)[index]?.[1] ?? missing;
    return {
      key: label,
      cells: [
        label,
        <span key="one" className="wrap-anywhere">
          {words}
        </span>,
        <span key="other" className="wrap-anywhere">
          {others}
        </span>,
        toDifference(words, others),
      ],
    };
  });
  return (
    <DataTable
      caption="The two records side by side"
      columns={[
        { key: "what", label: "What" },
        { key: "one", label: "This record" },
        { key: "other", label: "The other record" },
        { key: "same", label: "Alike?" },
      ]}
      rows={rows}
    />
  );
}

function toDifference(one: string, other: string): string {
  if (one === other) return one === missing ? "On neither" : "The same";
  return one === missing || other === missing ? "On one only" : "Differs";
}

function toRows(side: MergeSideShown, asOf: PlainDate): readonly (readonly [string, string])[] {
  const { patient, hasOpenEpisode, hasOpenPlan, episodes, evidence } = side;
  const { identifiers, allergies, allergyState, deceasedOn } = patient;
  const numbers = identifiers.map((each) => `${labelIdentifier(each)} ${formatIdentifier(each)}`);
  const substances = allergies.filter(({ status }) => status === "active");
  return [
    ["Name", formatName(patient)],
    ["Born", formatBirth(patient.birthDate, asOf)],
    ["Gender", formatSex(patient.recordedSex)],
    ["Numbers", numbers.length === 0 ? missing : numbers.join(", ")],
    ["Died", deceasedOn === undefined ? missing : formatClinical(deceasedOn)],
    [
      "Allergies",
      substances.length === 0
        ? allergyWords[allergyState]
        : substances.map(({ substance }) => substance).join(", "),
    ],
    ["Episodes", `${episodes}${hasOpenEpisode ? ", one of them open" : ", none open"}`],
    ["Open plan", hasOpenPlan ? "Yes" : "No"],
    ["Pieces of evidence", String(evidence)],
  ];
}
