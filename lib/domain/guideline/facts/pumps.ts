import type { MissingFact } from "../evidence-used";
import { readPump, readPumpChecked } from "./devices";
import { booleanFact } from "./fact";

const implants: MissingFact = {
  fact: "IMPLANTS",
  words: "Ask about implanted devices.",
  evidenceKind: "implant",
};

const check: MissingFact = {
  fact: "PUMP_CHECK",
  words: "Interrogate the pump, take an X-ray, and record the day of the check.",
  evidenceKind: "implant",
};

/** A medicine pump is a device with steps of its own (decisions, B19). */
export const pumpFacts = {
  pumpInPlace: booleanFact({
    words: "medicine pump",
    whenTrue: "A medicine pump is in place",
    whenFalse: "No medicine pump is in place",
    scope: "patient",
    missing: implants,
    read: (context) => readPump(context, implants),
  }),
  pumpChecked: booleanFact({
    words: "check of the pump",
    whenTrue: "The pump has been checked since its effect changed",
    whenFalse: "The pump has not been checked since its effect changed",
    scope: "patient",
    missing: check,
    remedy: { kind: "do", words: "Interrogate the pump and take an X-ray." },
    read: (context) => readPumpChecked(context, check),
  }),
} as const;
