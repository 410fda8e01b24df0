import type { IconName } from "@/components/ui/icon";
import type { Verdict } from "@/lib/domain/guideline/verdict";
import { never } from "@/lib/domain/shared/never";
import { formatClinical } from "@/lib/domain/shared/plain-date";

/** Icon, word and colour of a verdict: the same everywhere, on paper too. */
export type VerdictLook = {
  readonly icon: IconName;
  readonly words: string;
  readonly className: string;
};

export type ShownVerdict = Pick<Verdict, "word" | "notYetKind" | "earliest">;

export function toVerdictLook(verdict: ShownVerdict): VerdictLook {
  const { word } = verdict;
  switch (word) {
    case "eligible":
      return { icon: "check", words: "Open", className: "text-open" };
    case "eligible-with-caution":
      return { icon: "triangle", words: "Open, caution", className: "text-caution" };
    case "eligible-urgent":
      return {
        icon: "double-chevron",
        words: "Open, urgent",
        className: "rounded-md bg-urgent-wash px-1.5 text-urgent",
      };
    case "completed":
      return { icon: "filled-check", words: "Done", className: "text-done" };
    case "needs-information":
      return { icon: "question", words: "Needs information", className: "text-ask" };
    case "not-yet":
      return { icon: "clock", words: toNotYetWords(verdict), className: "text-wait" };
    case "not-indicated":
      return { icon: "minus", words: "Not indicated", className: "text-apart" };
    case "contraindicated":
      return { icon: "octagon", words: "Contraindicated", className: "text-stop" };
    case "suspended":
      return {
        icon: "hand",
        words: "On hold: red flag",
        className: "flex w-full rounded-md bg-hold-wash px-1.5 text-hold",
      };
    default:
      return never(word);
  }
}

/** A coverage no never looks like a clinical one (decisions, B14). */
function toNotYetWords({ notYetKind, earliest }: ShownVerdict): string {
  const kind = notYetKind === "coverage" ? "Not yet: coverage" : "Not yet";
  return earliest === undefined ? kind : `${kind}, not before ${formatClinical(earliest)}`;
}
