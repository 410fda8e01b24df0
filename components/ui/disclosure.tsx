import type { ReactNode } from "react";
import { Icon } from "./icon";

type Props = {
  readonly summary: ReactNode;
  readonly open?: boolean | undefined;
  readonly children: ReactNode;
};

/** What is one click away. Native details: works without script, prints as it stands. */
export function Disclosure({ summary, open, children }: Props) {
  return (
    <details open={open} className="group/disclosure">
      <summary className="flex min-h-6 items-start gap-1 pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        <Icon
          name="chevron"
          className="mt-0.5 motion-safe:transition-transform duration-120 group-open/disclosure:rotate-90"
        />
        <span>{summary}</span>
      </summary>
      <div className="pt-1 pl-5">{children}</div>
    </details>
  );
}
