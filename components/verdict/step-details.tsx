"use client";

import { type ReactNode, useEffect, useState } from "react";
import { Icon } from "@/components/ui/icon";

type Props = {
  readonly summary: ReactNode;
  readonly current: boolean;
  readonly children: ReactNode;
};

/** A step that stands open where all five have room, and on a phone is folded unless it is the current one. */
export function StepDetails({ summary, current, children }: Props) {
  const [open, setOpen] = useState(true);

  useEffect(() => {
    if (!current && window.matchMedia("(width < 64rem)").matches) setOpen(false);
  }, [current]);

  return (
    <details
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      className="group"
    >
      <summary className="flex min-h-8 items-center gap-2 pb-1 [&::-webkit-details-marker]:hidden">
        <Icon
          name="chevron"
          className="group-open:rotate-90 motion-safe:transition-transform lg:hidden"
        />
        {summary}
      </summary>
      {children}
    </details>
  );
}
