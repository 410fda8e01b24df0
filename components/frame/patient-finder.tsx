"use client";

import { usePathname } from "next/navigation";
import { useActionState, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { PageLink } from "@/components/ui/page-link";
import type { FoundPatient } from "./to-found-patient";

/** What a search found, or why it did not search. */
export type Finding =
  | { readonly kind: "idle" }
  | { readonly kind: "refused"; readonly words: string }
  | {
      readonly kind: "found";
      readonly patients: readonly FoundPatient[];
      /** There are more than are listed. */
      readonly more: boolean;
    };

type Props = { readonly find: (before: Finding, form: FormData) => Promise<Finding> };

/** Finds a patient from any page. Control and K bring the focus here, Escape closes the list. */
export function PatientFinder({ find }: Props) {
  const [finding, search, isPending] = useActionState(find, { kind: "idle" });
  const [isShut, setIsShut] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const path = usePathname();

  useShortcut(box);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page means the list has served.
  useEffect(() => setIsShut(true), [path]);
  useEffect(() => setIsShut(finding.kind === "idle"), [finding]);

  return (
    <search className="relative">
      <form action={search} className="flex gap-1">
        <label className="relative">
          <span className="sr-only">Find a patient by name, number or birth date</span>
          <input
            ref={box}
            name="query"
            type="search"
            required
            autoComplete="off"
            placeholder="Find patient (Ctrl K)"
            aria-keyshortcuts="Control+K"
            onKeyDown={({ key }) => {
              if (key === "Escape") setIsShut(true);
            }}
            className="min-h-8 w-56 rounded-md border border-edge bg-paper px-2 py-1 pointer-coarse:min-h-11"
          />
        </label>
        <Button look="quiet" disabled={isPending} aria-label="Find patient">
          <Icon name="search" />
        </Button>
      </form>
      <div aria-live="polite">
        {isShut || finding.kind === "idle" ? null : (
          <Found finding={finding} shut={() => setIsShut(true)} />
        )}
      </div>
    </search>
  );
}

function Found(props: {
  readonly finding: Exclude<Finding, { readonly kind: "idle" }>;
  readonly shut: () => void;
}) {
  const { finding, shut } = props;
  return (
    <div className="absolute top-full left-0 z-20 mt-1 max-h-[70vh] w-[min(32rem,90vw)] overflow-y-auto rounded-md border border-edge bg-paper p-3 shadow-float">
      {finding.kind === "refused" ? <p>{finding.words}</p> : <FoundList {...finding} />}
      <div className="mt-2 text-right">
        <Button look="quiet" onClick={shut}>
          Close
        </Button>
      </div>
    </div>
  );
}

function FoundList(props: { readonly patients: readonly FoundPatient[]; readonly more: boolean }) {
  const { patients, more } = props;
  if (patients.length === 0) return <p>No patient of this clinic fits. Check the spelling.</p>;
  return (
    <>
      <ul className="grid gap-2">
        {patients.map(({ id, name, born, numbers, foundAs }) => (
          <li key={id}>
            <PageLink href={`/patients/${id}`} className="link font-semibold">
              {name}
            </PageLink>
            <span className="block tabular">
              Born {born} {numbers}
            </span>
            {foundAs ? (
              <span className="block text-sm text-muted">
                Found as {foundAs}, which was merged into this record.
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {more ? <p className="mt-2">There are more. Type more of the name, or a number.</p> : null}
    </>
  );
}

/** A single character would fire while somebody dictates (WCAG 2.1.4), so a modifier is held with it. */
function useShortcut(box: React.RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    function focus(event: KeyboardEvent) {
      if (event.key !== "k" || !event.ctrlKey || event.altKey || event.shiftKey) return;
      event.preventDefault();
      box.current?.focus();
    }
    document.addEventListener("keydown", focus);
    return () => document.removeEventListener("keydown", focus);
  }, [box]);
}
