import { type MedicineName, readMedicineName } from "@/lib/domain/catalogue/medicine-name";
import { Evidence, type EvidenceOf } from "@/lib/domain/picture/evidence";
import type { PartialDate } from "@/lib/domain/shared/plain-date";
import { isCodeOf, toCodeSystem } from "./code-systems";
import { type Dosage, readDosage } from "./dosage";
import { type CodeableConcept, codeOf, nameOf, wordsOf } from "./elements";
import type { Origin } from "./origin";
import { type Kept, kept, type Note, type Outcome, taken } from "./outcome";
import { rxnormIngredients } from "./rxnorm-ingredients";

export type MedicineEntry = {
  readonly concept: CodeableConcept;
  readonly status: EvidenceOf<"medicine">["status"];
  readonly on: PartialDate | undefined;
  readonly ended?: PartialDate | undefined;
  readonly dosages: readonly Dosage[];
  readonly indication: string | undefined;
  readonly said: string;
  readonly notes: readonly Note[];
};

/** One medicine of a request or a statement: its name and kind where certain, its words always. */
export function mapMedicine(entry: MedicineEntry, origin: Origin): Outcome {
  const name = readName(entry.concept);
  if (name.kind === "kept") return name;
  if (!entry.on)
    return kept("authoredOn", "It has no date on which it was so, and none is made up.");

  const { notes, ...dose } = readDosage(entry.dosages, name.product);
  const evidence = Evidence.parse({
    kind: "medicine",
    id: "1",
    on: entry.on,
    name: name.generic,
    status: entry.status,
    opioid: name.read?.opioid,
    antithrombotic: name.read?.antithrombotic,
    ...dose,
    dosage: dose.dosage ?? undefined,
    indication: entry.indication,
    ended: entry.ended,
    code: codeOf(entry.concept),
    provenance: origin(`${name.product}; ${entry.said}`),
  });
  return taken([{ what: "evidence", evidence }], [...entry.notes, ...name.notes, ...notes]);
}

type NameRead =
  | {
      readonly kind: "read";
      readonly generic: string;
      readonly product: string;
      readonly read: MedicineName | undefined;
      readonly notes: readonly Note[];
    }
  | Kept;

/** Code and words have to name the same ingredients; a code that is not listed leaves the words. */
function readName(concept: CodeableConcept): NameRead {
  const misplaced = (concept.coding ?? []).find(({ system, code }) => {
    const stated = toCodeSystem(system);
    return stated !== undefined && code !== undefined && !isCodeOf(stated, code);
  });
  if (misplaced)
    return kept(
      "medicationCodeableConcept",
      `The code ${misplaced.code} is not one of its system.`,
    );
  const product = nameOf(concept);
  if (product === undefined)
    return kept("medicationCodeableConcept", "It does not say in words which medicine it is.");

  const expected = toExpectedIngredients(concept);
  const reads = wordsOf(concept).map((words) => readMedicineName(words));
  const disagrees =
    new Set(reads.map((each) => String(each?.ingredients.toSorted()))).size > 1 ||
    (expected !== undefined && String(reads[0]?.ingredients.toSorted()) !== expected);
  if (disagrees)
    return kept(
      "medicationCodeableConcept",
      `The code ${concept.coding?.[0]?.code ?? ""} and the words "${product}" disagree: the entry is read by neither.`,
    );
  const [read] = reads;
  if (!read && !looksLikeProduct(product))
    return kept("medicationCodeableConcept", `"${product}" cannot be read as a medicine.`);
  const generic = read ? read.ingredients.join(" and ") : product;
  return { kind: "read", generic, product, read, notes: toNotes(read, expected) };
}

function toExpectedIngredients({ coding }: CodeableConcept): string | undefined {
  const listed = (coding ?? []).find(
    ({ system, code }) =>
      toCodeSystem(system) === "rxnorm" && Object.hasOwn(rxnormIngredients, code ?? ""),
  );
  return listed && String(rxnormIngredients[listed.code ?? ""]?.toSorted());
}

/** A name with a strength in it, the way products are named: `metformin 500 MG Oral Tablet`. */
function looksLikeProduct(words: string): boolean {
  return /^[\p{L}\d].*\d+(\.\d+)?\s*(mg|mcg|microgram|g|ml|unt|unit|meq|%)/iu.test(words);
}

function toNotes(read: MedicineName | undefined, expected: string | undefined): readonly Note[] {
  const path = "medicationCodeableConcept";
  if (!read)
    return [
      {
        path,
        words:
          "Not in the list of ingredients: whether it is an opioid or thins the blood is not decided.",
      },
    ];
  return expected === undefined
    ? [{ path, words: "Its code is not in the list; taken by its name." }]
    : [];
}
