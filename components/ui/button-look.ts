/** primary: the one next action. quiet: everything else. danger: what ends or voids something. */
export type ButtonLook = "primary" | "quiet" | "danger";

const base =
  "inline-flex min-h-8 items-center justify-center gap-1.5 rounded-md border px-3 py-1 font-semibold no-underline motion-safe:transition-colors duration-120 disabled:cursor-not-allowed disabled:opacity-60 pointer-coarse:min-h-11 print:hidden";

const looks: Readonly<Record<ButtonLook, string>> = {
  primary:
    "border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong",
  quiet: "border-edge bg-paper text-ink hover:bg-wash",
  danger: "border-stop bg-paper text-stop hover:bg-wash",
};

/** Classes shared by buttons and by links that look like buttons. */
export function toButtonClasses(look: ButtonLook): string {
  return `${base} ${looks[look]}`;
}
