import type { Typed } from "../record/typed";

/** How many new allergies one form takes. */
export const newAllergyCount = 3;

/** Turns the allergy form into a command, still to be parsed by the use case's schema. */
export function readAllergyForm(typed: Typed): Readonly<Record<string, unknown>> {
  const text = (name: string) => typed[name]?.trim() ?? "";
  const added = Array.from({ length: newAllergyCount }, (_, index) => index).flatMap((index) => {
    const substance = text(`substance.${index}`);
    const reaction = text(`reaction.${index}`);
    if (substance === "") return [];
    return [{ substance, ...(reaction === "" ? {} : { reaction }) }];
  });
  const ended = Object.entries(typed).flatMap(([name, status]) =>
    name.startsWith("status.") && status !== "active"
      ? [{ id: name.slice("status.".length), status }]
      : [],
  );
  return {
    patientId: text("patientId"),
    revision: Number(text("revision")),
    state: text("state"),
    added,
    ended,
  };
}
