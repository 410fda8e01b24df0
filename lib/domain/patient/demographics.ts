import type { PlainDate } from "../shared/plain-date";
import { toInterval } from "../shared/plain-date";
import { accept, type Result, refuse } from "../shared/result";
import type { PatientDraft } from "./patient";
import { isNhsNumber } from "./patient-words";

export type DemographicsRefusal =
  | { readonly kind: "birth-after-today" }
  | { readonly kind: "death-before-birth" }
  | { readonly kind: "not-an-nhs-number"; readonly value: string }
  | { readonly kind: "same-number-twice" };

/** Whether what is typed about a person can be so. */
export function checkDemographics(
  { birthDate, deceasedOn, identifiers }: PatientDraft,
  today: PlainDate,
): Result<true, DemographicsRefusal> {
  const born = birthDate === undefined ? undefined : toInterval(birthDate).first;
  if (born !== undefined && born > today) return refuse({ kind: "birth-after-today" });
  if (born !== undefined && deceasedOn !== undefined && toInterval(deceasedOn).last < born)
    return refuse({ kind: "death-before-birth" });

  const wrong = identifiers.find(
    ({ system, value }) => system === "nhs-number" && !isNhsNumber(value),
  );
  if (wrong) return refuse({ kind: "not-an-nhs-number", value: wrong.value });
  const numbers = new Set(identifiers.map(({ system, value }) => `${system} ${value}`));
  if (numbers.size !== identifiers.length) return refuse({ kind: "same-number-twice" });
  return accept(true);
}
