import type { FieldProblem } from "@/components/ui/error-summary";
import { readLevels } from "@/lib/domain/picture/read-levels";
import type { Typed } from "./typed";

export type ProblemReading =
  | { readonly kind: "read"; readonly command: Readonly<Record<string, unknown>> }
  | { readonly kind: "problems"; readonly problems: readonly FieldProblem[] };

const needed = {
  structure: "Choose the structure, or leave the whole generator open.",
  mechanism: "Choose the mechanism: unclear is an answer.",
  confidence: "Choose how sure this is.",
} as const;

/** Turns what was typed about one pain into a command. A generator nobody concluded stays open. */
export function readProblemForm(typed: Typed): ProblemReading {
  const text = (name: string) => typed[name]?.trim() ?? "";
  const problems: FieldProblem[] = [];
  if (text("region") === "") problems.push({ field: "region", words: "Choose where it hurts." });
  const generator = readGenerator(text, problems);
  if (problems.length > 0) return { kind: "problems", problems };
  return {
    kind: "read",
    command: {
      patientId: text("patientId"),
      ...(text("problemId") === ""
        ? {}
        : { changes: { problemId: text("problemId"), revision: Number(text("revision")) } }),
      problem: {
        region: text("region"),
        ...optional("side", text("side")),
        ...optional("label", text("label")),
        ...optional("goal", text("goal")),
        ...(generator === undefined ? {} : { generator }),
      },
    },
  };
}

function readGenerator(
  text: (name: string) => string,
  problems: FieldProblem[],
): Record<string, unknown> | undefined {
  const names = ["structure", "mechanism", "confidence"] as const;
  const concluded = [...names, "levels", "generatorSide", "basis"].some(
    (name) => text(name) !== "",
  );
  if (!concluded) return undefined;
  for (const name of names)
    if (text(name) === "") problems.push({ field: name, words: needed[name] });
  const levels = readLevels(text("levels"));
  if (!levels.ok)
    problems.push({
      field: "levels",
      words: `"${levels.refusal.word}" is no level. Write for example L4/5, S1.`,
    });
  return {
    structure: text("structure"),
    mechanism: text("mechanism"),
    confidence: text("confidence"),
    levels: levels.ok ? levels.value : [],
    ...optional("side", text("generatorSide")),
    ...optional("basis", text("basis")),
  };
}

function optional(key: string, text: string): Record<string, string> {
  return text === "" ? {} : { [key]: text };
}
