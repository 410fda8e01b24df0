"use client";

import { type ReactNode, useId, useState } from "react";
import { Icon } from "./icon";

type Props = {
  /** What the button says on a phone; it stays in view. */
  readonly summary: ReactNode;
  /** Whether it stands open on a phone from the first: where something inside needs a look. */
  readonly startsOpen?: boolean | undefined;
  readonly children: ReactNode;
};

/** In full view where there is room and on paper; on a phone one press away. */
export function PhoneFold({ summary, startsOpen = false, children }: Props) {
  const [isOpen, setIsOpen] = useState(startsOpen);
  const id = useId();
  return (
    <>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
        className="flex min-h-6 w-full flex-wrap items-baseline gap-x-3 text-left sm:hidden print:hidden"
      >
        {summary}
        <span className="ml-auto inline-flex items-center gap-1 text-muted">
          {isOpen ? "Less" : "More"}
          <Icon name="chevron" className={isOpen ? "-rotate-90" : "rotate-90"} />
        </span>
      </button>
      <div id={id} className={`grid gap-y-0.5 print:grid ${isOpen ? "" : "max-sm:hidden"}`}>
        {children}
      </div>
    </>
  );
}
