import type { ClinicalPicture } from "../picture/clinical-picture";
import type { EvidenceOf } from "../picture/evidence";
import { formatClinical, type PartialDate, toInterval } from "../shared/plain-date";
import type { PainTrend, TrendPoint } from "./meeting-view";

type Score = EvidenceOf<"pain-score">;

/** Points that a room can take in. */
const most = 6;

/**
 * How each pain went: the last six scores of one scale and one question, oldest first. Different
 * scales, and "worst" and "average", are never drawn in one line. A score without a number is left
 * out, and a disputed one says so.
 */
export function toPainTrends({ evidence }: ClinicalPicture): readonly PainTrend[] {
  const scores = evidence.filter((each) => each.kind === "pain-score");
  return [...Map.groupBy(scores, toKey).entries()].flatMap(([key, each]) => {
    const [first] = each;
    const points = each.flatMap(toPoint).toSorted(byDay).slice(-most);
    if (!first || points.length === 0) return [];
    return [{ key, problem: first.problem, name: toName(first), max: toMax(first), points }];
  });
}

function toKey({ problem, scale, at }: Score): string {
  return JSON.stringify([problem, scale, at]);
}

function toPoint({ id, on, value, disputed }: Score): readonly TrendPoint[] {
  return value === undefined ? [] : [{ id, on, value, isDisputed: disputed !== undefined }];
}

function byDay(one: TrendPoint, other: TrendPoint): number {
  return toDay(one.on) - toDay(other.on);
}

/** A month or a year is drawn where it begins. */
function toDay(date: PartialDate): number {
  return Date.parse(toInterval(date).first);
}

function toName({ scale, at }: Score): string {
  const unit = scale === "vas" ? "VAS, mm" : scale.toUpperCase();
  return at === undefined ? unit : `${unit}, ${at}`;
}

/** An observational scale is not drawn: its ends are its own. */
function toMax({ scale }: Score): number | undefined {
  if (scale === "observational") return undefined;
  return scale === "vas" ? 100 : 10;
}

/** "8 (May-2026), 6 (10-Nov-2026)": what the picture shows, in words. */
export function toTrendWords({ points }: Pick<PainTrend, "points">): string {
  return points
    .map(({ on, value, isDisputed }) => {
      const doubt = isDisputed ? ", disputed" : "";
      return `${value} (${formatClinical(on)}${doubt})`;
    })
    .join(", ");
}
