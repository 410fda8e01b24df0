import { z } from "zod";
import { Evidence, type EvidenceOf } from "@/lib/domain/picture/evidence";
import { type PartialDate, toInterval } from "@/lib/domain/shared/plain-date";
import { afterSpinalSurgery, conditionCodes, psychiatricWords } from "./condition-codes";
import { CodeableConcept, codeOf, nameOf, Period, readElements, statusCodeOf } from "./elements";
import { findMeaning } from "./meaning";
import type { Origin } from "./origin";
import { type Kept, kept, type Note, type Outcome, taken, withdrawn } from "./outcome";
import { toPartialDate } from "./partial-date";

const ConditionElements = z.object({
  clinicalStatus: CodeableConcept.optional(),
  verificationStatus: CodeableConcept.optional(),
  code: CodeableConcept.optional(),
  onsetDateTime: z.string().optional(),
  onsetPeriod: Period.optional(),
  recordedDate: z.string().optional(),
  abatementDateTime: z.string().optional(),
  abatementPeriod: Period.optional(),
  abatementString: z.string().optional(),
  abatementAge: z.unknown().optional(),
  abatementRange: z.unknown().optional(),
});
type ConditionElements = z.infer<typeof ConditionElements>;
type Status = EvidenceOf<"condition">["status"];

/** Another diagnosis, with its negation and doubt as they came. */
export function mapCondition(resource: unknown, origin: Origin): Outcome {
  const read = readElements(ConditionElements, resource);
  if (!read.ok) return read.refusal;
  const condition = read.value;

  if (statusCodeOf(condition.verificationStatus) === "entered-in-error")
    return withdrawn("verificationStatus");
  const term = condition.code && nameOf(condition.code);
  if (!condition.code || term === undefined)
    return kept("code", "It does not say in words what the condition is.");
  const found = findMeaning(condition.code, conditionCodes, "code");
  if (found.kind === "contradictory") return found.outcome;
  const status = toStatus(condition);
  if (typeof status !== "string") return status;

  const dates = toDates(condition);
  if (!dates.on)
    return kept("recordedDate", "It has no date on which it was so, and none is made up.");
  const evidence = Evidence.parse({
    kind: "condition",
    id: "1",
    on: dates.on,
    began: dates.began,
    term,
    condition: found.kind === "known" ? found.means.condition : "other",
    status,
    presupposesSpinalSurgery:
      found.kind === "known" ? found.means.presupposesSpinalSurgery : undefined,
    code: codeOf(condition.code),
    provenance: origin(toSourceStatus(condition)),
  });
  const notes = [...dates.notes, ...toNotes(condition, term.toLowerCase(), found.kind === "known")];
  return taken([{ what: "evidence", evidence }], notes);
}

/**
 * What stands of the diagnosis. Remission and inactivity are neither active nor over, and a missing
 * clinical status is not "active": such entries are shown and left to a person.
 */
function toStatus({
  clinicalStatus,
  verificationStatus,
  ...rest
}: ConditionElements): Status | Kept {
  const verification = statusCodeOf(verificationStatus);
  const clinical = statusCodeOf(clinicalStatus);
  if (verification === "refuted") return "refuted";
  if (verification === "unconfirmed" || verification === "provisional") return "unconfirmed";
  if (verification === "differential") return "unconfirmed";
  if (verification !== undefined && verification !== "confirmed")
    return kept("verificationStatus", `"${verification}" is no verification status of FHIR R4.`);
  return toClinicalStatus(clinical, verification === "confirmed", hasAbated(rest));
}

function toClinicalStatus(
  clinical: string | undefined,
  isConfirmed: boolean,
  isOver: boolean,
): Status | Kept {
  if (clinical === undefined)
    return kept("clinicalStatus", "It does not say whether the condition is active or over.");
  if (clinical === "resolved") return "resolved";
  if (clinical === "inactive" || clinical === "remission")
    return kept(
      "clinicalStatus",
      `"${clinical}" is neither active nor over: a person has to read it.`,
    );
  if (clinical !== "active" && clinical !== "recurrence" && clinical !== "relapse")
    return kept("clinicalStatus", `"${clinical}" is no clinical status of FHIR R4.`);
  if (isOver)
    return kept("clinicalStatus", "It is called active and given an end: read by neither.");
  return isConfirmed ? "active" : "unconfirmed";
}

function hasAbated(condition: Omit<ConditionElements, "clinicalStatus" | "verificationStatus">) {
  return [
    condition.abatementDateTime,
    condition.abatementPeriod,
    condition.abatementString,
    condition.abatementAge,
    condition.abatementRange,
  ].some((end) => end !== undefined);
}

function toDates(condition: ConditionElements) {
  const recorded = toPartialDate(condition.recordedDate);
  const began = toPartialDate(condition.onsetDateTime ?? condition.onsetPeriod?.start);
  const notes: Note[] = [];
  if (recorded === undefined && began !== undefined)
    notes.push({
      path: "recordedDate",
      words: "When it was recorded is not given; it is dated by when it began.",
    });
  if (isBefore(recorded, began))
    notes.push({
      path: "recordedDate",
      words: `Recorded ${recorded}, before the day on which it is said to have begun (${began}). Both stand as they came.`,
    });
  return { on: recorded ?? began, began, notes };
}

function isBefore(one: PartialDate | undefined, other: PartialDate | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return toInterval(one).last < toInterval(other).first;
}

function toSourceStatus({ clinicalStatus, verificationStatus }: ConditionElements): string {
  const clinical = statusCodeOf(clinicalStatus) ?? "not given";
  const verification = statusCodeOf(verificationStatus) ?? "not given";
  return `clinical status ${clinical}, verification ${verification}`;
}

function toNotes(condition: ConditionElements, term: string, isKnown: boolean): readonly Note[] {
  const words = term.replaceAll("-", " ");
  const notes: Note[] = [];
  if (!isKnown && afterSpinalSurgery.test(words))
    notes.push({
      path: "code",
      words:
        "The words speak of pain after spinal surgery, but the code is not one that is read. A person has to confirm it.",
    });
  if (psychiatricWords.test(words))
    notes.push({
      path: "code",
      words:
        "Whether this is a major psychiatric illness that stands in the way is for a person to say.",
    });
  if (statusCodeOf(condition.verificationStatus) === undefined)
    notes.push({ path: "verificationStatus", words: "It does not say whether it is confirmed." });
  return notes;
}
