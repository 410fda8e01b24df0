import { any, is, oneOf } from "@/lib/domain/guideline/expression";
import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { nicotineCleared } from "../shared/nicotine";
import { manyOperations, operatedBefore, structuralCause } from "../shared/structural-cause";
import { surgeryDecided } from "./spinal-operation";

export const revisionSurgery: TreatmentRules = {
  criteria: [
    operatedBefore,
    ...structuralCause,
    manyOperations,
    {
      ...nicotineCleared,
      appliesWhen: any(
        oneOf("generatorStructure", "instability-or-non-union"),
        is("instabilitySeen", true),
      ),
      interpretations: [
        ...nicotineCleared.interpretations,
        "A revision is read as a fusion where non-union, failed hardware or instability is its cause.",
      ],
    },
    surgeryDecided("revision-surgery"),
  ],
};
