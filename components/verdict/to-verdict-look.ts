import type { IconName } from "@/components/ui/icon";
import type { Verdict, VerdictWord } from "@/lib/domain/guideline/verdict";
import { toVerdictWords } from "@/lib/domain/plan/verdict-words";

/** Icon, word and colour of a verdict: the same everywhere, on paper too. */
export type VerdictLook = {
  readonly icon: IconName;
  readonly words: string;
  readonly className: string;
};

export type ShownVerdict = Pick<Verdict, "word" | "notYetKind" | "earliest">;

export function toVerdictLook(verdict: ShownVerdict): VerdictLook {
  return { ...looks[verdict.word], words: toVerdictWords(verdict) };
}

const looks: Readonly<Record<VerdictWord, Omit<VerdictLook, "words">>> = {
  eligible: { icon: "check", className: "text-open" },
  "eligible-with-caution": { icon: "triangle", className: "text-caution" },
  "eligible-urgent": {
    icon: "double-chevron",
    className: "rounded-md bg-urgent-wash px-1.5 text-urgent",
  },
  completed: { icon: "filled-check", className: "text-done" },
  "needs-information": { icon: "question", className: "text-ask" },
  "not-yet": { icon: "clock", className: "text-wait" },
  "not-indicated": { icon: "minus", className: "text-apart" },
  contraindicated: { icon: "octagon", className: "text-stop" },
  suspended: { icon: "hand", className: "w-full rounded-md bg-hold-wash px-1.5 text-hold" },
};
