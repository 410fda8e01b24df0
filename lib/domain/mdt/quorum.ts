import type { TreatmentId } from "../catalogue/treatment";
import type { AttendeeRole } from "./attendee-role";
import type { Attendee } from "./decision";

/** One role the local policy proposes to have in the room; any of them fills it. */
export type QuorumSeat = { readonly words: string; readonly anyOf: readonly AttendeeRole[] };

const everyCase: readonly QuorumSeat[] = [
  { words: "an implanter", anyOf: ["implanter"] },
  { words: "a psychologist", anyOf: ["psychologist"] },
  { words: "a nurse or physiotherapist", anyOf: ["specialist-nurse", "physiotherapist"] },
];

const surgeonSeat: QuorumSeat = { words: "a spinal surgeon", anyOf: ["spinal-surgeon"] };

const withSurgeon: readonly TreatmentId[] = [
  "scs-permanent-implant",
  "drg-stimulation",
  "intrathecal-drug-delivery",
  "scs-lead-revision",
  "revision-surgery",
  "index-decompression",
  "index-fusion",
];

/**
 * Which proposed roles are absent. Local policy: information for the chair, never a block.
 *
 * A role may sign within five working days: "decided subject to psychologist" (decisions, C26).
 */
export function toEmptySeats(
  treatment: TreatmentId,
  attendees: readonly Pick<Attendee, "role">[],
): readonly QuorumSeat[] {
  const seats = withSurgeon.includes(treatment) ? [...everyCase, surgeonSeat] : everyCase;
  return seats.filter(({ anyOf }) => !attendees.some(({ role }) => anyOf.includes(role)));
}
