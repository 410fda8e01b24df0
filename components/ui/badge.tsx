import type { ReactNode } from "react";

export type Tone = "plain" | "open" | "caution" | "urgent" | "ask" | "stop" | "done";

const tones: Readonly<Record<Tone, string>> = {
  plain: "border-edge text-ink",
  open: "border-open text-open",
  caution: "border-caution text-caution",
  urgent: "border-urgent bg-urgent-wash text-urgent",
  ask: "border-ask text-ask",
  stop: "border-stop text-stop",
  done: "border-done text-done",
};

/** A state in one or two words. The word carries the meaning; the tone only helps the eye. */
export function Badge(props: { readonly tone?: Tone | undefined; readonly children: ReactNode }) {
  const { tone = "plain", children } = props;
  return (
    <span
      className={`inline-flex items-center gap-1 whitespace-nowrap rounded-md border px-1.5 font-semibold text-sm ${tones[tone]}`}
    >
      {children}
    </span>
  );
}
