"use client";

import { useEffect, useRef } from "react";

export type FieldProblem = {
  /** The id of the field it is about. */
  readonly field: string;
  /** What to do, as a sentence. */
  readonly words: string;
};

/** All that is wrong with a form, at its top, each with a link to its field. Takes the focus. */
export function ErrorSummary({ problems }: { readonly problems: readonly FieldProblem[] }) {
  const box = useRef<HTMLDivElement>(null);
  const key = problems.map(({ field, words }) => `${field}:${words}`).join("|");

  useEffect(() => {
    if (key) box.current?.focus();
  }, [key]);

  if (problems.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className="rounded-md border-2 border-stop p-4">
      <h2>Nothing was saved yet. Please check:</h2>
      <ul className="mt-2 list-disc pl-5">
        {problems.map(({ field, words }) => (
          <li key={`${field}:${words}`}>
            <a href={`#${field}`} className="link">
              {words}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
