import { revalidatePath } from "next/cache";
import type { ZodError } from "zod";
import type { PlanAnswer } from "@/components/plan/plan-answer";
import type { PlanRefusal } from "@/lib/domain/plan/refusal";
import type { Result } from "@/lib/domain/shared/result";

/** What the page shows after an action: what was done, or the refusal with its reasons. */
export function toAnswer(
  result: Result<unknown, PlanRefusal>,
  planId: string,
  done: string,
): PlanAnswer {
  if (!result.ok) return { kind: "refused", refusal: result.refusal };
  revalidatePath(`/plans/${planId}`);
  return { kind: "done", words: done };
}

/** One sentence for each field that could not be read. */
export function toMalformed({ issues }: ZodError): PlanAnswer {
  return {
    kind: "malformed",
    problems: issues.map(({ path, message }) => {
      const field = String(path.at(-1) ?? "form");
      return {
        field,
        words: message.endsWith(".") ? message : `${fieldWords(field)}: fill it in.`,
      };
    }),
  };
}

const names: Readonly<Record<string, string>> = {
  givenOn: "Given on, a whole date",
  on: "The date",
  heldOn: "The day of the meeting, a whole date",
  ending: "Ending",
  answer: "The patient's answer",
  how: "How",
  outcome: "Outcome",
  attendees: "Who was present, each with a role",
  stepId: "The treatment",
  levels: "Levels as C1 to S5, for example T8 T9",
};

function fieldWords(field: string): string {
  return names[field] ?? field;
}
