"use client";

import { type RefObject, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { RedFlagItem } from "@/lib/domain/picture/red-flag";

type Props = { readonly group: string; readonly items: readonly RedFlagItem[] };

/**
 * Fills in "no" for every question of a group that still stands at "not asked". It only fills the
 * form: an answer that was given stays, each can still be changed, and nothing counts until the
 * clinician saves.
 */
export function NoToTheRest({ group, items }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const [filled, setFilled] = useState<number | undefined>(undefined);
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 print:hidden">
      <span aria-live="polite" className="text-muted text-sm">
        {filled === undefined ? "" : toWords(filled)}
      </span>
      <Button
        ref={button}
        type="button"
        look="quiet"
        onClick={() => setFilled(fill(button, items))}
      >
        No to all not asked yet<span className="sr-only"> in {group}</span>
      </Button>
    </span>
  );
}

function toWords(filled: number): string {
  if (filled === 0) return "All of them had an answer.";
  return filled === 1
    ? "1 answered no. Check it, then save."
    : `${filled} answered no. Check them, then save.`;
}

/** Says how many questions it answered. */
function fill(
  { current }: RefObject<HTMLButtonElement | null>,
  items: readonly RedFlagItem[],
): number {
  const form = current?.form;
  if (!form) return 0;
  const open = items.flatMap((item) => {
    const group = form.elements.namedItem(item);
    return group instanceof RadioNodeList && group.value === "" ? [group] : [];
  });
  for (const group of open) group.value = "no";
  // A value set by script tells nobody; what reads the form ahead of saving listens for this.
  if (open.length > 0) form.dispatchEvent(new Event("change", { bubbles: true }));
  return open.length;
}
