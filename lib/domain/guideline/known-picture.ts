import type { ClinicalPicture } from "../picture/clinical-picture";
import type { Evidence, EvidenceOf } from "../picture/evidence";
import { type PartialDate, type PlainDate, toInterval } from "../shared/plain-date";

/** Only what was known on the day, in an order that does not depend on how it came. */
export function toKnownPicture(picture: ClinicalPicture, asOf: PlainDate): ClinicalPicture {
  const evidence = picture.evidence
    .filter(({ on }) => !isLater(on, asOf))
    .map((each) => withoutLater(each, asOf))
    .toSorted((one, other) => {
      const [a, b] = [`${one.on} ${one.id}`, `${other.on} ${other.id}`];
      return a < b ? -1 : Number(a > b);
    });
  return { ...picture, evidence };
}

function isLater(date: PartialDate | undefined, asOf: PlainDate): boolean {
  return date !== undefined && toInterval(date).first > asOf;
}

/** What began by then may have ended, or been checked, only afterwards. */
function withoutLater(evidence: Evidence, asOf: PlainDate): Evidence {
  if (evidence.kind === "treatment-given") return withoutLaterEnding(evidence, asOf);
  if (evidence.kind === "medicine") return withAskedOn(evidence, asOf);
  if (evidence.kind !== "implant" || !isLater(evidence.lastCheck, asOf)) return evidence;
  const { lastCheck: _later, ...implant } = evidence;
  return implant;
}

/** A last dose that names no day counts from the day that is asked about first. */
function withAskedOn(medicine: EvidenceOf<"medicine">, asOf: PlainDate): EvidenceOf<"medicine"> {
  const { lastDoseHoursAgo, lastDoseAt, lastDoseAskedOn, provenance } = medicine;
  if ((lastDoseHoursAgo ?? lastDoseAt) === undefined) return medicine;
  return { ...medicine, lastDoseAskedOn: lastDoseAskedOn ?? provenance?.recordedOn ?? asOf };
}

function withoutLaterEnding(
  given: EvidenceOf<"treatment-given">,
  asOf: PlainDate,
): EvidenceOf<"treatment-given"> {
  const { ended, ending, ...rest } = given;
  const isEndingKnown = !isLater(ending?.on, asOf);
  if (isEndingKnown && !isLater(ended, asOf)) return given;
  const wasEffective = ending?.kind === "effective-then-lost" && !isEndingKnown;
  const endingThen = wasEffective ? ({ kind: "effective" } as const) : ending;
  return {
    ...rest,
    ...(ended === undefined || isLater(ended, asOf) ? {} : { ended }),
    ...(endingThen !== undefined && (isEndingKnown || wasEffective) ? { ending: endingThen } : {}),
  };
}
