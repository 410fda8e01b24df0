import { type ReactNode, useId } from "react";
import { PageLink } from "./page-link";

export type Column = {
  readonly key: string;
  readonly label: ReactNode;
  readonly align?: "left" | "right" | undefined;
  /** Where a click on the heading leads: the same page, sorted by it. */
  readonly sortHref?: string | undefined;
  readonly sorted?: "ascending" | "descending" | undefined;
  /**
   * On a phone a cell has a line of its own, behind its column's name. `inline`: it runs on in the
   * row's text, without the name. `hidden`: it is left to the page that the row leads to.
   */
  readonly onPhone?: "inline" | "hidden" | undefined;
};

export type Row = {
  readonly key: string;
  readonly cells: readonly ReactNode[];
  /** Extra classes of the row, for what has to stand out. */
  readonly className?: string | undefined;
};

type Props = {
  readonly caption: ReactNode;
  /** Read to screen readers only, where a heading already says it. */
  readonly captionHidden?: boolean | undefined;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** What stands in the table's place when it has no rows. */
  readonly empty?: ReactNode;
};

/**
 * A table with a caption. The first cell of each row is its heading. On a phone each row stands as a
 * block with the column's name before each cell, so that nothing is cut off.
 */
export function DataTable({ caption, captionHidden, columns, rows, empty }: Props) {
  const captionId = useId();
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    // A group, no landmark: the section around it may bear the same name.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields of a form.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
    <div className="overflow-x-auto" role="group" tabIndex={0} aria-labelledby={captionId}>
      <table className="w-full border-collapse text-left max-sm:block">
        <caption
          id={captionId}
          className={captionHidden ? "sr-only" : "pb-2 text-left font-semibold max-sm:block"}
        >
          {caption}
        </caption>
        <thead className="max-sm:sr-only">
          <tr className="border-edge border-b">
            {columns.map((column) => (
              <Heading key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {rows.map((row) => (
            <tr
              key={row.key}
              className={`border-line border-b align-top max-sm:block max-sm:px-1 max-sm:py-2 ${row.className ?? ""}`}
            >
              {row.cells.map((cell, index) => (
                <Cell key={columns[index]?.key} heading={index === 0} column={columns[index]}>
                  {cell}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Heading({ column }: { readonly column: Column }) {
  const { label, sortHref, sorted } = column;
  const mark = sorted === "ascending" ? " ▲" : " ▼";
  return (
    <th scope="col" aria-sort={sorted} className={`py-1 pr-4 font-semibold ${toAlign(column)}`}>
      {sortHref ? (
        <PageLink href={sortHref} className="inline-block min-h-6 underline underline-offset-2">
          {label}
          {sorted ? <span aria-hidden="true">{mark}</span> : null}
        </PageLink>
      ) : (
        label
      )}
    </th>
  );
}

function Cell(props: {
  readonly heading: boolean;
  readonly column: Column | undefined;
  readonly children: ReactNode;
}) {
  const { heading, column, children } = props;
  const name = typeof column?.label === "string" ? column.label : undefined;
  const classes = `py-1.5 pr-4 max-sm:py-0.5 max-sm:text-left ${toAlign(column)}`;
  if (heading)
    return (
      <th scope="row" className={`${classes} ${toHeadingOnPhone(column)} font-normal`}>
        {children}
      </th>
    );
  return (
    <td data-column={name} className={`${classes} ${phoneLooks[column?.onPhone ?? "line"]}`}>
      <div className="min-w-0">{children}</div>
    </td>
  );
}

const phoneLooks = {
  line: "max-sm:flex max-sm:gap-2 max-sm:before:w-24 max-sm:before:shrink-0 max-sm:before:text-muted max-sm:before:content-[attr(data-column)]",
  inline:
    "max-sm:inline-block max-sm:pr-3 max-sm:align-baseline max-sm:text-sm max-sm:has-[>div:empty]:hidden",
  hidden: "max-sm:hidden",
} as const;

function toHeadingOnPhone(column: Column | undefined): string {
  return column?.onPhone === "inline" ? phoneLooks.inline : "max-sm:block";
}

function toAlign(column: Column | undefined): string {
  return column?.align === "right" ? "text-right" : "text-left";
}
