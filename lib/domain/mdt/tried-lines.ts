import { getCare } from "../catalogue/care";
import type { ClinicalPicture } from "../picture/clinical-picture";
import { isConfidential } from "../picture/confidential";
import { endingNames } from "../picture/ending-names";
import type { TriedLine } from "./meeting-view";

/** Lines that a room can take in (interface: MDT board). */
const most = 8;

/**
 * The last eight treatments, worst relief to best; those without a recorded relief stand last.
 * Psychological ones are discussed, never projected (decisions, B22).
 */
export function toTriedLines({ evidence }: ClinicalPicture): readonly TriedLine[] {
  const given = evidence
    .filter((each) => each.kind === "treatment-given")
    .filter((each) => !isConfidential(each));
  const last = given.toSorted((one, other) => (one.on < other.on ? 1 : -1)).slice(0, most);
  return last
    .toSorted((one, other) => compareRelief(one.reliefPercent, other.reliefPercent))
    .map(({ id, name, treatment, on, reliefPercent, ending }) => {
      const relief = reliefPercent === undefined ? "" : `, ${reliefPercent} %`;
      const end = ending ? endingNames[ending.kind].toLowerCase() : "no ending recorded";
      return {
        id,
        words: `${name ?? getCare(treatment).name}, ${on.slice(0, 4)}${relief}: ${end}`,
      };
    });
}

/** A relief that is not recorded is no zero: it stands behind all that are. */
function compareRelief(one: number | undefined, other: number | undefined): number {
  if (one === undefined || other === undefined)
    return Number(one === undefined) - Number(other === undefined);
  return one - other;
}
