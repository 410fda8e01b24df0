import type { Allergy, PatientRecord } from "../patient/patient";
import type { EpisodeId } from "../shared/ids";
import { PartialDate, type PlainDate, toInterval } from "../shared/plain-date";
import { ClinicalPicture } from "./clinical-picture";
import { Evidence, type EvidenceKind } from "./evidence";
import { type EvidenceRecord, isStanding } from "./evidence-record";
import type { PainProblem } from "./pain-problem";

/** What an earlier episode leaves for every later one (decisions, B13). */
const lifetimeKinds: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>([
  "spinal-surgery",
  "treatment-given",
  "condition",
  "implant",
  "medicine",
  "mdt-decision",
]);

export type PictureSource = {
  readonly patient: Pick<PatientRecord, "birthDate" | "recordedSex" | "allergies">;
  readonly episodeId: EpisodeId;
  /** The pain problems of all episodes of the patient. */
  readonly problems: readonly EpisodeProblem[];
  readonly evidence: readonly EvidenceRecord[];
  readonly asOf: PlainDate;
};

export type EpisodeProblem = { readonly episodeId: EpisodeId; readonly problem: PainProblem };

/** The clinical picture of one episode: its own evidence and the patient's lifetime evidence, as of a day. */
export function toPicture(source: PictureSource): ClinicalPicture {
  const own = source.problems.filter(({ episodeId }) => episodeId === source.episodeId);
  const evidence = source.evidence
    .filter((record) => isStanding(record) && isReadBy(record, source.episodeId))
    .filter(({ evidence: { on } }) => toInterval(on).first <= source.asOf)
    .flatMap((record) => toEvidenceOf(record, own, source));
  const { birthDate, recordedSex, allergies } = source.patient;
  return ClinicalPicture.parse({
    format: "psps-clinical-picture/1",
    patient: { birthDate, recordedSex },
    problems: own.map(({ problem }) => problem),
    evidence: [...evidence, ...allergies.flatMap((each) => toContrastAllergy(each, source.asOf))],
  });
}

function isReadBy({ episodeId, evidence }: EvidenceRecord, reader: EpisodeId): boolean {
  if (episodeId === undefined || episodeId === reader) return true;
  return lifetimeKinds.has(evidence.kind);
}

/**
 * Evidence about a pain problem of an earlier episode is read under the one problem of this episode
 * that has its region and side. Where there is none, what was done still counts for caps, and the
 * response is left out: it was the response of another pain.
 */
function toEvidenceOf(
  { evidence }: EvidenceRecord,
  own: readonly EpisodeProblem[],
  { problems }: PictureSource,
): readonly Evidence[] {
  if (evidence.problem === undefined) return [evidence];
  if (own.some(({ problem }) => problem.id === evidence.problem)) return [evidence];

  const before = problems.find(({ problem }) => problem.id === evidence.problem)?.problem;
  const same = own.filter(
    ({ problem }) => problem.region === before?.region && problem.side === before?.side,
  );
  const [only] = same;
  if (only && same.length === 1) return [Evidence.parse({ ...evidence, problem: only.problem.id })];
  return withoutResponse(evidence);
}

function withoutResponse({ problem: _problem, ...evidence }: Evidence): readonly Evidence[] {
  if (evidence.kind === "mdt-decision") return [];
  if (evidence.kind !== "treatment-given") return [Evidence.parse(evidence)];
  const {
    reliefPercent: _relief,
    reliefDays: _days,
    reliefOngoing: _ongoing,
    adlGainPercent: _gain,
    ending: _ending,
    trial: _trial,
    ...given
  } = evidence;
  return [Evidence.parse(given)];
}

/** Only a reaction to contrast is read by a rule; every allergy stands in the banner. */
function toContrastAllergy(
  { id, substance, status }: Allergy,
  asOf: PlainDate,
): readonly Evidence[] {
  if (status !== "active" || !/contrast|iodinated|gadolin/i.test(substance)) return [];
  return [
    Evidence.parse({
      kind: "condition",
      id: `allergy:${id}`,
      on: PartialDate.parse(asOf),
      term: `Allergy: ${substance}`,
      condition: "contrast-allergy",
      status: "active",
    }),
  ];
}
