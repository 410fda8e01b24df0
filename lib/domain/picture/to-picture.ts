import type { EpisodeRecord } from "../patient/episode";
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

/**
 * What is read of a pain that this episode does not hold, when it was recorded under another number at
 * the same time: what protects, as if it were about no pain in particular.
 */
const protectiveKinds: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>([
  "red-flag-screen",
  "imaging",
  "laboratory",
  "renal-function",
  "pregnancy",
  "psychological-evaluation",
  "history-asked",
]);

export type PictureSource = {
  readonly patient: Pick<PatientRecord, "birthDate" | "recordedSex" | "allergies">;
  /** Undefined: the patient never had one, so only what belongs to no episode or to life is read. */
  readonly episodeId: EpisodeId | undefined;
  /** Episodes of a merged record that ran at the same time: they are one stretch of care with this one. */
  readonly alongside: ReadonlySet<EpisodeId>;
  /** The pain problems of all episodes of the patient. */
  readonly problems: readonly EpisodeProblem[];
  readonly evidence: readonly EvidenceRecord[];
  readonly asOf: PlainDate;
};

export type EpisodeProblem = { readonly episodeId: EpisodeId; readonly problem: PainProblem };

/** Pains of episodes that are read along, of which this episode holds none at the same place. */
export function listElsewhere(
  problems: readonly EpisodeProblem[],
  { episodeId, alongside }: Pick<PictureSource, "episodeId" | "alongside">,
): readonly PainProblem[] {
  const own = problems.filter((each) => each.episodeId === episodeId);
  return problems
    .filter((each) => alongside.has(each.episodeId))
    .filter(({ problem }) => toSame(problem, own) === undefined)
    .map(({ problem }) => problem);
}

/** The clinical picture of one episode: its own evidence and the patient's lifetime evidence, as of a day. */
export function toPicture(source: PictureSource): ClinicalPicture {
  const own = source.problems.filter(({ episodeId }) => episodeId === source.episodeId);
  const evidence = source.evidence
    .filter((record) => isStanding(record) && isReadBy(record, source))
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

function isReadBy(
  { episodeId, evidence }: EvidenceRecord,
  reader: Pick<PictureSource, "episodeId" | "alongside">,
): boolean {
  if (episodeId === undefined || episodeId === reader.episodeId) return true;
  return reader.alongside.has(episodeId) || lifetimeKinds.has(evidence.kind);
}

type Ran = Pick<EpisodeRecord, "id" | "patientId" | "openedOn" | "closedOn">;

/** The episodes of other patients of a merged record that ran at the same time as one of them. */
export function listAlongside(all: readonly Ran[], episodeId: EpisodeId): ReadonlySet<EpisodeId> {
  const reader = all.find(({ id }) => id === episodeId);
  if (!reader) return new Set();
  return new Set(
    all
      .filter(({ patientId }) => patientId !== reader.patientId)
      .filter((each) => each.closedOn === undefined || each.closedOn >= reader.openedOn)
      .filter((each) => reader.closedOn === undefined || each.openedOn <= reader.closedOn)
      .map(({ id }) => id),
  );
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
  const same = before && toSame(before, own);
  if (same) return [Evidence.parse({ ...evidence, problem: same.id })];
  if (!lifetimeKinds.has(evidence.kind) && !protectiveKinds.has(evidence.kind)) return [];
  return withoutResponse(evidence);
}

/** The one problem of these with the region and side of another; undefined: there is none, or several. */
function toSame(
  { region, side }: PainProblem,
  own: readonly EpisodeProblem[],
): PainProblem | undefined {
  const same = own.filter(({ problem }) => problem.region === region && problem.side === side);
  const [only] = same;
  return same.length === 1 ? only?.problem : undefined;
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
