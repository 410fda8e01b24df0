import { findProblemName } from "@/components/record/problem-words";
import type { PainTrend, TrendPoint } from "@/lib/domain/mdt/meeting-view";
import { toTrendWords } from "@/lib/domain/mdt/pain-trend";
import type { PainProblem } from "@/lib/domain/picture/pain-problem";
import { toInterval } from "@/lib/domain/shared/plain-date";

type Props = {
  readonly trends: readonly PainTrend[];
  readonly problems: readonly PainProblem[];
};

/** How each pain went, in words with their days; drawn beside them where there are two points or more. */
export function PainTrendView({ trends, problems }: Props) {
  if (trends.length === 0) return <p>No pain score on record</p>;
  return (
    <ul className="grid gap-1">
      {trends.map((trend) => (
        <li key={trend.key} className="flex flex-wrap items-center gap-x-4">
          <span>
            {findProblemName(trend.problem, problems) ?? "whole patient"}, {trend.name}:{" "}
            <span className="font-semibold tabular">{toTrendWords(trend)}</span>
            {trend.max === undefined ? null : (
              <span className="text-base text-muted"> of {trend.max}</span>
            )}
          </span>
          <Drawing trend={trend} />
        </li>
      ))}
    </ul>
  );
}

const width = 220;
const height = 56;
const margin = 6;

/** Points, joined; the words beside it say the same, so it is hidden from the ear. */
function Drawing({ trend: { points, max } }: { readonly trend: PainTrend }) {
  if (max === undefined || points.length < 2) return null;
  const places = points.map((point) => toPlace(point, points, max));
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className="h-14 w-55 text-accent"
      aria-hidden="true"
      focusable="false"
    >
      <path
        d={`M${2 * margin + 4} ${margin}V${height - margin}H${width - margin}`}
        className="stroke-edge"
        fill="none"
      />
      <polyline
        points={places.map(({ x, y }) => `${x},${y}`).join(" ")}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
      />
      <text x="0" y={margin + 4} className="fill-muted text-[9px]">
        {max}
      </text>
      <text x="0" y={height - margin} className="fill-muted text-[9px]">
        0
      </text>
      {places.map(({ id, x, y }) => (
        <circle key={id} cx={x} cy={y} r="4" fill="currentColor" />
      ))}
    </svg>
  );
}

/** Where a score stands: by its day from left to right, the worst at the top. */
function toPlace({ id, on, value }: TrendPoint, points: readonly TrendPoint[], max: number) {
  const days = points.map((point) => Date.parse(toInterval(point.on).first));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const day = Date.parse(toInterval(on).first);
  const across = last === first ? 0 : (day - first) / (last - first);
  const inner = { width: width - 6 * margin, height: height - 2 * margin };
  return {
    id,
    x: Math.round(4 * margin + across * inner.width),
    y: Math.round(margin + (1 - value / max) * inner.height),
  };
}
