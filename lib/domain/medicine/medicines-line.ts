import type { MedicineAlert, MedicinesCheck } from "./medicines-check";

const room = 3;

/**
 * The medicines check on one line of a sheet that lies on a table: what is said in confidence is not in
 * it (decisions, B22).
 */
export function toMedicinesLine({ alerts, mme, missing }: MedicinesCheck): string {
  const open = alerts.filter(({ level, confidential }) => level !== "advice" && !confidential);
  const named = open.slice(0, room).map(toShort);
  const more = open.length > room ? [`${open.length - room} more warnings on the record`] : [];
  const unchecked = missing.length === 0 ? [] : ["not everything could be checked, see the record"];
  const found = open.length === 0 ? ["no warning"] : [...named, ...more];
  return `Medicines: ${mme.words} ${[...found, ...unchecked].map(toSentence).join(" ")}`;
}

/** Up to its colon a sentence says what is so; after it, why that matters. */
function toShort({ level, words }: MedicineAlert): string {
  const [short = words] = words.replace(/\.$/, "").split(":");
  return level === "block-review" ? `Review first: ${short}` : short;
}

function toSentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
