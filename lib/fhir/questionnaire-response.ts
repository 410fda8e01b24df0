import { z } from "zod";
import type { Evidence } from "@/lib/domain/picture/evidence";
import { Coding, Quantity, readElements } from "./elements";
import { toMeasured } from "./measured";
import { observationCodes, phqAnswers } from "./observation-codes";
import type { Origin } from "./origin";
import { type Becomes, type Kept, kept, type Outcome, taken, withdrawn } from "./outcome";
import { toPartialDate } from "./partial-date";

const Answer = z.object({
  valueDecimal: z.number().optional(),
  valueInteger: z.number().optional(),
  valueQuantity: Quantity.optional(),
  valueCoding: Coding.optional(),
});

type Part = {
  readonly linkId?: string | undefined;
  readonly text?: string | undefined;
  readonly answer?: readonly z.infer<typeof Answer>[] | undefined;
  readonly item?: readonly Part[] | undefined;
};

const Part: z.ZodType<Part> = z.object({
  linkId: z.string().optional(),
  text: z.string().optional(),
  answer: z.array(Answer).optional(),
  item: z.lazy(() => z.array(Part)).optional(),
});

const ResponseElements = z.object({
  status: z.string().optional(),
  questionnaire: z.string().optional(),
  authored: z.string().optional(),
  item: z.array(Part).optional(),
});
type ResponseElements = z.infer<typeof ResponseElements>;

/**
 * The scores of a questionnaire of LOINC, whose link ids are LOINC codes. Questions of another
 * questionnaire have no code of their own in R4, so their answers are shown and never guessed at.
 */
export function mapQuestionnaireResponse(resource: unknown, origin: Origin): Outcome {
  const read = readElements(ResponseElements, resource);
  if (!read.ok) return read.refusal;
  const response = read.value;

  const obstacle = findObstacle(response);
  if (obstacle) return obstacle;
  const on = toPartialDate(response.authored);
  if (!on)
    return kept("authored", "It has no date on which it was filled in, and none is made up.");
  if (!/^https?:\/\/loinc\.org\//.test(response.questionnaire ?? ""))
    return kept("questionnaire", "Its questions carry no code that says what they ask.");
  const provenance = { ...origin(`status ${response.status}`), howKnown: "questionnaire" as const };
  const found = toParts(response.item ?? []).flatMap((part): readonly Becomes[] => {
    const evidence = toEvidence(part, { on, provenance });
    return evidence ? [{ what: "evidence", evidence }] : [];
  });
  if (found.length === 0) return kept("item", "None of its answers is a score that a rule reads.");
  return taken(found, [
    { path: "item", words: "Only its scores were taken; the other answers stand in the entry." },
  ]);
}

function findObstacle({ status }: ResponseElements): Kept | undefined {
  if (status === "entered-in-error") return withdrawn("status");
  if (status === "completed" || status === "amended") return undefined;
  if (status === "in-progress") return kept("status", "It is not finished.");
  if (status === "stopped") return kept("status", "It was broken off.");
  return kept("status", `"${status ?? "nothing"}" is no status of FHIR R4.`);
}

function toParts(parts: readonly Part[]): readonly Part[] {
  return parts.flatMap((part) => [part, ...toParts(part.item ?? [])]);
}

function toEvidence(part: Part, at: Pick<Evidence, "on" | "provenance">): Evidence | undefined {
  const code = part.linkId?.replace(/^\//, "");
  const row = observationCodes.find((each) => each.system === "loinc" && each.code === code);
  const [answer] = part.answer ?? [];
  if (!row || !answer || part.answer?.length !== 1) return undefined;
  if (part.text !== undefined && !row.words.test(part.text.toLowerCase().replaceAll("-", " ")))
    return undefined;
  const points = code === "44260-8" ? phqAnswers[answer.valueCoding?.code ?? ""] : undefined;
  const value = points ?? answer.valueDecimal ?? answer.valueInteger;
  const measured = toMeasured({
    meaning: row.means,
    quantity: answer.valueQuantity ?? (value === undefined ? {} : { value }),
    on: at.on,
    provenance: { howKnown: "questionnaire", ...at.provenance },
    name: part.text,
    path: "item",
  });
  return measured.kind === "kept" ? undefined : measured;
}
