import { z } from "zod";
import { Evidence } from "@/lib/domain/picture/evidence";
import type { PartialDate } from "@/lib/domain/shared/plain-date";
import { CodeableConcept, nameOf, Period, Quantity, readElements } from "./elements";
import { findMeaning } from "./meaning";
import { toMeasured } from "./measured";
import {
  knownUnmapped,
  type ObservationMeaning,
  observationCodes,
  phqAnswers,
  pregnancyAnswers,
} from "./observation-codes";
import type { Origin } from "./origin";
import {
  type Becomes,
  type Kept,
  kept,
  type Note,
  type Outcome,
  taken,
  withdrawn,
} from "./outcome";
import { toPartialDate } from "./partial-date";

const Value = {
  valueQuantity: Quantity.optional(),
  valueInteger: z.number().optional(),
  valueCodeableConcept: CodeableConcept.optional(),
};

const ObservationElements = z.object({
  status: z.string().optional(),
  code: CodeableConcept.optional(),
  effectiveDateTime: z.string().optional(),
  effectiveInstant: z.string().optional(),
  effectivePeriod: Period.optional(),
  issued: z.string().optional(),
  ...Value,
  valueString: z.string().optional(),
  dataAbsentReason: CodeableConcept.optional(),
  bodySite: CodeableConcept.optional(),
  component: z
    .array(
      z.object({
        code: CodeableConcept.optional(),
        dataAbsentReason: CodeableConcept.optional(),
        ...Value,
      }),
    )
    .optional(),
});
type ObservationElements = z.infer<typeof ObservationElements>;

/** Only a result that is complete and stands. @source HL7 FHIR R4, observation-status */
const standing = ["final", "amended", "corrected"];
const notStanding = ["registered", "preliminary", "cancelled", "unknown"];

/** A measurement or an answer, where its code, unit and range are exactly those of the record. */
export function mapObservation(resource: unknown, origin: Origin): Outcome {
  const read = readElements(ObservationElements, resource);
  if (!read.ok) return read.refusal;
  const observation = read.value;

  const obstacle = findObstacle(observation);
  if (obstacle) return obstacle;
  const { code } = observation;
  if (!code) return kept("code", "It does not say what was observed.");
  const date = toDate(observation);
  if (!date.on)
    return kept("effective[x]", "It has no date on which it was so, and none is made up.");
  const { on } = date;
  const provenance = origin(`status ${observation.status}`);

  const spoken = toSpoken(observation, code, { on, provenance });
  if (spoken) return "kind" in spoken ? spoken : taken([toBecomes(spoken.evidence)], date.notes);
  const found = findMeaning(code, observationCodes, "code");
  if (found.kind === "contradictory") return found.outcome;
  if (found.kind === "unknown") return kept("code", toUnmappedWords(code));

  const main = toMeasured({
    meaning: found.means,
    quantity: toQuantity(observation),
    on,
    provenance,
    name: nameOf(code),
    path: "valueQuantity",
  });
  if (main.kind === "kept") return main;
  const parts = toParts(observation, { on, provenance });
  const notes = [...date.notes, ...toNotes(observation, found.means)];
  return taken([main, ...parts].map(toBecomes), notes);
}

function findObstacle({ status, dataAbsentReason }: ObservationElements): Kept | undefined {
  if (status === "entered-in-error") return withdrawn("status");
  if (status !== undefined && notStanding.includes(status))
    return kept("status", `Its status is "${status}": no result that stands.`);
  if (status === undefined || !standing.includes(status))
    return kept("status", `"${status ?? "nothing"}" is no status of FHIR R4.`);
  if (dataAbsentReason) return kept("dataAbsentReason", "The source says why it has no value.");
  return undefined;
}

type At = Pick<Evidence, "on" | "provenance">;

/** Answers that are not numbers: the goal in the patient's words, pregnancy, PHQ-9 item 9. */
function toSpoken(
  observation: ObservationElements,
  code: CodeableConcept,
  at: At,
): { readonly evidence: Evidence } | Kept | undefined {
  const { valueString, valueCodeableConcept } = observation;
  if (has(code, "mpq-1035") && valueString !== undefined && valueString.trim() !== "")
    return {
      evidence: Evidence.parse({ ...at, id: "1", kind: "goal", words: valueString.trim() }),
    };
  const answer = valueCodeableConcept?.coding?.find((each) => each.code !== undefined)?.code;
  if (has(code, "82810-3")) return toPregnancy(answer, at);
  const points = has(code, "44260-8") ? phqAnswers[answer ?? ""] : undefined;
  if (points === undefined) return undefined;
  const instrument = "phq-9-item-9";
  return {
    evidence: Evidence.parse({
      ...at,
      id: "1",
      kind: "questionnaire-score",
      instrument,
      total: points,
    }),
  };
}

function toPregnancy(answer: string | undefined, at: At): { readonly evidence: Evidence } | Kept {
  const state = pregnancyAnswers[answer ?? ""];
  if (state === undefined)
    return kept("valueCodeableConcept", "It does not say pregnant or not pregnant.");
  return { evidence: Evidence.parse({ ...at, id: "1", kind: "pregnancy", state }) };
}

const codeSystemsOfWords = [
  "http://loinc.org",
  "http://fhir.org/guides/cqf/cds4cpm/CodeSystem/mypain-questionnaire-codes",
];

function has(concept: CodeableConcept, wanted: string): boolean {
  return (concept.coding ?? []).some(
    ({ system, code }) => code === wanted && codeSystemsOfWords.includes(system ?? ""),
  );
}

function toQuantity({
  valueQuantity,
  valueInteger,
}: Pick<ObservationElements, "valueQuantity" | "valueInteger">) {
  return valueQuantity ?? (valueInteger === undefined ? {} : { value: valueInteger });
}

/** A result without a time of its own is dated by when it was issued, and says so. */
function toDate(observation: ObservationElements): {
  readonly on: PartialDate | undefined;
  readonly notes: readonly Note[];
} {
  const { effectivePeriod: period } = observation;
  const start = toPartialDate(period?.start);
  const stated = toPartialDate(observation.effectiveDateTime ?? observation.effectiveInstant);
  if (stated) return { on: stated, notes: [] };
  if (start && start === toPartialDate(period?.end)) return { on: start, notes: [] };
  if (period || observation.effectiveDateTime !== undefined) return { on: undefined, notes: [] };
  const issued = toPartialDate(observation.issued);
  return {
    on: issued,
    notes: [
      {
        path: "issued",
        words: "When it was measured is not given; it is dated by when it was issued.",
      },
    ],
  };
}

/** The parts of a score that are facts of their own, such as the pain item of PEG. */
function toParts(observation: ObservationElements, at: At): readonly Evidence[] {
  return (observation.component ?? []).flatMap((component, index) => {
    if (!component.code || component.dataAbsentReason) return [];
    const found = findMeaning(component.code, observationCodes, "component");
    if (found.kind !== "known") return [];
    const part = toMeasured({
      meaning: found.means,
      quantity: toQuantity(component),
      on: at.on,
      provenance: { howKnown: "imported", ...at.provenance },
      name: nameOf(component.code),
      path: `component[${index}].valueQuantity`,
    });
    return part.kind === "kept" ? [] : [part];
  });
}

function toNotes(observation: ObservationElements, meaning: ObservationMeaning): readonly Note[] {
  const notes: Note[] = [];
  if (observation.bodySite)
    notes.push({ path: "bodySite", words: "Not tied to a pain problem: a person has to do that." });
  const values = (observation.component ?? []).flatMap(
    ({ valueQuantity }) => valueQuantity?.value ?? [],
  );
  const stated = observation.valueQuantity?.value;
  const isPeg = meaning.kind === "questionnaire-score" && meaning.instrument === "peg";
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (isPeg && values.length === 3 && stated !== undefined && Math.abs(mean - stated) > 0.05)
    notes.push({
      path: "component",
      words: `Its three answers give ${mean.toFixed(1)}; the stated mean of ${stated} was taken as it came.`,
    });
  return notes;
}

function toUnmappedWords({ coding }: CodeableConcept): string {
  const words = (coding ?? []).flatMap(({ code }) => knownUnmapped[code ?? ""] ?? []);
  return words[0] ?? "No rule of the planner reads this code.";
}

function toBecomes(evidence: Evidence): Becomes {
  return { what: "evidence", evidence };
}
