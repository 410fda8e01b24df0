import type { ClinicalPicture } from "../picture/clinical-picture";
import { type PlainDate, toInterval } from "../shared/plain-date";

/** Only what was known on the day, in an order that does not depend on how it came. */
export function toKnownPicture(picture: ClinicalPicture, asOf: PlainDate): ClinicalPicture {
  const evidence = picture.evidence
    .filter(({ on }) => toInterval(on).first <= asOf)
    .toSorted((one, other) => {
      const [a, b] = [`${one.on} ${one.id}`, `${other.on} ${other.id}`];
      return a < b ? -1 : Number(a > b);
    });
  return { ...picture, evidence };
}
