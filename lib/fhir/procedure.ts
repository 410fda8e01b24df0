import { z } from "zod";
import { SpinalLevel } from "@/lib/domain/picture/anatomy";
import { Evidence } from "@/lib/domain/picture/evidence";
import { never } from "@/lib/domain/shared/never";
import type { PartialDate } from "@/lib/domain/shared/plain-date";
import { CodeableConcept, nameOf, Period, readElements, wordsOf } from "./elements";
import { findMeaning } from "./meaning";
import type { Origin } from "./origin";
import { type Kept, kept, type Outcome, taken, withdrawn } from "./outcome";
import { toPartialDate } from "./partial-date";
import { type ProcedureMeaning, procedureCodes } from "./procedure-codes";

const ProcedureElements = z.object({
  status: z.string().optional(),
  code: CodeableConcept.optional(),
  performedDateTime: z.string().optional(),
  performedPeriod: Period.optional(),
  bodySite: z.array(CodeableConcept).optional(),
});
type ProcedureElements = z.infer<typeof ProcedureElements>;

/** Statuses under which the whole of it did not happen. @source HL7 FHIR R4, event-status */
const notDone: Readonly<Record<string, string>> = {
  preparation: "It is being prepared: it has not happened.",
  "in-progress": "It is under way: it is recorded when it is done.",
  "not-done": "It was not done.",
  "on-hold": "It is on hold: it has not happened.",
  stopped: "It was stopped before its end: a person has to say what was done.",
  unknown: "Whether it was done is not known.",
};

/** What was done: an operation, a treatment or an implant. A referral is none (decisions, G58). */
export function mapProcedure(resource: unknown, origin: Origin): Outcome {
  const read = readElements(ProcedureElements, resource);
  if (!read.ok) return read.refusal;
  const procedure = read.value;

  const obstacle = findObstacle(procedure);
  if (obstacle) return obstacle;
  const { code } = procedure;
  const name = code && nameOf(code);
  if (!code || name === undefined) return kept("code", "It does not say in words what was done.");
  if (wordsOf(code).some((words) => /\breferr?al\b|\brefer(red)? to\b/i.test(words)))
    return kept("code", "A referral is no treatment.");
  const found = findMeaning(code, procedureCodes, "code");
  if (found.kind === "contradictory") return found.outcome;
  if (found.kind === "unknown") return kept("code", "No rule of the planner reads this code.");

  const on = toPartialDate(procedure.performedDateTime ?? procedure.performedPeriod?.start);
  if (!on) return kept("performed[x]", "It has no date on which it was done, and none is made up.");
  const levels = toLevels([...wordsOf(code), ...(procedure.bodySite ?? []).flatMap(wordsOf)]);
  const base = { id: "1", on, provenance: origin(`status ${procedure.status}`) };
  const ended = toPartialDate(procedure.performedPeriod?.end);
  const evidence = Evidence.parse({ ...base, ...toPayload(found.means, { name, levels, ended }) });
  return taken([{ what: "evidence", evidence }]);
}

function findObstacle({ status }: ProcedureElements): Kept | undefined {
  if (status === "entered-in-error") return withdrawn("status");
  if (status === "completed") return undefined;
  const reason = status === undefined ? undefined : notDone[status];
  return kept("status", reason ?? `"${status ?? "nothing"}" is no status of FHIR R4.`);
}

type Said = {
  readonly name: string;
  readonly levels: readonly SpinalLevel[];
  readonly ended: PartialDate | undefined;
};

function toPayload(meaning: ProcedureMeaning, { name, levels, ended }: Said) {
  switch (meaning.kind) {
    case "spinal-surgery":
      return { ...meaning, levels, name };
    case "treatment-given":
      return { ...meaning, levels: levels.length > 0 ? levels : undefined, name, ended };
    case "implant":
      return { ...meaning, state: "in-place", levels: levels.length > 0 ? levels : undefined };
    default:
      return never(meaning);
  }
}

/**
 * Levels that the words name singly or as one segment: `L4`, `L4/5`, `L5-S1`. A longer range such as
 * `L2-S1` does not say what was done in between, so nothing is read from it.
 */
export function toLevels(texts: readonly string[]): readonly SpinalLevel[] {
  const found = texts.flatMap((text) =>
    [
      ...text.toUpperCase().matchAll(/\b([CTLS])(\d{1,2})(?:\s?[-/]\s?([CTLS])?(\d{1,2}))?\b/g),
    ].flatMap(([, part, number, nextPart, nextNumber]) => {
      const first = `${part}${number}`;
      if (nextNumber === undefined) return [first];
      const second = `${nextPart ?? part}${nextNumber}`;
      return isNeighbour(first, second) ? [first, second] : [];
    }),
  );
  const levels = found.flatMap((each) => SpinalLevel.safeParse(each).data ?? []);
  return SpinalLevel.options.filter((level) => levels.includes(level));
}

function isNeighbour(first: string, second: string): boolean {
  const order: readonly string[] = SpinalLevel.options;
  return order.indexOf(second) - order.indexOf(first) === 1 && order.includes(first);
}
