import { PageLink } from "@/components/ui/page-link";
import {
  type TodayGroup,
  type TodayItem,
  todayGroupNames,
  todayGroups,
} from "@/lib/domain/plan/today";

type Props = {
  readonly items: readonly TodayItem[];
  readonly more: readonly TodayGroup[];
  readonly chosen: TodayGroup | undefined;
};

/** The counts on top are the filters. A group with nothing in it is not offered. */
export function GroupFilters({ items, more, chosen }: Props) {
  const counts = todayGroups
    .map((group) => ({ group, count: items.filter((item) => item.group === group).length }))
    .filter(({ count, group }) => count > 0 || group === chosen);
  if (counts.length === 0) return null;
  return (
    <nav aria-label="Show only" className="pb-4">
      <ul className="flex flex-wrap gap-2">
        <li>
          <Filter href="/" current={chosen === undefined}>
            All {items.length}
          </Filter>
        </li>
        {counts.map(({ group, count }) => (
          <li key={group}>
            <Filter href={`/?show=${group}`} current={chosen === group}>
              {todayGroupNames[group]} {count}
              {more.includes(group) ? " and more" : null}
            </Filter>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Filter(props: {
  readonly href: string;
  readonly current: boolean;
  readonly children: React.ReactNode;
}) {
  const { href, current, children } = props;
  return (
    <PageLink
      href={href}
      aria-current={current ? "true" : undefined}
      className="inline-flex min-h-8 items-center rounded-md border border-edge px-2 tabular aria-[current=true]:border-2 aria-[current=true]:border-accent aria-[current=true]:font-semibold pointer-coarse:min-h-11"
    >
      {children}
    </PageLink>
  );
}
