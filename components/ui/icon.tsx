import type { ReactNode } from "react";

export type IconName =
  | "check"
  | "triangle"
  | "double-chevron"
  | "filled-check"
  | "question"
  | "clock"
  | "minus"
  | "octagon"
  | "hand"
  | "exclamation"
  | "search"
  | "chevron";

/** Drawn on a 16 px grid. Shape differs in each, so it reads without colour and on paper. */
const shapes: Readonly<Record<IconName, ReactNode>> = {
  check: <path d="M3 8.5l3.2 3.2L13 4.8" />,
  triangle: (
    <>
      <path d="M8 2.2L14.4 13.4H1.6z" />
      <path d="M8 6.4v3.2M8 11.3v.3" />
    </>
  ),
  "double-chevron": <path d="M3.2 8.2L8 3.4l4.8 4.8M3.2 12.8L8 8l4.8 4.8" />,
  "filled-check": (
    <>
      <circle cx="8" cy="8" r="6.4" fill="currentColor" />
      <path d="M5 8.2l2.1 2.1L11 6.2" stroke="var(--color-paper)" />
    </>
  ),
  question: (
    <>
      <circle cx="8" cy="8" r="6.4" />
      <path d="M6.2 6.3c.1-1.1.9-1.7 1.9-1.7s1.8.7 1.8 1.6c0 1.3-1.8 1.4-1.8 2.8M8.1 11.2v.3" />
    </>
  ),
  clock: (
    <>
      <circle cx="8" cy="8" r="6.4" />
      <path d="M8 4.4V8l2.4 1.6" />
    </>
  ),
  minus: <path d="M3 8h10" />,
  octagon: (
    <>
      <path d="M5.3 1.6h5.4l3.7 3.7v5.4l-3.7 3.7H5.3l-3.7-3.7V5.3z" />
      <path d="M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4" />
    </>
  ),
  hand: (
    <path d="M4.4 9V4.6a1 1 0 012 0V8m0-4.6a1 1 0 012 0V8m0-4a1 1 0 012 0v4.4m0-2.6a1 1 0 012 0v3.8c0 2.8-1.7 4.6-4.2 4.6-2 0-3-1-4-2.8L2.6 8.8c-.3-.9.9-1.5 1.5-.7L5 9.2" />
  ),
  exclamation: <path d="M8 2.6v7M8 12.6v.6" strokeWidth="2.2" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.6" />
      <path d="M10.5 10.5L14 14" />
    </>
  ),
  chevron: <path d="M6 3.5L10.5 8 6 12.5" />,
};

type Props = { readonly name: IconName; readonly className?: string | undefined };

/** Decoration only: the word beside it carries the meaning, so it is hidden from screen readers. */
export function Icon({ name, className = "" }: Props) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="1.1em"
      height="1.1em"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      className={`inline-block shrink-0 align-[-0.15em] ${className}`}
    >
      {shapes[name]}
    </svg>
  );
}
