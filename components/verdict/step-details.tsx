"use client";

import { type ReactNode, useId, useState } from "react";
import { Icon } from "@/components/ui/icon";

type Props = {
  readonly name: string;
  /** What stands beside the name: where the step is for this patient. */
  readonly place: ReactNode;
  /** Whether it stands open on a phone; where all five have room, and on paper, it always does. */
  readonly opensOnPhone: boolean;
  readonly children: ReactNode;
};

/** A step under its name. The server already draws it folded or open, so that nothing moves on loading. */
export function StepDetails({ name, place, opensOnPhone, children }: Props) {
  const [isOpen, setIsOpen] = useState(opensOnPhone);
  const id = useId();
  return (
    <>
      <div className="flex min-h-8 items-center gap-2 pb-1">
        <h3>
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setIsOpen(!isOpen)}
            className="flex min-h-8 items-center gap-2 pointer-coarse:min-h-11 lg:hidden print:hidden"
          >
            <Icon
              name="chevron"
              className={`motion-safe:transition-transform duration-120 ${isOpen ? "rotate-90" : ""}`}
            />
            {name}
          </button>
          <span className="max-lg:not-print:hidden">{name}</span>
        </h3>
        {place}
      </div>
      <div id={id} className={isOpen ? "" : "max-lg:not-print:hidden"}>
        {children}
      </div>
    </>
  );
}
