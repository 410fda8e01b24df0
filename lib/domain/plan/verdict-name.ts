import type { Verdict, VerdictWord } from "../guideline/verdict";

const names: Readonly<Record<VerdictWord, string>> = {
  eligible: "Open",
  "eligible-with-caution": "Open, caution",
  "eligible-urgent": "Open, urgent",
  completed: "Done",
  "needs-information": "Needs information",
  "not-yet": "Not yet",
  "not-indicated": "Not indicated",
  contraindicated: "Contraindicated",
  suspended: "On hold: red flag",
};

/** The verdict as clinicians read it. A not-yet of coverage never looks like a clinical one (decisions, B14). */
export function toVerdictName(verdict: Pick<Verdict, "word" | "notYetKind">): string {
  const name = names[verdict.word];
  if (verdict.word !== "not-yet" || verdict.notYetKind === undefined) return name;
  if (verdict.notYetKind === "indication" || verdict.notYetKind === "safety") return name;
  return `${name}: ${verdict.notYetKind.replace("-", " ")}`;
}
