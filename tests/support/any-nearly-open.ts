import fc from "fast-check";
import type { ClinicalPicture } from "@/lib/domain/picture/clinical-picture";
import { choose, maybe, somePartialDay } from "./any-picture";
import {
  aPicture,
  changed,
  daysAgo,
  type EvidenceInput,
  nervePain,
  redFlagScreen,
  trialCandidate,
} from "./pictures";

/** A patient for whom everything is settled except what time itself changes. */
export const anyNearlyOpen: fc.Arbitrary<ClinicalPicture> = fc
  .record({
    onset: somePartialDay,
    surgery: somePartialDay,
    validUntil: maybe(choose(-40, 0, 1).map(daysAgo)),
    injection: choose(true, false),
    courseBegan: somePartialDay,
    born: choose("1971-01-10", "1971-02", "1985", "2015-01-20"),
    sex: choose("male", "female"),
    pregnancy: maybe(fc.tuple(choose("pregnant", "not-pregnant"), choose(0, 20, 250, 293))),
    flagClearedUntil: maybe(choose(-10, -1, 0, 1).map(daysAgo)),
  })
  .map((chosen) => {
    const evidence = changed(trialCandidate, {
      without: ["onset", "surgery", "mdt", ...(chosen.injection ? [] : ["esi"])],
      add: [
        { id: "onset", kind: "onset", on: chosen.onset },
        {
          id: "surgery",
          kind: "spinal-surgery",
          on: chosen.surgery,
          procedure: "fusion",
          levels: [],
        },
        {
          id: "mdt",
          kind: "mdt-decision",
          on: daysAgo(20),
          outcome: "go-ahead",
          attendees: ["A. Chair, chair"],
          ...(chosen.validUntil === undefined ? {} : { validUntil: chosen.validUntil }),
        },
        {
          id: "course",
          kind: "treatment-given",
          on: chosen.courseBegan,
          treatment: "medication",
          ongoing: true,
        },
        ...toPregnancy(chosen.pregnancy),
        ...toClearedFlag(chosen.flagClearedUntil),
      ],
    });
    return aPicture(nervePain, evidence, { birthDate: chosen.born, recordedSex: chosen.sex });
  });

function toPregnancy(
  chosen: readonly ["pregnant" | "not-pregnant", number] | undefined,
): readonly EvidenceInput[] {
  if (chosen === undefined) return [];
  const [state, days] = chosen;
  return [{ id: "pregnancy", kind: "pregnancy", on: daysAgo(days), state }];
}

function toClearedFlag(until: string | undefined): readonly EvidenceInput[] {
  if (until === undefined) return [];
  return [
    {
      ...redFlagScreen("no", { "night-pain": { state: "new-or-worse" } }),
      id: "flag",
      on: daysAgo(0),
    },
    {
      id: "cleared",
      kind: "red-flag-clearance",
      on: daysAgo(0),
      flag: "RF_MALIGNANCY",
      clearedBy: "Dr A. Clinician",
      how: "MRI, no tumour",
      until,
    },
  ];
}
