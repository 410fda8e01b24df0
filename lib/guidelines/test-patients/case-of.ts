import type { PackCase } from "@/lib/domain/guideline/pack-case";
import { ClinicalPicture } from "@/lib/domain/picture/clinical-picture";
import { PlainDate } from "@/lib/domain/shared/plain-date";
import { shippedCases } from "./shipped";

type PictureInput = Parameters<typeof ClinicalPicture.parse>[0] & object;
type EvidencePart = { readonly id: string } & Readonly<Record<string, unknown>>;

/** What makes a case of one's own out of a shipped test patient. */
export type OwnCase = {
  readonly id: string;
  readonly title: string;
  readonly packs: readonly string[];
  /** Id of the shipped test patient that it is like; absent: nothing is on record but what is added. */
  readonly like?: string;
  /** Ids of evidence that is left out, or kinds of it: `kind:imaging`. */
  readonly without?: readonly string[];
  /** Evidence that is added; one whose id is there already is altered by what is named. */
  readonly add?: readonly EvidencePart[];
  /** What is changed of the patient: birth date, recorded sex. */
  readonly patient?: Readonly<Record<string, unknown>>;
  /** What is changed of the first pain problem. */
  readonly problem?: Readonly<Record<string, unknown>>;
  readonly asOf?: string;
} & Partial<
  Pick<PackCase, "expect" | "why" | "missing" | "shows" | "pathway" | "earliest" | "cite">
>;

/**
 * A test patient of an author's own: like a shipped one, with something changed.
 *
 * One file a topic in `lib/guidelines/test-patients/<pack>/`, its cases named in `registry.ts`. Name
 * the threshold in the title: "79 % relief after the second block". `shows` asserts single criteria,
 * which is how `npm run packs` sees them met and not met.
 */
export function caseOf(own: OwnCase): PackCase {
  const { id, title, packs, like, expect = {}, why = {}, missing = {}, shows = [] } = own;
  const base = like === undefined ? undefined : getShipped(like);
  const asOf = PlainDate.parse(own.asOf ?? base?.asOf ?? defaultDay);
  return {
    ...{ id, title, packs: [...packs], asOf, expect, why, missing, shows },
    cite: own.cite ?? base?.cite ?? [],
    picture: toPicture(base?.picture, own),
    ...(own.pathway === undefined ? {} : { pathway: own.pathway }),
    ...(own.earliest === undefined ? {} : { earliest: own.earliest }),
  };
}

/** The assessment date of the shipped test patients. */
const defaultDay = "2026-11-22";

function getShipped(id: string): PackCase {
  const found = shippedCases().find((each) => each.id === id);
  if (found === undefined) throw new Error(`no test patient ${id}`);
  return found;
}

function toPicture(base: ClinicalPicture | undefined, own: OwnCase): ClinicalPicture {
  const added = new Map((own.add ?? []).map((each) => [each.id, each]));
  const kept: readonly EvidencePart[] = (base?.evidence ?? []).filter(
    ({ id, kind }) => !isLeftOut(own, id, kind),
  );
  const [first, ...others] = base?.problems ?? [];
  const problem =
    first === undefined && own.problem === undefined ? [] : [{ ...first, ...own.problem }];
  const picture: PictureInput = {
    format: "psps-clinical-picture/1",
    patient: { ...base?.patient, ...own.patient },
    problems: [...problem, ...others],
    evidence: [
      ...kept.map((each) => alter(each, added.get(each.id))),
      ...[...added.values()].filter(({ id }) => kept.every((each) => each.id !== id)),
    ],
  };
  return ClinicalPicture.parse(picture);
}

/** Answers to red-flag questions are altered one by one. */
function alter(each: EvidencePart, change: EvidencePart | undefined): EvidencePart {
  const [before, after] = [each["answers"], change?.["answers"]];
  const isBoth = typeof before === "object" && typeof after === "object";
  return { ...each, ...change, ...(isBoth ? { answers: { ...before, ...after } } : {}) };
}

function isLeftOut({ without = [] }: OwnCase, id: string, kind: string): boolean {
  return without.includes(id) || without.includes(`kind:${kind}`);
}
